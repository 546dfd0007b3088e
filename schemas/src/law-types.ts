/**
 * The shape of the law data (`law/law.yaml`). Everything is read-only. Texts are plain English for messages and docs; citations use the
 * short forms of `Law.meta.abbreviations`. An item of a list that has no citation or provenance of its own carries that of its section.
 */
import type { CategoryId, ConditionId, LawfulBasisId, SpecialCategoryId } from './index.js'

/** `primary`: the Act or instrument was read. `secondary`: guidance was read. `memory`: not looked up, so never an error on its own. */
export type Checked = 'primary' | 'secondary' | 'memory'

/** Where a fact stands and how far it was checked. */
export interface Sourced {
  readonly cite: string
  readonly checked: Checked
  readonly checkedNote?: string
  /** True where commencement, a figure or the present text could not be settled; `why` says what is open. */
  readonly verify?: boolean
  readonly why?: string
}

/** A lawful basis of Article 6(1). */
export interface LawfulBasis extends Sourced {
  readonly id: LawfulBasisId
  /** Article point, for example `6(1)(e)`. */
  readonly point: string
  readonly title: string
  readonly availableToPublicAuthorities: 'limited' | 'yes-if-a-real-contract' | 'yes' | 'default' | 'no-for-their-tasks'
  readonly when: string
  readonly needs: readonly string[]
  readonly triggersRights?: readonly string[]
  readonly excludesRights?: readonly string[]
  readonly inForce?: string
  readonly restriction?: string
  readonly changePower?: string
  readonly s8list?: readonly string[]
  /** Only of `recognised-legitimate-interest`: the cases of Annex 1. */
  readonly annex1?: readonly (Sourced & {
    readonly id: string
    readonly para: number | string
    readonly title: string
    readonly paraVerify?: string
  })[]
}

/** A condition of Article 9(2). */
export interface Condition extends Sourced {
  readonly id: ConditionId
  /** Article point, for example `9(2)(g)`. */
  readonly point: string
  readonly title: string
  readonly schedule1: readonly ('part-1' | 'part-2')[]
  /** Paragraphs of Schedule 1 that can meet it; absent where it needs none. */
  readonly paragraphs?: readonly number[]
  /** Whether an appropriate policy document is needed. Where it is `per-paragraph`, read it from the paragraph. */
  readonly apd: boolean | 'per-paragraph'
  readonly apdNote?: string
  readonly needs?: readonly string[]
  readonly safeguards?: readonly string[]
  readonly councilUse?: string
}

/** A paragraph of DPA 2018 Schedule 1. */
export interface Schedule1Paragraph extends Sourced {
  readonly para: number
  readonly id: string
  readonly part: 1 | 2 | 3
  readonly title: string
  /** Usable for special categories. */
  readonly specialCategory: boolean
  /** Usable for criminal-offence data. */
  readonly criminalOffence: boolean
  /** Appropriate policy document needed; `as-underlying`: as the paragraph it extends says. */
  readonly apd: boolean | 'as-underlying'
  readonly apdExceptions?: readonly string[]
  /** The paragraph itself asks for a statement that the processing is necessary for reasons of substantial public interest. */
  readonly explicitSpiTest: boolean
  /** Only these categories may rest on it. */
  readonly limitedTo?: readonly SpecialCategoryId[]
  readonly viaPara?: number
  /** True where a council cannot use it at all. */
  readonly councilUnavailable?: boolean
  readonly amended?: readonly string[]
  readonly note?: string
}

/** A paragraph of DPA 2018 Schedule 8 (law enforcement). `spi`: it asks for substantial public interest. */
export interface Schedule8Paragraph extends Sourced {
  readonly para: number
  readonly id: string
  readonly title: string
  readonly spi: boolean
}

/** A category of Article 9(1), or criminal-offence data (`isSpecialCategory: false`). */
export interface Category<Id extends CategoryId = CategoryId> extends Sourced {
  readonly id: Id
  readonly title: string
  readonly wording?: string
  readonly includes: readonly string[]
  readonly excludes: readonly string[]
  /** Schedule 1 paragraphs that councils commonly rely on. */
  readonly schedule1Hints?: readonly number[]
  readonly isSpecialCategory?: false
  readonly gate?: string
  readonly note?: string
  readonly also?: readonly string[]
}

/** A statutory power, duty or restriction about sharing. It never replaces the lawful basis or the condition. */
export interface Gateway extends Sourced {
  readonly id: string
  readonly title: string
  readonly kind: 'duty' | 'power' | 'restriction' | 'exemption'
  readonly art6?: string
  readonly consentNeeded?: boolean
  readonly exceptions?: readonly string[]
  readonly england?: boolean
  readonly lint?: string
  readonly note?: string
}

/** Law or wording that no longer holds, with the lower-case texts that give it away. */
export interface RepealedLaw extends Sourced {
  readonly id: string
  readonly match: readonly string[]
  /** `concept`: `match` describes what is said; it is no text to search for. */
  readonly matchKind?: 'concept'
  readonly status: string
  readonly replacedBy: string
  /** Keys of `Law.notices`. */
  readonly seenIn: readonly string[]
  readonly severity?: 'info'
  readonly note?: string
}

/** How long a kind of record is kept, and where the period comes from. */
export interface RetentionPeriod extends Sourced {
  readonly record: string
  readonly expression: string
  readonly source: 'statute' | 'regulation' | 'code' | 'limitation' | 'funding' | 'policy'
  readonly note?: string
}

/** A field of the Article 30 record, or of another document that the law asks for. */
export interface RecordField extends Sourced {
  readonly id: string
  readonly point?: string
  readonly title?: string
  readonly mandatory?: boolean | 'where-applicable' | 'where-possible'
  readonly trigger?: string
  readonly limit?: string
  readonly since?: string
  readonly note?: string
}

/** A field of the disclosure record that good practice asks for. `required` says always (true) or when. */
export interface DisclosureField extends Sourced {
  readonly id: string
  readonly title?: string
  readonly from: readonly string[]
  readonly required: boolean | string
  readonly values?: readonly string[]
}

/** A way in which a transfer abroad is allowed. */
export interface TransferMechanism extends Sourced {
  readonly id: string
  readonly title?: string
  readonly was?: string
  readonly test?: string
  readonly since?: string
  readonly needs?: readonly string[]
  readonly note?: string
}

/** A destination approved by UK regulations. `id` is an ISO 3166-1 code, or `eea` with its `members`, or `eu-institutions`. */
export interface ApprovedDestination extends Sourced {
  readonly id: string
  readonly title: string
  readonly scope: string
  readonly members?: readonly string[]
  readonly since?: string
  readonly note?: string
}
