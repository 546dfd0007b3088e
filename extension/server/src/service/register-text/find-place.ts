/** Where in a register the cursor stands, told from the text alone: half-typed lines, which no parser takes, are the rule here. */
export interface Place {
  /** Keys from the root to the map or list the cursor is in; `0` stands for an item of a list. */
  readonly path: readonly (string | 0)[]
  /** `key`: a key may be written here; `value`: the value of the last key of `path`, or an item of its list. */
  readonly role: 'key' | 'value'
  /** Offsets of the word under the cursor: what a completion replaces and a hover is about. */
  readonly start: number
  readonly end: number
  readonly word: string
  /** Keys that the map has already, where a key is wanted. */
  readonly present: ReadonlySet<string>
  /** Columns of indentation of the line's content. */
  readonly column: number
  /** In `{ … }` or `[ … ]`. */
  readonly flow: boolean
}

const keyAt = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'{}[\],&*!|>%@`-][^#]*?|-[^\s#][^#]*?))[ \t]*:(?=[ \t]|$)/u

interface Line {
  readonly start: number
  readonly text: string
  /** What the line opens, from left to right: dashes of list items and at most one key. */
  readonly opens: readonly { readonly column: number; readonly key: string | 0 }[]
  /** Column of the first character after indentation and dashes. */
  readonly column: number
  /** What follows the dashes and the key. */
  readonly rest: string
  readonly restColumn: number
  readonly blank: boolean
}

/** The place of an offset in a register's text; undefined in a comment or a block of running text. */
export function findPlace(text: string, offset: number): Place | undefined {
  const lines = readLines(text)
  const at = findLineAt(lines, offset)
  const line = lines[at]
  if (!line) return undefined
  const cursor = Math.min(offset - line.start, line.text.length)
  if (isInComment(line.text, cursor) || isInRunningText(lines, at)) return undefined
  const flow = findFlow(lines, at, cursor)
  if (flow) return flow
  const before = line.text.slice(0, cursor)
  const key = line.opens.find((open) => open.key !== 0)
  const isAfterKey = key !== undefined && cursor >= line.restColumn && /:[ \t]/u.test(before.slice(key.column))
  // A line of blanks belongs where the cursor was moved to; a dash alone opens an item at the column after it.
  const column = isAfterKey ? key.column : line.blank ? cursor : line.column
  const dashes = line.opens.filter((open) => open.key === 0)
  const parents = listParents(lines, at, dashes.length > 0 ? (dashes[0]?.column ?? 0) : column, dashes.length > 0)
  const inItem = [...parents, ...dashes.map(() => 0 as const)]
  const bounds = wordAt(line, cursor, isAfterKey ? line.restColumn : line.column)
  const role = isAfterKey || isScalarItem(line, dashes.length > 0) ? 'value' : 'key'
  return {
    path: isAfterKey ? [...inItem, key.key] : inItem,
    role,
    ...bounds,
    present: role === 'key' ? listSiblings(lines, at, column) : new Set(),
    column,
    flow: false,
  }
}

/** An item of a list that holds no key is plain text (`- health`) until one is typed. */
const isScalarItem = (line: Line, isItem: boolean): boolean => isItem && !line.opens.some(({ key }) => key !== 0)

function readLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const raw of text.split('\n')) {
    lines.push(readLine(raw.endsWith('\r') ? raw.slice(0, -1) : raw, start))
    start += raw.length + 1
  }
  return lines
}

function readLine(text: string, start: number): Line {
  const opens: { column: number; key: string | 0 }[] = []
  let column = /^ */u.exec(text)?.[0].length ?? 0
  for (let dash = /^-(?: +|$)/u.exec(text.slice(column)); dash; dash = /^-(?: +|$)/u.exec(text.slice(column))) {
    opens.push({ column, key: 0 })
    column += dash[0].length
  }
  const content = text.slice(column)
  const match = keyAt.exec(content)
  const key = match?.[1] ?? match?.[2] ?? match?.[3]
  if (key !== undefined) opens.push({ column, key })
  const restColumn = column + (match ? match[0].length : 0)
  const rest = stripComment(text.slice(restColumn)).trim()
  return {
    start,
    text,
    opens,
    column,
    rest,
    restColumn,
    blank: stripComment(content).trim() === '' && opens.length === 0,
  }
}

