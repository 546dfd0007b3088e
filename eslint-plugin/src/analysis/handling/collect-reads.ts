import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import type { FactList } from './fact-list.js'
import { getFunction, readOwnName } from './name-owner.js'
import { isConstantName, readKey, readLastName, readRootName } from './read-static-name.js'
import { isTechnicalOwner } from './technical-words.js'

const requestRoot = /^(?:req|request|ctx|context|event|res|h|this)$/u
const requestPart = /^(?:body|query|params|payload|session|form|formData|answers|locals|data|rawBody)$/u

/** Objects whose members are the program's own, whatever they are called. */
const notRecord =
  /^(?:Promise|React|Object|process|console|window|document|module|exports|env|styles?|css|classes|theme|props|path|errors?|touched|t|i18n|jest|sinon|cy|expect|math|config|app|router|server|program|selectors?|content|strings|labels|text|texts|messages?|pages?)$/iu

interface Read {
  readonly node: TSESTree.MemberExpression
  readonly name: string
}

/** Members that are read: of the request always, of other objects where this file does not declare the name; once a function. */
export function collectReads(file: CodeFile, facts: FactList): void {
  const reads = file.nodes('MemberExpression').flatMap((node): Read[] => {
    const name = readKey(node.property, node.computed)
    return name !== undefined && facts.mayHold(name) && isRead(node) ? [{ node, name }] : []
  })
  if (reads.length === 0) return
  const declared = new Set(reads.filter(({ name }) => facts.has(name)).map(({ name }) => name))
  const byFunction = new Map<TSESTree.Node, Map<string, Read>>()
  for (const read of reads) {
    const holder = getFunction(read.node)
    const names = byFunction.get(holder) ?? new Map<string, Read>()
    byFunction.set(holder, names)
    if (!names.has(read.name)) names.set(read.name, read)
  }
  for (const [holder, names] of byFunction) {
    const siblings = [...names.keys()]
    const owner = `${readOwnName(holder) ?? ''} ${holder.parent ? (readOwnName(holder.parent) ?? '') : ''}`
    for (const { node, name } of names.values()) addRead(node, name, facts, { siblings, owner }, declared)
  }
}

function isRead(node: TSESTree.MemberExpression): boolean {
  const { parent } = node
  if (parent.type === 'CallExpression' && parent.callee === node) return false
  if (parent.type === 'AssignmentExpression' && parent.left === node) return false
  return parent.type !== 'TaggedTemplateExpression'
}

function addRead(
  node: TSESTree.MemberExpression,
  name: string,
  facts: FactList,
  around: { readonly siblings: readonly string[]; readonly owner: string },
  declared: ReadonlySet<string>,
): void {
  const source = unwrapParsed(node.object)
  const object = readLastName(source) ?? ''
  const root = readRootName(source) ?? ''
  const context = { siblings: around.siblings, owner: `${object} ${around.owner}` }
  if (
    requestRoot.test(root) &&
    (requestPart.test(object) || listMembers(source).some((part) => requestPart.test(part)))
  ) {
    facts.add({ name, node: node.property, place: 'request-read', context })
    return
  }
  if (declared.has(name) || isConstantName(name) || !isRecord(source)) return
  facts.add({
    name,
    node: node.property,
    place: 'property-read',
    context,
  })
}

/** Whether an object of this name is the program's own: texts, settings, errors, styles. */
export const isProgramObjectName = (name: string): boolean => notRecord.test(name) || isTechnicalOwner(name)

/** Whether the members of an object are data, and not the program's own texts, settings and styles, as far as its names tell. */
export function isRecord(node: TSESTree.Node): boolean {
  const object = readLastName(node) ?? ''
  const root = readRootName(node) ?? ''
  // `props.resident.disabled` is of the resident, `props.disabled` of the component.
  const isHandedOver = root === 'props' && object !== root
  // `getQuestions(name)['health-needs']` is what a form asks, not what anybody answered.
  if (/(?:questions?|options|choices)$/iu.test(root)) return false
  return !/^\p{Lu}/u.test(root) && (isHandedOver || !isProgramObjectName(root)) && !isProgramObjectName(object)
}

/** `JSON.parse(event.body)` holds what the text held. */
function unwrapParsed(node: TSESTree.Expression): TSESTree.Expression {
  const [text] = node.type === 'CallExpression' && readLastName(node.callee) === 'parse' ? node.arguments : []
  return text && text.type !== 'SpreadElement' ? text : node
}

/** The names between an object's root and its last one: `body` of `req.body.answers`. */
function listMembers(node: TSESTree.Node): string[] {
  const names: string[] = []
  let current = node
  for (let depth = 0; depth < 20; depth++) {
    if (current.type === 'MemberExpression') {
      names.push(readKey(current.property, current.computed) ?? '')
      current = current.object
    } else if (current.type === 'ChainExpression' || current.type === 'TSNonNullExpression')
      current = current.expression
    else break
  }
  return names
}
