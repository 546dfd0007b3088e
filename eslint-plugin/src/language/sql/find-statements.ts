import type { SqlToken } from './tokenise.js'

/** Where a table statement's parts stand, as indexes into the tokens (comments already left out). */
export interface TableStatement {
  readonly statement: 'create' | 'alter'
  readonly isTemporary: boolean
  /** First and last token of the statement, as far as its columns reach. */
  readonly first: number
  readonly last: number
  /** The tokens of the name's parts, without the dots. */
  readonly name: readonly SqlToken[]
  /** First token of each column or constraint, and the index behind its last. */
  readonly elements: readonly (readonly [number, number])[]
}

export interface FoundStatements {
  readonly statements: readonly TableStatement[]
  /** Token index of a statement whose parentheses never close. */
  readonly unclosed: readonly number[]
}

/**
 * Finds each `CREATE TABLE` and each `ALTER TABLE … ADD` wherever it stands: also behind `IF … BEGIN`, `GO`, or a statement this
 * reader knows nothing of.
 */
export function findTableStatements(tokens: readonly SqlToken[]): FoundStatements {
  const statements: TableStatement[] = []
  const unclosed: number[] = []
  for (let index = 0; index < tokens.length; index++) {
    const head = readHead(tokens, index)
    if (!head) continue
    const found = head.statement === 'create' ? readCreate(tokens, head) : readAlter(tokens, head)
    if (found === 'unclosed') unclosed.push(index)
    else if (found) {
      statements.push(found)
      index = found.last
    }
  }
  return { statements, unclosed }
}

interface Head {
  readonly statement: 'create' | 'alter'
  readonly isTemporary: boolean
  readonly first: number
  readonly name: readonly SqlToken[]
  /** Index of the token behind the name. */
  readonly next: number
}

const createModifiers = new Set([
  'or',
  'replace',
  'global',
  'local',
  'temporary',
  'temp',
  'unlogged',
  'external',
  'foreign',
  'column',
  'row',
])

export const isWord = (token: SqlToken | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.value.toLowerCase())

