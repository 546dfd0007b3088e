const separators = /[\s_.\-/:]+/gu

/** A name as matching sees it: case and separators do not matter, composed letters are one. */
const reduceName = (name: string): string => name.normalize('NFC').toLowerCase().replace(separators, '')

const escape = (text: string): string => text.replace(/[$()+.?[\\\]^{|}]/gu, '\\$&')

const compiled = new Map<string, RegExp>()
const mostCompiled = 10_000

/**
 * Whether a name is meant by a pattern of the register (`fields`, store matchers): case and separators do not matter, `*` is a
 * wildcard. Patterns are compiled once.
 */
export function matchesName(pattern: string, name: string): boolean {
  const reduced = reduceName(pattern)
  if (!reduced.includes('*')) return reduced === reduceName(name)
  return compile(reduced).test(reduceName(name))
}

/** A pattern with `*` wildcards over text as it is, case-insensitive: hosts, environment variables, callees. */
export function matchesText(pattern: string, text: string): boolean {
  const lower = pattern.toLowerCase()
  return lower.includes('*') ? compile(lower).test(text.toLowerCase()) : lower === text.toLowerCase()
}

function compile(pattern: string): RegExp {
  let expression = compiled.get(pattern)
  if (!expression) {
    if (compiled.size >= mostCompiled) compiled.clear()
    expression = new RegExp(`^${pattern.split(/\*+/u).map(escape).join('.*')}$`, 'u')
    compiled.set(pattern, expression)
  }
  return expression
}
