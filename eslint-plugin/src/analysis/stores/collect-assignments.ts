import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import type { StoreKind } from '../facts.js'
import { describeOrigin } from '../resolve/describe-origin.js'
import { nameOfKey } from '../resolve/find-variable.js'
import { isExpired } from './match-calls.js'
import { readCookieName } from './read-name.js'
import { resolveText, unknownPart } from '../resolve/resolve-text.js'

export interface AssignedStore {
  readonly kind: StoreKind
  readonly name: string
  readonly node: TSESTree.Node
  /** What is assigned, for a cookie: its text. */
  readonly value?: TSESTree.Node
}

const words = ['localStorage', 'sessionStorage', '.cookie']

/** Stores written by assignment: `localStorage.draft = …`, `sessionStorage['x'] = …`, `document.cookie = …`. */
export function collectAssignments(file: CodeFile): readonly AssignedStore[] {
  if (!words.some((word) => file.text.includes(word))) return []
  const { sourceCode } = file
  return file.nodes('AssignmentExpression').flatMap(({ left, right }): readonly AssignedStore[] => {
    if (left.type !== 'MemberExpression') return []
    const property = nameOfKey(left.property, left.computed)
    if (property === 'cookie' && isDocument(left.object)) {
      return isExpired(right, sourceCode)
        ? []
        : [{ kind: 'cookie', name: readCookieName(right, sourceCode), node: left.property, value: right }]
    }
    if (left.object.type !== 'Identifier' && left.object.type !== 'MemberExpression') return []
    const [kind] = /^(?:localStorage|sessionStorage)\b/.exec(describeOrigin(left.object, sourceCode)) ?? []
    if (kind !== 'localStorage' && kind !== 'sessionStorage') return []
    const name = property ?? resolveText(left.property, sourceCode) ?? unknownPart
    return [{ kind, name, node: left.property }]
  })
}

function isDocument(node: TSESTree.Expression): boolean {
  const name = node.type === 'MemberExpression' ? nameOfKey(node.property, node.computed) : undefined
  return name === 'document' || (node.type === 'Identifier' && node.name === 'document')
}