function readHead(tokens: readonly SqlToken[], first: number): Head | undefined {
  const isCreate = isWord(tokens[first], 'create')
  if (!isCreate && !isWord(tokens[first], 'alter')) return undefined
  let next = first + 1
  let isTemporary = false
  while (isCreate && tokens[next]?.kind === 'word' && createModifiers.has(tokens[next]?.value.toLowerCase() ?? '')) {
    isTemporary ||= isWord(tokens[next], 'temporary', 'temp')
    next++
  }
  if (!isWord(tokens[next], 'table')) return undefined
  next = skipWords(tokens, next + 1, 'if', 'not', 'exists', 'only')
  const name: SqlToken[] = []
  for (let token = tokens[next]; token && (token.kind === 'word' || token.kind === 'quoted'); token = tokens[next]) {
    name.push(token)
    next++
    if (tokens[next]?.value !== '.') break
    next++
  }
  const table = name.at(-1)
  if (!table) return undefined
  // SQL Server keeps `#name` for the session alone.
  isTemporary ||= /^\[?#/u.test(table.value)
  return { statement: isCreate ? 'create' : 'alter', isTemporary, first, name, next }
}

function skipWords(tokens: readonly SqlToken[], from: number, ...words: readonly string[]): number {
  let index = from
  while (isWord(tokens[index], ...words)) index++
  return index
}

function readCreate(tokens: readonly SqlToken[], head: Head): TableStatement | 'unclosed' | undefined {
  const { statement, isTemporary, first, name, next } = head
  const base = { statement, isTemporary, first, name }
  const token = tokens[next]
  if (token?.value === '(') {
    const close = findClose(tokens, next)
    return close < 0 ? 'unclosed' : { ...base, last: close, elements: splitElements(tokens, next + 1, close) }
  }
  // No column list of its own: made from a query, another table, a type, or a partition's parent.
  const isDerived = isWord(token, 'as', 'like', 'of', 'partition', 'clone')
  return isDerived ? { ...base, last: next, elements: [] } : undefined
}

function readAlter(tokens: readonly SqlToken[], head: Head): TableStatement | undefined {
  const { statement, isTemporary, first, name, next } = head
  const end = findEnd(tokens, next)
  const elements = splitElements(tokens, next, end).flatMap(([start, stop]) => readAdd(tokens, start, stop))
  return elements.length === 0
    ? undefined
    : { statement, isTemporary, first, name, last: Math.max(end - 1, first), elements }
}

const alterActions = new Set([
  'drop',
  'alter',
  'rename',
  'set',
  'owner',
  'enable',
  'disable',
  'validate',
  'modify',
  'change',
  'attach',
  'detach',
  'with',
  'check',
  'nocheck',
  'convert',
  'engine',
  'order',
  'cluster',
  'inherit',
  'no',
  'reset',
  'comment',
  'default',
  'auto_increment',
  'switch',
  'rebuild',
  'force',
  'replica',
  'algorithm',
  'lock',
  'collate',
  'character',
])

/** The columns of one action. `ADD a int, b int` of SQL Server: what follows a first ADD needs no word of its own. */
function readAdd(tokens: readonly SqlToken[], start: number, stop: number): readonly (readonly [number, number])[] {
  if (!isWord(tokens[start], 'add')) {
    const isColumn = !isAction(tokens[start]) && continuesAdd(tokens, start)
    return isColumn ? [[start, stop]] : []
  }
  const from = skipWords(tokens, start + 1, 'column', 'if', 'not', 'exists')
  if (tokens[from]?.value !== '(') return from < stop ? [[from, stop]] : []
  const close = findClose(tokens, from)
  return close < 0 ? [] : splitElements(tokens, from + 1, Math.min(close, stop))
}

const isAction = (token: SqlToken | undefined): boolean =>
  token?.kind === 'word' && alterActions.has(token.value.toLowerCase())

/** Whether an element stands behind the comma of an `ADD` list: walks back to the action it belongs to. */
function continuesAdd(tokens: readonly SqlToken[], start: number): boolean {
  for (let index = start - 1; index >= 0 && !isWord(tokens[index], 'alter'); index--) {
    if (isWord(tokens[index], 'add')) return true
    if (tokens[index - 1]?.value === ',' && isAction(tokens[index])) return false
  }
  return false
}

/** Statement words that end an `ALTER TABLE` without a semicolon. */
const enders = [
  'go',
  'create',
  'insert',
  'update',
  'delete',
  'select',
  'exec',
  'execute',
  'begin',
  'end',
  'declare',
  'print',
  'commit',
  'grant',
  'if',
  'else',
]

function findEnd(tokens: readonly SqlToken[], from: number): number {
  let depth = 0
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.value === '(') depth++
    else if (token?.value === ')') depth--
    const isEnder =
      depth === 0 && isWord(token, ...enders) && !(isWord(token, 'if') && isWord(tokens[index + 1], 'not', 'exists'))
    if (depth < 0 || (depth === 0 && token?.value === ';') || (isEnder && !isAfterOn(tokens, index))) return index
    if (depth === 0 && index > from && isWord(token, 'alter') && isWord(tokens[index + 1], 'table')) return index
  }
  return tokens.length
}

/** `ON DELETE` and `ON UPDATE` belong to a foreign key. */
const isAfterOn = (tokens: readonly SqlToken[], index: number): boolean => isWord(tokens[index - 1], 'on')

function findClose(tokens: readonly SqlToken[], open: number): number {
  let depth = 0
  for (let index = open; index < tokens.length; index++) {
    const value = tokens[index]?.kind === 'punctuation' ? tokens[index]?.value : undefined
    if (value === '(') depth++
    else if (value === ')' && --depth === 0) return index
    else if (value === ';') return -1
  }
  return -1
}

function splitElements(tokens: readonly SqlToken[], from: number, to: number): readonly (readonly [number, number])[] {
  const elements: (readonly [number, number])[] = []
  let depth = 0
  let start = from
  for (let index = from; index <= to; index++) {
    const value = tokens[index]?.kind === 'punctuation' ? tokens[index]?.value : undefined
    if (index === to || (value === ',' && depth === 0)) {
      if (index > start) elements.push([start, index])
      start = index + 1
    } else if (value === '(') depth++
    else if (value === ')') depth--
  }
  return elements
}
