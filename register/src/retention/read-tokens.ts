/** One token of a sentence. `word` is in lower case; a number has its `value` too. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  readonly word: string
  readonly value: number
  readonly start: number
  readonly end: number
}

const pattern =
  /(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\p{L}\d])|([\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’/&]|[.:](?=[\p{L}\p{N}]))*)|(\S)/gu

/** Cuts a sentence into words, numbers (`6`; but `25th` and `s.9` are words) and single marks. Linear in its length. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, digits, word] = match
    const kind = digits !== undefined ? 'number' : word !== undefined ? 'word' : 'mark'
    const value = digits === undefined ? NaN : Number(digits.replaceAll(',', ''))
    tokens.push({ kind, word: whole.toLowerCase(), value, start: match.index, end: match.index + whole.length })
  }
  return tokens
}
