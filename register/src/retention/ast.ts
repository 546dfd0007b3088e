/**
 * Units of a period. Months and years are counted by the calendar, never as a number of days; the three special years run to
 * the end of the year they name.
 */
export type PeriodUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'working-day'
  | 'week'
  | 'month'
  | 'year'
  | 'financial-year'
  | 'academic-year'
  | 'tax-year'

export interface Period {
  /** A whole number, 0 to 9,999. */
  readonly amount: number
  /** The upper end, where a range is written: `6 to 8 years`. Larger than `amount`. */
  readonly upTo?: number
  readonly unit: PeriodUnit
}

export type Qualifier = 'at least' | 'at most' | 'about'

export type Disposal =
  'delete' | 'secure-deletion' | 'anonymise' | 'archive' | 'return-to-controller' | 'confidential-waste'

/** How long something is kept, as the grammar of `law.retention.grammar` reads it. Events, points and states are plain words. */
export type Retention =
  | { readonly kind: 'permanent' }
  /** A period, from an event where one is named. */
  | { readonly kind: 'period'; readonly period: Period; readonly qualifier?: Qualifier; readonly from?: string }
  /** Until a point: `consent withdrawn`, `25th birthday`, `age 75`; with a period after it where one is named. */
  | { readonly kind: 'until'; readonly point: string; readonly plus?: Period }
  /** While a statement holds: `the consent stands`; with a period after it where one is named. */
  | { readonly kind: 'while'; readonly state: string; readonly plus?: Period }
  /** As long as something lasts: `the piece of work`, `employment`; with a period after it where one is named. */
  | { readonly kind: 'during'; readonly event: string; readonly plus?: Period }
  /** No end is fixed, but it is looked at again; `every` is missing only after another period (`6 years, then review`). */
  | { readonly kind: 'review'; readonly every?: Period }
  /** What happens after a period; only a later part of a `then`. */
  | { readonly kind: 'dispose'; readonly how: Disposal }
  | { readonly kind: 'later' | 'earlier' | 'then'; readonly parts: readonly Retention[] }
  | { readonly kind: 'unless'; readonly usual: Retention; readonly condition: string; readonly instead?: Retention }

export interface RetentionProblem {
  readonly code:
    | 'retention-missing'
    | 'retention-not-a-period'
    | 'retention-ambiguous'
    | 'retention-contradicts-itself'
    | 'retention-unreadable'
    | 'retention-no-source'
  /** Plain English, a full sentence or more. */
  readonly message: string
  /** Keys from the retention to the part that is wrong. */
  readonly at: readonly (string | number)[]
}

/** What a retention says beside how long: each is absent where it says nothing, or nothing that can be read. */
export interface RetentionTerms {
  /** The Act or regulation: `law`, or what stands in brackets after a sentence. */
  readonly law?: string
  readonly policy?: string
  readonly disposal?: Disposal
  /** How often what is kept is looked at again. */
  readonly review?: Period
  /** How often the retention itself is looked at again. */
  readonly reviewEvery?: Period
  /** What suspends deletion while it lasts. */
  readonly holds: readonly string[]
}

export type ParsedRetention =
  | { readonly ok: true; readonly retention: Retention; readonly terms: RetentionTerms }
  | { readonly ok: false; readonly problem: RetentionProblem }
