import type { Sourced } from 'processing-register-schemas/law'

/** What the product knows of one thing, as plain sentences; a host adds only its layout. */
export interface Explanation {
  readonly id: string
  /** Other words it is asked for by. */
  readonly names: readonly string[]
  /** How a register writes it, where one can: `public-task`; for a paragraph its number. */
  readonly written?: string
  /** What kind of thing it is: `Lawful basis`. */
  readonly kind: string
  /** Name with its place in the law: `6(1)(e) Public task or official authority`. */
  readonly title: string
  readonly facts: readonly Fact[]
  readonly citation: string
  /** How the facts were checked, as a sentence. */
  readonly checked: string
}

interface Fact {
  readonly label: string
  /** One statement, or several of a list. */
  readonly text: string | readonly string[]
}

const provenance = {
  primary: 'The text of the law was read.',
  secondary: 'Official guidance or a note on the law was read, not the law itself.',
  memory: 'Not looked up for this version: check it before you rely on it.',
} as const

/** How far a fact of the law data was checked, and what is open. */
export function describeSource({ checked, verify, why }: Sourced): string {
  const settled = provenance[checked]
  if (verify !== true) return settled
  return `${settled} Not settled${why === undefined ? '' : `: ${why}`}.`
}

/** Facts without those that have nothing to say, and without abbreviations that only lawyers know. */
export const keepFacts = (facts: Readonly<Record<string, string | readonly string[] | undefined>>): readonly Fact[] =>
  Object.entries(facts).flatMap(([label, text]) =>
    text === undefined || text.length === 0
      ? []
      : [{ label, text: typeof text === 'string' ? spellOut(text) : text.map(spellOut) }],
  )

const spellOut = (text: string): string =>
  text.replaceAll(/\bAPD\b/gu, 'appropriate policy document').replaceAll(/\bSPI\b/gu, 'substantial public interest')
