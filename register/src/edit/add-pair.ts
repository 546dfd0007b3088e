import { isAlias, isMap, isScalar, type Pair, type YAMLMap } from 'yaml'
import { columnOf, endOfLine, endOfPair, findPair, indentOf, isBlockMap } from './layout.js'
import { fail, verify, type OpenText } from './open-text.js'
import type { EditResult, TextEdit } from './text-edit.js'
import { writeBlock, writeFlow, writeFlowPair } from './write-value.js'

type Path = readonly string[]

/**
 * Adds a value at a path of keys whose last is new. Sections on the way that are not there are made.
 *
 * @param what names the entry in messages: `the store \`claims\``
 */
export function addAt(open: OpenText, path: Path, value: unknown, what: string): EditResult {
  const { text, document, layout } = open
  let map = document.contents as YAMLMap | null
  let owner: Pair | undefined
  for (const [depth, key] of path.entries()) {
    const pair: Pair | undefined = map ? findPair(map, key) : undefined
    if (!pair) {
      const nested = path.slice(depth + 1).reduceRight((inner: unknown, name) => ({ [name]: inner }), value)
      const edit = insert(open, { map, owner }, key, nested)
      return verify(open, [edit], (data) => setIn(data, path, value))
    }
    if (depth === path.length - 1 && !isNothing(pair.value))
      return fail('exists', `${what} is in the register already.`)
    if (!isMap(pair.value) && !isNothing(pair.value)) {
      const why = isAlias(pair.value) ? 'stands for another place (an alias)' : 'holds something else'
      return fail('not-editable', `\`${path.slice(0, depth + 1).join('.')}\` ${why}, so nothing can be added to it.`)
    }
    owner = pair
    map = isMap(pair.value) ? pair.value : null
  }
  // The key is there and says nothing.
  const key = path.at(-1) ?? ''
  const end = owner ? endOfPair(owner, text) : text.length
  const own = owner && columnOf(text, (owner.key as { range?: [number, number] }).range?.[0] ?? 0)
  const block = writeBlock(key, value, own ?? 0, layout.step, layout.newline)
  const edit = { offset: end, end, text: block.slice((own ?? 0) + key.length + 1) }
  return verify(open, [edit], (data) => setIn(data, path, value))
}

interface Place {
  /** The map to add to; null where there is none yet. */
  readonly map: YAMLMap | null
  /** The pair whose value that map is. */
  readonly owner: Pair | undefined
}

function insert({ text, layout }: OpenText, { map, owner }: Place, key: string, value: unknown): TextEdit {
  const { newline, step } = layout
  if (map && isBlockMap(map)) {
    const last = map.items.at(-1)
    const at = endOfLine(text, last ? endOfPair(last, text) : 0)
    return { offset: at, end: at, text: newline + writeBlock(key, value, indentOf(map, text) ?? 0, step, newline) }
  }
  if (map && map.items.length > 0) {
    const last = map.items.at(-1)
    const at = last ? endOfPair(last, text) : 0
    return { offset: at, end: at, text: `, ${writeFlowPair(key, value)}` }
  }
  if (!owner) {
    const gap = text === '' || text.endsWith('\n') ? '' : newline
    return {
      offset: text.length,
      end: text.length,
      text: `${gap}${writeBlock(key, value, 0, step, newline)}${newline}`,
    }
  }
  return fillOwner({ text, layout }, map, owner, key, value)
}

/** The owner says `{}` or nothing: lines below it, or braces where it stands between braces itself. */
function fillOwner(
  { text, layout }: Pick<OpenText, 'text' | 'layout'>,
  map: YAMLMap | null,
  owner: Pair,
  key: string,
  value: unknown,
): TextEdit {
  const start = (owner.key as { range?: [number, number] }).range?.[0] ?? 0
  const [offset, end] = map?.range ? [map.range[0], map.range[1]] : [endOfPair(owner, text), endOfPair(owner, text)]
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (/[{[]/u.test(line)) {
    const gap = map ? '' : ' '
    return { offset, end, text: `${gap}${writeFlow({ [key]: value })}` }
  }
  const indent = columnOf(text, start) + layout.step
  const block = layout.newline + writeBlock(key, value, indent, layout.step, layout.newline)
  if (!map) {
    const at = endOfLine(text, end)
    return { offset: at, end: at, text: block }
  }
  // `stores: {} # none yet`: the space before the braces goes with them, the comment stays where it is.
  const rest = text.slice(end, endOfLine(text, end))
  const from = text.slice(0, offset).trimEnd().length
  return { offset: from, end: end + rest.length, text: rest.trimEnd() + block }
}

const isNothing = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null)

/** Plain data with a value at a path. */
export function setIn(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const map = (data ?? {}) as Record<string, unknown>
  return { ...map, [key]: setIn(map[key], rest, value) }
}
