import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { findPair } from './layout.js'
import { fail, verify, type OpenText } from './open-text.js'
import type { EditResult, TextEdit } from './text-edit.js'
import { writeFlow } from './write-value.js'

/** A place that holds an id: the key of an entry, or a value that refers to one. */
export interface IdPlace {
  readonly path: readonly (string | number)[]
  readonly part: 'key' | 'value'
}

/** Puts another id at places of a text; quotes stay as they were written. */
export function renameAt(open: OpenText, places: readonly IdPlace[], to: string): EditResult {
  const edits: TextEdit[] = []
  for (const place of places) {
    const node = findIdNode(open.document.contents, place)
    if (isAlias(node))
      return fail(
        'not-editable',
        `\`${place.path.join('.')}\` stands for another place (an alias), so its id cannot be changed safely. Write the id out there first.`,
      )
    const range = isScalar(node) ? node.range : undefined
    if (!range) return fail('no-such-entry', `The register has nothing at \`${place.path.join('.')}\`.`)
    const [offset, end] = range
    edits.push({ offset, end, text: writeLike(open.text.slice(offset, end), to) })
  }
  return verify(open, edits, (data) => renameIn(data, places, to))
}

function findIdNode(contents: unknown, { path, part }: IdPlace): Node | undefined {
  let node = contents
  let key: unknown
  for (const step of path) {
    if (isMap(node)) {
      const pair = findPair(node, step)
      key = pair?.key
      node = pair?.value
    } else node = isSeq(node) ? node.items[Number(step)] : undefined
  }
  return (part === 'key' ? key : node) as Node | undefined
}

/** In the quotes of the old text; without any only where the new text still reads as a word. */
function writeLike(old: string, to: string): string {
  const quote = old.charAt(0)
  return quote === "'" || quote === '"' ? `${quote}${to}${quote}` : writeFlow(to)
}

/** The same change to plain data. Values first: they are found by the old keys. */
function renameIn(data: unknown, places: readonly IdPlace[], to: string): unknown {
  const copy: unknown = structuredClone(data)
  for (const { path } of places.filter(({ part }) => part === 'value')) setAt(copy, path, to)
  return places
    .filter(({ part }) => part === 'key')
    .reduce((result, { path }) => renameKey(result, path.map(String), to), copy)
}

function setAt(data: unknown, path: readonly (string | number)[], value: unknown): void {
  let holder = data as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>
  const last = path.at(-1)
  if (last !== undefined) holder[last] = value
}

/** In the order the keys had: the check compares texts of data. */
function renameKey(data: unknown, [key, ...rest]: readonly string[], to: string): unknown {
  const entries = Object.entries((data ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (name !== key) return [name, value]
      return rest.length === 0 ? [to, value] : [name, renameKey(value, rest, to)]
    }),
  )
}
