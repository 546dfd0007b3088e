import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap } from 'yaml'
import type { RegisterProblem, SourceRange } from '../model.js'
import { schemaProblem, type ParsedFile, type Path } from './parsed-file.js'
import { explainUnknownTag, explainYamlError } from './explain-yaml-error.js'
import { readNodes } from './read-nodes.js'
import { scanText } from './scan-text.js'
import { createTextPositions, type TextPositions } from './text-positions.js'

/** 5 MB: a register of 10,000 activities is under it; more is not a register. */
export const largestRegister = 5 * 1024 * 1024

/**
 * Parses one register file. Never throws: what can be read is in `data`, what cannot is a problem at its place.
 *
 * @param text without byte order mark
 * @param file absolute path, for ranges
 */
export function parseText(text: string, file: string): ParsedFile {
  const positions = createTextPositions(text, file)
  const scan = scanText(text, positions)
  const top = positions.range(0, 0)
  const nothing = (problems: readonly RegisterProblem[]): ParsedFile => ({
    file,
    data: undefined,
    problems,
    rangeOf: () => problems[0]?.range ?? top,
    broken: [''],
  })
  if (scan.fatal) return nothing(scan.problems)
  const document = readDocument(text)
  if (!document) {
    const message =
      'This register is nested so deeply that it cannot be read. A register needs no more than about ten levels: look for a run of brackets that was never closed.'
    return nothing([...scan.problems, schemaProblem('too-deep', top, message)])
  }
  const problems = [...scan.problems, ...explainErrors(document, positions)]
  const contents = document.contents
  if (!isMap(contents)) {
    if (document.errors.length > 0) return nothing(problems)
    const message =
      'A register is a list of named sections (`version:`, `controller:`, `activities:` …), but this file is something else.'
    const range = contents?.range ? positions.range(contents.range[0], contents.range[1]) : top
    return nothing([...problems, schemaProblem('not-a-register', range, message)])
  }
  const read = readNodes(document, contents, positions)
  return {
    file,
    data: read.data,
    problems: [...problems, ...read.problems],
    rangeOf: (path, part = 'value') =>
      findRange(document, path, part, (start, end) => positions.range(start, end)) ?? top,
    // After a syntax error nobody can tell what belongs to what: everything may be incomplete.
    broken: document.errors.length > 0 ? ['', ...read.broken] : read.broken,
  }
}

/** One problem a line: one slip makes the parser stumble several times. Running out of depth makes it stumble to the end. */
function explainErrors(document: Document, positions: TextPositions): readonly RegisterProblem[] {
  const deep = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  const seen = new Set<number>()
  const errors = document.errors
    .filter((error) => !deep || error === deep)
    .map((error) => explainYamlError(error, positions))
  const first = errors.filter(({ range }) => !seen.has(range.start.line) && seen.add(range.start.line))
  const tags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
  return [...first, ...tags.map((warning) => explainUnknownTag(warning, positions))]
}

function readDocument(text: string): Document | undefined {
  try {
    // Duplicate keys are found with a map of our own: the library's check is quadratic (20,000 keys: 5.2 s against 0.23 s).
    return parseDocument(text, {
      uniqueKeys: false,
      logLevel: 'error',
      merge: false,
      prettyErrors: false,
      version: '1.2',
    })
  } catch {
    return undefined // ten thousand open brackets overflow the parser's stack
  }
}

function findRange(
  document: Document,
  path: Path,
  part: 'key' | 'value',
  toRange: (start: number, end: number) => SourceRange,
): SourceRange | undefined {
  let node: unknown = document.contents
  let key: unknown
  let last: SourceRange | undefined
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    key = undefined
    if (isMap(node)) {
      const pair = findPair(node, String(step))
      if (!pair) return last
      key = pair.key
      node = pair.value
    } else if (isSeq(node)) node = node.items[Number(step)]
    else return last
    const found = rangeOfNode(node) ?? rangeOfNode(key)
    if (found) last = toRange(...found)
  }
  const shown = part === 'key' ? (rangeOfNode(key) ?? rangeOfNode(node)) : (rangeOfNode(node) ?? rangeOfNode(key))
  return shown ? toRange(...shown) : last
}

const fewItems = 16
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

/** The pair of a key. A large map is indexed once: ten thousand problems must not search ten thousand entries each. */
function findPair(map: YAMLMap, name: string): Pair | undefined {
  if (map.items.length <= fewItems) return map.items.find(({ key }) => isScalar(key) && String(key.value) === name)
  let index = indexes.get(map)
  if (!index) {
    // Of a key that stands twice the first counts, as in the data.
    const pairs = map.items
      .toReversed()
      .flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : []))
    indexes.set(map, (index = new Map(pairs)))
  }
  return index.get(name)
}

function rangeOfNode(node: unknown): [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? [range[0], range[1]] : undefined
}
