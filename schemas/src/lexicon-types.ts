/** The shape of the lexicon data (`lexicon/lexicon.yaml`). Everything is read-only. */
import type { CategoryId } from './index.js'

/** `strong` and `medium` terms report (medium ones unless their company cancels them); `weak` ones are evidence only. */
export type Grade = 'strong' | 'medium' | 'weak'

/** `abbr`: whole word only. `code`: coded value or standard. `vendor`: product name. `return`: statutory return. `document`: paper. */
export type TermKind = 'abbr' | 'code' | 'vendor' | 'return' | 'document'

/** The classes of terms: the register's categories, confidential data that is no special category, and names of systems. */
export type LexiconClass = CategoryId | 'confidential' | 'systems-and-returns'

/** A term: its words in order, lower case, singular where the plural says no more. */
export interface LexiconTerm {
  readonly words: readonly string[]
  readonly grade: Grade
  readonly kind?: TermKind
  readonly note?: string
}

/** A term that looks like a class but usually is not. */
export interface FalseFriend {
  readonly words: readonly string[]
  /** The class it is mistaken for. */
  readonly class: LexiconClass
  /** What it usually means, in plain words. */
  readonly benign: string
  /** Words nearby that make it harmless. */
  readonly cancelWith: readonly string[]
  /** Words nearby that prove the class after all. */
  readonly confirmWith: readonly string[]
  /** True where it never belongs to the class, whatever stands nearby. */
  readonly never?: boolean
}

/** A rule of thumb about places in code where words count for nothing, or for more. `applies` holds words, or `all`. */
export interface FalseFriendRule {
  readonly id: string
  readonly applies: readonly string[]
  readonly rule: string
}

/** The words of council software and what they give away. Versioned. */
export interface Lexicon {
  readonly version: string
  readonly meta: {
    readonly title: string
    readonly use: string
    readonly grades: Readonly<Record<Grade, string>>
    readonly kinds: Readonly<Record<TermKind | 'word', string>>
    readonly rules: readonly string[]
    /** Words nearby that raise a medium term: `tenant`, `service user`. */
    readonly contextRaisers: readonly string[]
    readonly testSafe: string
  }
  /** Number of terms by class, and `total`. */
  readonly counts: Readonly<Record<LexiconClass | 'total', number>>
  readonly classes: Readonly<Record<LexiconClass, readonly LexiconTerm[]>>
  readonly falseFriends: readonly FalseFriend[]
  readonly falseFriendRules: readonly FalseFriendRule[]
}
