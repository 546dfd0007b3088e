import { isPersonWord, normaliseWord, splitWords } from '../words/index.js'
import type { StoreFact } from '../facts.js'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(normaliseWord))

/** Words of columns that tables of any subject have, and that say nothing of a person. */
const neutral = wordSet(
  'id ids uuid guid key code codes slug type kind label title description text value values unit colour icon url path version revision ' +
    'position order sort sequence index rank weight priority level active enabled disabled visible archived deleted default flag ' +
    'is has created updated modified inserted at on date time timestamp from to start end valid effective hash checksum batch migration executed ' +
    'applied locked lock spec config setting settings parent group category status state name ui',
)

/** Words that a table of reference data is called by: its names are names of things. */
const reference = wordSet(
  'type kind status state category group code lookup reference ref config configuration setting option flag feature permission migration ' +
    'schema version template language country region currency unit rate tariff band holiday',
)

/**
 * Whether a store is known to hold nothing about people: its fields are all listed, each is of words that say nothing of a person, and it is
 * named after reference data (`id` and `name` alone may be a table of people). Undefined fields prove nothing.
 */
export function holdsNoPersonalData({ name, fields }: Pick<StoreFact, 'name' | 'fields'>): boolean {
  if (fields.length === 0) return false
  const words = splitWords(name).map(normaliseWord)
  if (words.some(isPersonWord) || !words.some((word) => reference.has(word))) return false
  return fields.every((field) =>
    splitWords(field).every((word) => neutral.has(normaliseWord(word)) || /^\d+$/u.test(word)),
  )
}
