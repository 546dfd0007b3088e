import { law, type RepealedLaw } from 'processing-register-schemas/law'
import { isObsoleteUse } from './obsolete-law-guards.js'
import { listLikelyPhrases } from './obsolete-law-phrases.js'

/** Words of a text that speak of law, or of a name, that no longer holds. */
export interface ObsoleteLaw {
  /** Offsets in UTF-16 units; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly entry: RepealedLaw
}

/** Web addresses and mailboxes are names, whatever they are made of. */
const names = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu

/** What else is known of a text that may cite law. */
export interface TextHints {
  /** What the text is about, where it does not say so itself: `subject access`. */
  readonly about?: string
  /** Whether a text that is nothing but a citation means the law: true in a register, where law has its own places. Default true. */
  readonly citesAlone?: boolean
}

/**
 * Finds repealed or misnamed law (`law.repealedLaw`) in a text. Texts that say that it is history, or that cite the present law or
 * another Act, are left alone.
 *
 * @param today ISO date: what goes out of force later is still right
 * @returns in the order of the text, without overlaps
 */
export function findObsoleteLaw(
  text: string,
  today: string = law.meta.asAt,
  { about = '', citesAlone = true }: TextHints = {},
): readonly ObsoleteLaw[] {
  const likely = listLikelyPhrases(text)
  if (likely.length === 0) return []
  const prose = text.replace(names, (name) => ' '.repeat(name.length))
  const found: ObsoleteLaw[] = []
  for (const phrase of likely) {
    if (phrase.since !== undefined && phrase.since > today) continue
    for (const { index, 0: words } of prose.matchAll(phrase.expression)) {
      const place = { text: prose, start: index, end: index + words.length, about, citesAlone }
      if (isObsoleteUse(phrase, place)) found.push({ start: place.start, end: place.end, entry: phrase.entry })
    }
  }
  return withoutOverlaps(found)
}

/** Whether a text, of code for example, may hold a citation that {@link findObsoleteLaw} finds: the cheap question before it is taken apart. */
export const mayCiteObsoleteLaw = (text: string): boolean => listLikelyPhrases(text).length > 0

/** The longest of those that begin at the same place or inside one another. */
function withoutOverlaps(found: readonly ObsoleteLaw[]): readonly ObsoleteLaw[] {
  const kept: ObsoleteLaw[] = []
  for (const item of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (item.start >= (kept.at(-1)?.end ?? 0)) kept.push(item)
  }
  return kept
}
