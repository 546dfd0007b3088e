import { createMentionFinder, type MentionFinder } from './find-mentions.js'

/** An entry of a catalogue, as far as it says in which files it is looked for. */
interface Mentioned {
  /** Plain pieces of text of which a file must hold one. */
  readonly mentions: readonly string[]
  /** Text of a file in which the entry is not looked for. */
  readonly unless?: RegExp
}

/** The words of all catalogues, so that one pass over a file answers for each of them. */
const words = new Set<string>()
let findMentions: MentionFinder | undefined
let latest: { readonly text: string; readonly found: ReadonlySet<string> } | undefined

/** Makes the question which entries of a catalogue can apply to a file, in the order of the catalogue. */
export function createSelector<Entry extends Mentioned>(
  catalogue: readonly Entry[],
): (text: string) => readonly Entry[] {
  const byWord = new Map<string, number[]>()
  for (const [at, { mentions }] of catalogue.entries())
    for (const word of mentions) byWord.set(word, [...(byWord.get(word) ?? []), at])
  for (const word of byWord.keys()) words.add(word)
  findMentions = latest = undefined
  return (text) => {
    const mentioned = findMentionsOnce(text)
    if (mentioned.size === 0) return []
    const places = new Set([...mentioned].flatMap((word) => byWord.get(word) ?? []))
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((at) => catalogue[at] ?? [])
      .filter(({ unless }) => unless?.test(text) !== true)
  }
}

/** The catalogues ask about one file after the other: only the last answer is kept. */
function findMentionsOnce(text: string): ReadonlySet<string> {
  if (latest?.text === text) return latest.found
  findMentions ??= createMentionFinder(words)
  latest = { text, found: findMentions(text) }
  return latest.found
}
