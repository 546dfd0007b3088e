/**
 * Names that a register lists itself (`fields`, `vocabulary`): `*` stands for any run, case and separators do not matter.
 * Literal names are one look-up; only wildcards are tried one by one.
 */
export interface PatternSet<T> {
  readonly size: number
  find(name: string): T | undefined
  /** Whether a text may hold one of the names. True where there are too many to look for. */
  mayOccur(text: string): boolean
}

const mostSearched = 300

const squash = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]/gu, '')

/** Compiles names with their values; the first of two equal names wins. A name with no letter or digit matches nothing. */
export function compilePatterns<T>(entries: readonly { readonly match: string; readonly value: T }[]): PatternSet<T> {
  const literals = new Map<string, T>()
  const wildcards: { readonly parts: readonly string[]; readonly value: T }[] = []
  for (const { match, value } of entries) {
    const pattern = squash(match)
    if (!/[^*]/u.test(pattern)) continue
    if (pattern.includes('*')) wildcards.push({ parts: pattern.split('*'), value })
    else if (!literals.has(pattern)) literals.set(pattern, value)
  }
  const size = literals.size + wildcards.length
  const search =
    size > 0 && size <= mostSearched
      ? createSearch([...literals.keys(), ...wildcards.map(({ parts }) => longest(parts))])
      : undefined
  return {
    size,
    find: (name) => {
      if (size === 0) return undefined
      const squashed = squash(name).replaceAll('*', '')
      return literals.get(squashed) ?? wildcards.find(({ parts }) => fits(squashed, parts))?.value
    },
    mayOccur: (text) => size > 0 && (search?.test(text) ?? true),
  }
}

const longest = (parts: readonly string[]): string => parts.reduce((a, b) => (b.length > a.length ? b : a), '')

/** Greedy from the left, which is enough for `*` and linear where a regular expression would not be. */
function fits(name: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  const last = rest.pop() ?? ''
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last)) return false
  let from = first.length
  const end = name.length - last.length
  for (const part of rest) {
    const at = name.indexOf(part, from)
    if (at === -1 || at + part.length > end) return false
    from = at + part.length
  }
  return true
}

function createSearch(words: readonly string[]): RegExp {
  const separated = words.map((word) => Array.from(word).join('[^\\p{L}\\p{N}\\r\\n]?'))
  return new RegExp(separated.join('|'), 'iu')
}
