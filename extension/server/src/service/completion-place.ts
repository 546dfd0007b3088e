import { matchesText } from 'processing-register-core'

/** A place in code where something of the register is to be written. Offsets are of the text that a choice replaces. */
export type CompletionPlace = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'tag'; readonly tag: 'processing' | 'store' }
  | {
      readonly kind: 'record'
      /** The key of the disclosure record whose value is wanted. */
      readonly key: string
      /** Whether the value stands in quotes already. */
      readonly quoted: boolean
    }
)

const idCharacter = /[\p{L}\p{N}_.:/-]/u
const tagBefore = /(?:^|[\s*/-])@(processing|store)[ \t]+(?:[\p{L}\p{N}_.:/-]+[ \t,]+)*([\p{L}\p{N}_.:/-]*)$/u
/** What opens a comment, or a line inside of one. */
const comment = /\/\/|\/\*|--|^\s*\*|^\s*$/u
const valueBefore = /([\p{L}_$][\p{L}\p{N}_$]*)["']?\s*:\s*(["'`]?)([^"'`\n,{}()]*)$/u

/** A disclosure record is an object of a few lines. */
const longestRecord = 4000

/**
 * Reads the place before the cursor from the text alone: while a name is being written, no parser takes the file.
 *
 * @param functions patterns of `disclosureLog.functions`
 */
export function findCompletionPlace(
  text: string,
  offset: number,
  functions: readonly string[],
): CompletionPlace | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const tag = tagBefore.exec(line)
  if (tag && comment.test(line.slice(0, line.lastIndexOf('@')))) {
    const start = offset - (tag[2] ?? '').length
    return { kind: 'tag', tag: tag[1] as 'processing' | 'store', start, end: findEnd(text, offset) }
  }
  const before = text.slice(Math.max(0, offset - longestRecord), offset)
  const value = valueBefore.exec(before)
  const key = value?.[1]
  if (!value || key === undefined) return undefined
  const callee = findCallee(before.slice(0, value.index))
  if (callee === undefined || !functions.some((pattern) => isCallOf(pattern, callee))) return undefined
  const start = offset - (value[3] ?? '').length
  const quoted = value[2] !== ''
  return { kind: 'record', key, quoted, start, end: findEnd(text, offset) }
}

function findEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length && idCharacter.test(text.charAt(end))) end++
  return end
}

/** The dotted name before the innermost bracket that is open at the end of a text. */
function findCallee(before: string): string | undefined {
  let depth = 0
  for (let i = before.length - 1; i >= 0; i--) {
    const character = before.charAt(i)
    if (character === '"' || character === "'" || character === '`')
      i = Math.max(before.lastIndexOf(character, i - 1), 0)
    else if (character === ')') depth++
    else if (character === '(' && depth-- === 0) {
      const name = /([\p{L}\p{N}_$.?!]+)\s*(?:<[^<>()]*>\s*)?$/u.exec(before.slice(0, i))?.[1]
      return name?.replaceAll(/[?!]/gu, '').replace(/^this\./u, '')
    }
  }
  return undefined
}

/** As the analysis reads calls: a bare name also means a method of that name. */
const isCallOf = (pattern: string, callee: string): boolean =>
  matchesText(pattern, callee) || (!pattern.includes('.') && callee.endsWith(`.${pattern}`))
