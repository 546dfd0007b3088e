import { isMap, isScalar, isSeq, type Node, type YAMLSeq } from 'yaml'
import { addAt, setIn } from './add-pair.js'
import { columnOf, endOfLine, findPair } from './layout.js'
import { fail, verify, type OpenText } from './open-text.js'
import type { EditResult, TextEdit } from './text-edit.js'
import { writeFlow, writeItem } from './write-value.js'

/**
 * Adds a value to the list at a path. A list that is not there is made; one word becomes a list of two.
 *
 * @param what names the list in messages
 */
export function addItem(open: OpenText, path: readonly string[], value: unknown, what: string): EditResult {
  let node: unknown = open.document.contents
  for (const key of path) node = isMap(node) ? findPair(node, key)?.value : undefined
  if (isScalar(node) && typeof node.value === 'string')
    return extendWord(open, path, node as Node, node.value, value, what)
  if (!isSeq(node) || node.items.length === 0) return startList(open, path, node, value, what)
  const known = node.items.some((item) => isScalar(item) && item.value === value)
  if (known) return fail('exists', `${what} holds \`${String(value)}\` already.`)
  const edit = appendItem(open, node, value)
  return verify(open, [edit], (data) => setIn(data, path, [...readList(data, path), value]))
}

function startList(open: OpenText, path: readonly string[], node: unknown, value: unknown, what: string): EditResult {
  if (!isSeq(node)) return addAt(open, path, [value], what)
  const [offset = 0, end = 0] = node.range ?? []
  const edit = { offset, end, text: writeFlow([value]) }
  return verify(open, [edit], (data) => setIn(data, path, [value]))
}

function extendWord(
  open: OpenText,
  path: readonly string[],
  node: Node,
  word: string,
  value: unknown,
  what: string,
): EditResult {
  if (word === value) return fail('exists', `${what} holds \`${word}\` already.`)
  const [offset = 0, end = 0] = node.range ?? []
  const written = open.text.slice(offset, end)
  const edit = { offset, end, text: `[${written}, ${writeFlow(value)}]` }
  return verify(open, [edit], (data) => setIn(data, path, [word, value]))
}

function appendItem({ text, layout }: OpenText, list: YAMLSeq, value: unknown): TextEdit {
  const last = list.items.at(-1) as Node
  const end = last.range?.[1] ?? 0
  if (list.flow === true) return { offset: end, end, text: `, ${writeFlow(value)}` }
  const at = endOfLine(text, end)
  const dash = list.range?.[0] ?? 0
  return {
    offset: at,
    end: at,
    text: layout.newline + writeItem(value, columnOf(text, dash), layout.step, layout.newline),
  }
}

function readList(data: unknown, path: readonly string[]): readonly unknown[] {
  let value = data
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key]
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}
