/** Units of a period. Months and years are counted by the calendar, never as a number of days. */
export type PeriodUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'financial-year' | 'academic-year' | 'tax-year'

export interface Period {
  readonly amount: number
  /** The upper end, where a range is written: `6 to 8 years`. */
  readonly upTo?: number
  readonly unit: PeriodUnit
}

/** How long something is kept, as the grammar of `law.retention.grammar` reads it. */
export type Retention =
  | { readonly kind: 'permanent' }
  /** A period, from an event where one is named. */
  | { readonly kind: 'period'; readonly period: Period; readonly qualifier?: 'at least' | 'at most' | 'about'; readonly from?: string }
  /** Until a point in plain words: `consent withdrawn`, `25th birthday`; with a period after it where one is named. */
  | { readonly kind: 'until'; readonly point: string; readonly plus?: Period }
  /** While something lasts: `the piece of work`, `the consent stands`; with a period after it where one is named. */
  | { readonly kind: 'while'; readonly state: string; readonly plus?: Period }
  | { readonly kind: 'review'; readonly every: Period }
  | { readonly kind: 'later' | 'earlier' | 'then'; readonly parts: readonly Retention[] }
  | { readonly kind: 'unless'; readonly usual: Retention; readonly condition: string; readonly instead?: Retention }

export interface RetentionProblem {
  readonly code: 'retention-missing' | 'retention-not-a-period' | 'retention-unreadable' | 'retention-no-source'
  /** Plain English, a full sentence or more. */
  readonly message: string
  /** Keys from the retention to the part that is wrong. */
  readonly at: readonly (string | number)[]
}

export type ParsedRetention =
  { readonly ok: true; readonly retention: Retention } | { readonly ok: false; readonly problem: RetentionProblem }
