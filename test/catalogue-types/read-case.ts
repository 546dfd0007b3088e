/** What a comment of a case says that the code below it holds: `// store redis-write redis:people`. */
export interface Marker {
  readonly kind: 'store' | 'lifetime' | 'share'
  /** The catalogue's entry; absent (`-`) where what is found is no call, and has a reader of its own. */
  readonly entry?: string
  /** Each thing found, as the test writes it. */
  readonly found: readonly string[]
}

/** The lines of a case below one run of markers, up to the next run: what is found there, and nothing else. */
export interface Block {
  readonly line: number
  readonly markers: readonly Marker[]
}

/** One file of the catalogue's cases. */
export interface Case {
  /** The packages whose documented use it shows, with the version each was read at. */
  readonly packages: ReadonlyMap<string, string>
  readonly blocks: readonly Block[]
}

const markerLine = /^\s*\/\/ (store|lifetime|share) (\S+) (.+)$/u
const emptyLine = /^\s*\/\/ nothing$/u
const packageText = /(\S+) (\d+\.\d+\.\d[\w.-]*)/gu

/** Reads the first line, which names packages and versions, and the markers. */
export function readCase(text: string): Case {
  const lines = text.split('\n')
  const packages = new Map(
    [...(lines[0] ?? '').matchAll(packageText)].map(([, name = '', version = '']) => [name, version]),
  )
  // What stands above the first marker is a block of its own, in which nothing is found.
  const blocks: { readonly line: number; readonly markers: Marker[] }[] = [{ line: 1, markers: [] }]
  let isRun = false
  for (const [index, line] of lines.entries()) {
    const [, kind, entry = '', found = ''] = markerLine.exec(line) ?? []
    const isMarker = kind === 'store' || kind === 'lifetime' || kind === 'share'
    if (!isMarker && !emptyLine.test(line)) {
      isRun = false
      continue
    }
    if (!isRun) blocks.push({ line: index + 1, markers: [] })
    isRun = true
    if (isMarker)
      blocks.at(-1)?.markers.push({ kind, ...(entry === '-' ? {} : { entry }), found: splitFound(kind, found) })
  }
  return { packages, blocks }
}

/** Only of stores can one call declare several. */
const splitFound = (kind: Marker['kind'], text: string): readonly string[] =>
  kind === 'store' ? text.split(' ') : [text]

/** The block that a line of the file stands in. */
export const blockOf = ({ blocks }: Case, line: number): Block | undefined =>
  blocks.findLast((block) => block.line <= line)
