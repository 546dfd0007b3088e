import { isScalar, visit, type Document, type Node, type Pair, type YAMLMap } from 'yaml'

/** How a file is written, as far as an addition must look like its neighbours. */
export interface Layout {
  readonly text: string
  readonly newline: '\r\n' | '\n'
  /** Spaces by which a nested level stands further in. */
  readonly step: number
}

const usualStep = 2

/** Reads the habits of a file from what is there. */
export function readLayout(text: string, document: Document): Layout {
  let step = usualStep
  visit(document, {
    Map: (_, map, path) => {
      const pair = path.at(-1) as Pair | undefined
      const outer = startOf(pair?.key)
      const inner = firstKey(map)
      if (map.flow === true || outer === undefined || inner === undefined) return undefined
      const width = columnOf(text, inner) - columnOf(text, outer)
      if (width <= 0) return undefined
      step = width
      return visit.BREAK
    },
  })
  return { text, newline: text.includes('\r\n') ? '\r\n' : '\n', step }
}

/** Spaces before the keys of a block map; undefined where it has none. */
export function indentOf(map: YAMLMap, text: string): number | undefined {
  const first = firstKey(map)
  return first === undefined ? undefined : columnOf(text, first)
}

const firstKey = (map: YAMLMap): number | undefined => startOf(map.items[0]?.key)
const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]

/** UTF-16 units from the start of its line, a byte order mark left out. */
export const columnOf = (text: string, offset: number): number => {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  return offset - line - (text.startsWith('\uFEFF', line) ? 1 : 0)
}

/**
 * Where a line can be added after a node: the end of its last line that says something, with a comment that stands on it. Comments and
 * blank lines below belong to what follows.
 */
export function endOfLine(text: string, end: number): number {
  let last = end
  while (last > 0 && /\s/u.test(text.charAt(last - 1))) last--
  const newline = text.indexOf('\n', last)
  if (newline < 0) return text.length
  return text.charAt(newline - 1) === '\r' ? newline - 1 : newline
}

/** The end of what a pair holds: its value, or its key with the colon where nothing stands after it. */
export function endOfPair({ key, value }: Pair, text: string): number {
  const range = (value as Node | null)?.range
  if (range && range[1] > range[0]) return range[1]
  const keyEnd = (key as Node).range?.[1] ?? 0
  return text.indexOf(':', keyEnd) + 1
}

export const findPair = (map: YAMLMap, name: string | number): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))

/** Whether a map is written in lines of its own, so that a line can be added to it. */
export const isBlockMap = (map: YAMLMap): boolean => map.flow !== true && map.items.length > 0