const stripComment = (text: string): string => {
  const at = text.search(/(?:^|[ \t])#/u)
  return at === -1 ? text : text.slice(0, at)
}

function findLineAt(lines: readonly Line[], offset: number): number {
  let at = 0
  for (let i = 1; i < lines.length && (lines[i]?.start ?? Infinity) <= offset; i++) at = i
  return at
}

function isInComment(text: string, cursor: number): boolean {
  const at = text.search(/(?:^|[ \t])#/u)
  return at !== -1 && cursor > at && !/^[^#]*["'][^"']*#/u.test(text)
}

/** Whether the line is part of a `|` or `>` block, or of a sentence that began on a line above. */
function isInRunningText(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (!line || line.blank) return false
  for (let i = at - 1; i >= 0; i--) {
    const above = lines[i]
    if (!above || above.blank || above.column >= line.column) continue
    return /^[|>][-+0-9]*$/u.test(above.rest)
  }
  return false
}

/** Keys and items above, outermost first, that hold what stands at a column of a line. */
function listParents(lines: readonly Line[], at: number, column: number, isItem: boolean): (string | 0)[] {
  const parents: (string | 0)[] = []
  let limit = column
  let item = isItem
  for (let i = at - 1; i >= 0 && (limit > 0 || item); i--) {
    const line = lines[i]
    if (!line || line.blank) continue
    for (const open of line.opens.toReversed()) {
      // A list may stand at the column of its key.
      if (open.column > limit || (open.column === limit && !(item && open.key !== 0))) continue
      parents.unshift(open.key)
      limit = open.column
      item = open.key === 0
    }
  }
  return parents
}

/** The keys of the map that a column of a line belongs to. */
function listSiblings(lines: readonly Line[], at: number, column: number): ReadonlySet<string> {
  const keys = new Set<string>()
  // A dash to the left of the column begins the item that the map is: what stands above it is another's.
  const begins = (line: Line | undefined): boolean =>
    line?.opens.some((open) => open.key === 0 && open.column < column) ?? false
  const isOutside = (line: Line): boolean => (line.opens[0]?.column ?? line.column) < column && !begins(line)
  const note = (line: Line): void => {
    for (const open of line.opens) if (open.key !== 0 && open.column === column) keys.add(open.key)
  }
  for (let i = at - 1; i >= 0 && !begins(lines[i + 1]); i--) {
    const line = lines[i]
    if (!line || line.blank) continue
    if (isOutside(line)) break
    note(line)
  }
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.blank) continue
    if (isOutside(line) || begins(line)) break
    note(line)
  }
  return keys
}

function wordAt(line: Line, cursor: number, from: number): Pick<Place, 'start' | 'end' | 'word'> {
  const { text } = line
  let start = cursor
  while (start > from && /[^\s,[\]{}:]/u.test(text[start - 1] ?? ' ')) start--
  let end = cursor
  while (end < text.length && /[^\s,[\]{}:]/u.test(text[end] ?? ' ')) end++
  return { start: line.start + start, end: line.start + end, word: text.slice(start, end) }
}

interface Open {
  readonly kind: '{' | '['
  key: string | undefined
  readonly keys: Set<string>
}

/** The place inside `{ … }` or `[ … ]`, where the cursor is in one; they may run over several lines. */
function findFlow(lines: readonly Line[], at: number, cursor: number): Place | undefined {
  const first = findFlowStart(lines, at)
  const line = lines[at]
  const head = lines[first]
  if (!line || !head) return undefined
  const stack: Open[] = []
  let word = ''
  for (let i = first; i <= at; i++) {
    const current = lines[i]
    if (!current) continue
    const until = i === at ? cursor : current.text.length
    const closing = readFlow(current.text.slice(i === first ? head.restColumn : 0, until), stack, word)
    word = closing
  }
  const open = stack.at(-1)
  if (!open) return undefined
  const outer = head.opens.filter(({ key }) => key === 0).map(() => 0 as const)
  const own = head.opens.find(({ key }) => key !== 0)
  const leftmost = head.opens[0]?.column ?? head.column
  const base = [...listParents(lines, first, leftmost, outer.length > 0), ...outer, ...(own ? [own.key] : [])]
  const path: (string | 0)[] = [...base]
  for (const [depth, { kind, key }] of stack.entries()) {
    const isLast = depth === stack.length - 1
    if (kind === '[') path.push(0)
    else if (key !== undefined) path.push(key)
    else if (!isLast) return undefined
  }
  const role = open.kind === '[' || open.key !== undefined ? 'value' : 'key'
  const bounds = wordAt(line, cursor, 0)
  const present =
    role === 'key' ? new Set([...open.keys, ...listKeysAfter(line.text.slice(cursor))]) : new Set<string>()
  return { path, role, ...bounds, present, column: head.column, flow: true }
}

/** The line on which the flow collection around a line begins. */
function findFlowStart(lines: readonly Line[], at: number): number {
  for (let i = at; i >= 0 && at - i < 60; i--) {
    const line = lines[i]
    if (!line) continue
    const hasKeyOrItem = line.opens.length > 0
    if (hasKeyOrItem && /^[[{]/u.test(line.rest)) return i
    if (hasKeyOrItem && i < at && !/[[{,]$/u.test(line.rest)) return at
  }
  return at
}

/** Follows brackets, keys and commas; gives the word that is still being written. */
function readFlow(text: string, stack: Open[], pending: string): string {
  let word = pending
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    const open = stack.at(-1)
    if (char === '"' || char === "'") {
      const end = text.indexOf(char, i + 1)
      word = text.slice(i + 1, end === -1 ? undefined : end)
      i = end === -1 ? text.length : end
    } else if (char === '{' || char === '[') {
      stack.push({ kind: char, key: undefined, keys: new Set() })
      word = ''
    } else if (char === '}' || char === ']') {
      stack.pop()
      word = ''
    } else if (char === ',') {
      if (open) open.key = undefined
      word = ''
    } else if (char === ':' && open?.kind === '{' && open.key === undefined && /\s|^$/u.test(text[i + 1] ?? '')) {
      open.key = word.trim()
      open.keys.add(open.key)
      word = ''
    } else if (char === '#' && /\s/u.test(text[i - 1] ?? ' ')) break
    else word += char
  }
  return word
}

const listKeysAfter = (text: string): string[] =>
  [...text.matchAll(/([\p{L}\p{N}_.-]+)[ \t]*:(?=\s|$)/gu)].flatMap((match) => match[1] ?? [])
