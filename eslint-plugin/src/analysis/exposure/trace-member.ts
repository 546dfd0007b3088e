import type { TSESTree } from '@typescript-eslint/utils'
import { identityWords, measuring } from '../../catalogue/sinks/flow.js'
import { isRecord } from '../handling/collect-reads.js'
import { getFunction, readOwnName } from '../handling/name-owner.js'
import { readKey, readLastName, readRootName } from '../handling/read-static-name.js'
import { unwrap } from '../resolve/find-variable.js'
import { normaliseWord, splitWords } from '../words/index.js'
import { noteReads } from './note-reads.js'
import { noteTypeMembers } from './note-type-members.js'
import { leave, type Step, type Tracer } from './step.js'

/** `applicant.ethnicity`: by its name, by the names of what it is part of, or by what the object was given. */
export function traceMember(node: TSESTree.MemberExpression, tracer: Tracer, step: Step): void {
  const name = readKey(node.property, node.computed)
  if (name === undefined) {
    // `labels[person.religion]` tells what it was asked with.
    if (node.computed && step.keys.length === 0) tracer.trace(node.property, { ...step, weak: true })
    return
  }
  if (step.keys.length === 0) {
    if (measuring.has(name)) return
    if (noteName(node, name, tracer, step)) return
    if (identityWords.has(normaliseWord(splitWords(name).at(-1) ?? ''))) return
    if (noteWhole(node, tracer, step)) return
  }
  tracer.trace(node.object, { ...leave(step, node.property), keys: [name, ...step.keys] })
  if (step.keys.length > 0) return
  noteReads(node, tracer, step)
  noteTypeMembers(node, tracer, step)
}

function noteName(node: TSESTree.MemberExpression, name: string, tracer: Tracer, step: Step): boolean {
  if (!isDataOwner(node.object)) return false
  const holder = getFunction(node)
  const owner = `${readLastName(node.object) ?? ''} ${readOwnName(holder) ?? ''}`
  return tracer.note(tracer.judge(name, owner), node.property, step)
}

/** `props.ethnicity` is what a component was given; the other objects that hold no records hold the program's own texts. */
const isDataOwner = (object: TSESTree.Node): boolean => readRootName(object) === 'props' || isRecord(object)

/** A part of what is data as a whole: `applicant.disability.since`. */
function noteWhole(node: TSESTree.MemberExpression, tracer: Tracer, step: Step): boolean {
  let object = unwrap(node.object)
  for (let depth = 0; depth < 8; depth++) {
    const name = object.type === 'Identifier' ? object.name : undefined
    const member = object.type === 'MemberExpression' ? readKey(object.property, object.computed) : undefined
    const data = name === undefined && member === undefined ? undefined : tracer.judge(name ?? member ?? '')
    if (data && isDataOwner(node.object)) return tracer.note(data, node, step)
    if (object.type !== 'MemberExpression') return false
    object = unwrap(object.object)
  }
  return false
}
