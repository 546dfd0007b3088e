/** A token of SQL in any of the dialects councils use. `value` is the text as written. */
export interface SqlToken {
  readonly kind: 'word' | 'quoted' | 'string' | 'dollar' | 'number' | 'comment' | 'punctuation'
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A quote or comment that the file never closes: everything behind it would be read wrongly. */
export interface UnclosedQuote {
  readonly offset: number
  readonly opener: string
}

// One alternative a kind, tried in this order. Sticky, so that each match starts where the last ended.
const tokenPattern = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<comment>--[^\r\n]*|/\*[^]*?\*/)`,
    String.raw`(?<string>[eE]'(?:\\.|''|[^'\\])*'|(?:[nNxXbB]|[uU]&)?'(?:''|[^'])*')`,
    String.raw`(?<dollar>\$(?<tag>[A-Za-z_]\w*)?\$[^]*?\$\k<tag>\$)`,
    '(?<quoted>"(?:""|[^"])*"|`(?:``|[^`])*`)',
    String.raw`(?<number>\d[\w.]*)`,
    String.raw`(?<word>[\p{L}_@#][\p{L}\p{N}_$@#]*)`,
    String.raw`(?<punctuation>[^])`,
  ].join('|'),
  'uy',
)
const mysqlString = /'(?:\\[^]|''|[^'\\])*'/uy
const bracketed = /\[[^\]\r\n]+\]/uy
const copyData = /[^]*?^\\\.[ \t]*\r?$/muy

/**
 * Splits SQL into tokens; white space is left out. Reads PostgreSQL (dollar quotes, `COPY … FROM stdin` data), MySQL (back
 * quotes, backslash escapes, `#` comments), SQL Server (`[names]`) and SQLite without being told which it is.
 */
export function tokeniseSql(text: string): { readonly tokens: readonly SqlToken[]; readonly unclosed?: UnclosedQuote } {
  const tokens: SqlToken[] = []
  // Backslash escapes in plain strings are MySQL's alone: elsewhere '\' is a whole string.
  const isMysql = /`|\bengine\s*=/iu.test(text)
  let offset = 0
  while (offset < text.length) {
    const token = readSpecial(text, offset, isMysql, tokens.at(-1)) ?? readToken(text, offset)
    if (!token) break
    if (token.kind === 'space') {
      offset = token.end
      continue
    }
    if (token.kind === 'punctuation') {
      const opener = /^(?:'|"|`|\/\*|\$(?:[A-Za-z_]\w*)?\$)/u.exec(text.slice(offset, offset + 64))?.[0]
      if (opener !== undefined) return { tokens, unclosed: { offset, opener } }
    }
    tokens.push({ ...token, kind: token.kind })
    offset = token.value === ';' ? skipCopyData(text, token.end, tokens) : token.end
  }
  return { tokens }
}

type ReadToken = Omit<SqlToken, 'kind'> & { readonly kind: SqlToken['kind'] | 'space' }

function readToken(text: string, offset: number): ReadToken | undefined {
  tokenPattern.lastIndex = offset
  const match = tokenPattern.exec(text)
  if (!match) return undefined
  const groups = match.groups ?? {}
  const kind = tokenKinds.find((candidate) => groups[candidate] !== undefined) ?? 'punctuation'
  return { kind, value: match[0], start: offset, end: offset + match[0].length }
}

const tokenKinds = ['space', 'word', 'punctuation', 'number', 'string', 'quoted', 'comment', 'dollar'] as const

/** The forms that depend on the dialect or on what stands before. */
function readSpecial(
  text: string,
  offset: number,
  isMysql: boolean,
  last: SqlToken | undefined,
): ReadToken | undefined {
  const char = text[offset]
  if (isMysql && char === "'") return readWith(mysqlString, 'string', text, offset)
  if (isMysql && char === '#') {
    const end = text.slice(offset).search(/[\r\n]/u)
    const stop = end < 0 ? text.length : offset + end
    return { kind: 'comment', value: text.slice(offset, stop), start: offset, end: stop }
  }
  // `text[]` and `a[1]` are arrays: a bracket that touches what stands before is no quote, except after a dot.
  if (char === '[' && (last?.end !== offset || last.value === '.' || last.value === '(' || last.value === ',')) {
    return readWith(bracketed, 'quoted', text, offset)
  }
  return undefined
}

function readWith(pattern: RegExp, kind: SqlToken['kind'], text: string, offset: number): ReadToken | undefined {
  pattern.lastIndex = offset
  const [value] = pattern.exec(text) ?? []
  return value === undefined ? undefined : { kind, value, start: offset, end: offset + value.length }
}

/** The rows after `COPY … FROM stdin;`, up to the line `\.`: data of a dump, not SQL. */
function skipCopyData(text: string, offset: number, tokens: readonly SqlToken[]): number {
  const [from, source] = [tokens.at(-3), tokens.at(-2)]
  const isCopy = source?.value.toLowerCase() === 'stdin' && from?.value.toLowerCase() === 'from'
  if (!isCopy) return offset
  copyData.lastIndex = offset
  const data = copyData.exec(text)
  return data ? offset + data[0].length : offset
}
