import type { TSESTree } from '@typescript-eslint/utils'
import type { SinkEntry } from '../../catalogue/sinks/index.js'
import type { CodeFile } from '../code-file.js'
import { readLastName, readString } from '../handling/read-static-name.js'
import { describeCallee } from '../resolve/describe-origin.js'
import { unwrap } from '../resolve/find-variable.js'
import { listNames } from '../resolve/list-names.js'
import { getPath } from '../resolve/resolve-object.js'
import { findFunction } from '../resolve/find-function.js'
import { writePath } from '../resolve/resolve-text.js'

/** A place that exposes what it is given. */
export interface Sink {
  readonly entry: Pick<SinkEntry, 'id' | 'title' | 'kind'>
  /** The whole call, assignment, attribute or statement. */
  readonly node: TSESTree.Node
  readonly values: readonly Given[]
}

interface Given {
  readonly node: TSESTree.Node
  /** The text beside it that names it. */
  readonly label?: string | undefined
}

const thrown = { id: 'throw', title: 'an error', kind: 'error' } as const

/** The sinks of a file, by the entries that its text mentions. */
export function findSinks(file: CodeFile, entries: readonly SinkEntry[]): readonly Sink[] {
  const of = (on: SinkEntry['on']): readonly SinkEntry[] => entries.filter((entry) => entry.on === on)
  const calls = createIndex(of('call'))
  const constructions = createIndex(of('new'))
  return [
    ...file.nodes('CallExpression').flatMap((node) => findCalled(node, calls, file)),
    ...file.nodes('NewExpression').flatMap((node) => findCalled(node, constructions, file)),
    ...file.nodes('ThrowStatement').map((node) => ({ entry: thrown, node, values: [{ node: node.argument }] })),
    ...findAssigned(file, of('assignment')),
    ...findAttributes(file, of('attribute')),
  ]
}

/** Entries by name; those with a pattern are asked one by one. */
function createIndex(entries: readonly SinkEntry[]): (name: string) => readonly SinkEntry[] {
  const known = new Map<string, readonly SinkEntry[]>()
  return (name) => {
    let fitting = known.get(name)
    if (!fitting) known.set(name, (fitting = entries.filter(({ names }) => isNamed(names, name))))
    return fitting
  }
}

const isNamed = (names: SinkEntry['names'], name: string): boolean =>
  names instanceof RegExp ? names.test(name) : names.includes(name)

function findCalled(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  index: (name: string) => readonly SinkEntry[],
  { sourceCode }: CodeFile,
): readonly Sink[] {
  if (node.arguments.length === 0) return []
  const callee = unwrap(node.callee)
  const candidates = listNames(callee, sourceCode).flatMap(index)
  // A function of this file is looked into where it is written.
  if (candidates.length === 0 || (callee.type === 'Identifier' && findFunction(callee, sourceCode))) return []
  const origin = describeCallee(callee, sourceCode)
  const kinds = new Set<string>()
  return candidates.flatMap((entry) => {
    if (kinds.has(entry.kind) || (entry.from && !entry.from.test(origin))) return []
    const values = listValues(node, entry, sourceCode)
    if (values.length === 0) return []
    kinds.add(entry.kind)
    return [{ entry, node, values }]
  })
}

function listValues(
  { arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  { values, key }: SinkEntry,
  sourceCode: CodeFile['sourceCode'],
): readonly Given[] {
  const label = key === undefined ? undefined : readString(given[key])
  const nodes =
    values === 'all'
      ? given
      : values.flatMap(
          ([argument, path]) =>
            (path === undefined ? given[argument] : getPath(given[argument], path, sourceCode)) ?? [],
        )
  return nodes
    .filter((node) => !isContactLink(node))
    .map((node, i) => ({
      node,
      label: label !== undefined && given[key ?? 0] !== node ? label : readSaid(nodes[i - 1]),
    }))
}

/** `console.log('ethnicity:', code)`. */
function readSaid(before: TSESTree.Node | undefined): string | undefined {
  return /^\s*([\p{L}][\p{L}\p{N}_]{2,40})\s*[:=]?\s*$/u.exec(readString(before) ?? '')?.[1]
}

function findAssigned(file: CodeFile, entries: readonly SinkEntry[]): readonly Sink[] {
  if (entries.length === 0) return []
  return file.nodes('AssignmentExpression').flatMap((node) => {
    const path =
      node.left.type === 'MemberExpression' || node.left.type === 'Identifier' ? writePath(node.left) : undefined
    const entry = path === undefined ? undefined : entries.find(({ names }) => isNamed(names, path))
    if (!entry) return []
    return [
      {
        entry,
        node,
        values: [{ node: node.right, label: entry.key === undefined ? undefined : readLastName(node.left) }],
      },
    ]
  })
}

function findAttributes(file: CodeFile, entries: readonly SinkEntry[]): readonly Sink[] {
  if (entries.length === 0) return []
  return file.nodes('JSXAttribute').flatMap((node) => {
    const { name, value } = node
    if (name.type !== 'JSXIdentifier' || value?.type !== 'JSXExpressionContainer') return []
    const entry = entries.find(({ names }) => isNamed(names, name.name))
    return entry && value.expression.type !== 'JSXEmptyExpression' && !isContactLink(value.expression)
      ? [{ entry, node, values: [{ node: value.expression }] }]
      : []
  })
}

/** `mailto:` and `tel:` open a program on the person's own device; nothing is asked of a server. */
function isContactLink(node: TSESTree.Node): boolean {
  const start =
    node.type === 'TemplateLiteral'
      ? node.quasis[0]?.value.raw
      : node.type === 'BinaryExpression'
        ? readString(node.left)
        : undefined
  return start !== undefined && /^(?:mailto|tel|sms):/iu.test(start)
}
