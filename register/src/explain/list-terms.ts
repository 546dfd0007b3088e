import { lexicon, type FalseFriend, type LexiconClass, type LexiconTerm } from 'processing-register-schemas/lexicon'
import { keepFacts, type Explanation } from './explanation.js'

const grades = {
  strong: 'sure: it is reported wherever it names data about people',
  medium: 'likely: reported unless its surroundings say otherwise',
  weak: 'a hint: reported only with others of its class, or in `strict`',
} as const

/** What the lexicon says of words: the terms and false friends that are exactly these words. */
export function explainTerm(words: string): readonly Explanation[] {
  const wanted = words
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') // as code writes it: `unspentConviction`
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim()
  const isIt = (entry: { readonly words: readonly string[] }): boolean => entry.words.join(' ') === wanted
  const classes = Object.entries(lexicon.classes) as readonly (readonly [LexiconClass, readonly LexiconTerm[]])[]
  return [
    ...classes.flatMap(([name, terms]) => terms.filter(isIt).map((term) => explain(wanted, name, term))),
    ...lexicon.falseFriends.filter(isIt).map((friend) => explainFriend(wanted, friend)),
  ]
}

const source = {
  citation: 'the lexicon of this product',
  checked: 'Chosen by reading council code and notices; no law.',
}

const explain = (id: string, name: LexiconClass, { grade, note }: LexiconTerm): Explanation => ({
  id,
  names: [],
  kind: 'Word in code',
  title: `“${id}” points to ${name}`,
  facts: keepFacts({ 'How sure': grades[grade], Note: note }),
  ...source,
})

const explainFriend = (id: string, friend: FalseFriend): Explanation => ({
  id,
  names: [],
  kind: 'False friend in code',
  title: `“${id}” looks like ${friend.class}`,
  facts: keepFacts({
    'What it usually means': friend.benign,
    'Harmless beside': friend.cancelWith.join(', '),
    'Meant after all beside': friend.never === true ? 'nothing: it never counts' : friend.confirmWith.join(', '),
  }),
  ...source,
})
