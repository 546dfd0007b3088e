/**
 * One run of a name: an acronym's plural (`GPs`), an acronym (`GP` of `GPName`), a capitalised or lower-case word, letters of a
 * script without case, or digits.
 */
const runs = /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{N}+/gu
const acronymPlural = /^\p{Lu}{2,}s$/u
const digits = /^\p{N}/u
const longestName = 400

/**
 * The words of an identifier or key, lower case, in order: camel, Pascal, snake, kebab and dotted names and names with spaces.
 *
 * @param numbers `whole` keeps a number with the letters before it (`med3`), `split` parts them (`section 47`)
 */
export function splitWords(name: string, numbers: 'whole' | 'split' = 'whole'): string[] {
  const words: string[] = []
  let end = -1
  for (const match of name.slice(0, longestName).normalize('NFC').matchAll(runs)) {
    const run = acronymPlural.test(match[0]) ? match[0].slice(0, -1) : match[0]
    const word = run.toLowerCase()
    if (numbers === 'whole' && match.index === end && digits.test(run)) words.push(`${words.pop() ?? ''}${word}`)
    else words.push(word)
    end = match.index + match[0].length
  }
  return words
}
