import type { ValueSource } from '../shares/index.js'

/** Where data gets out of the hands of those who need it. Each has its own message. */
export type SinkKind = 'log' | 'error' | 'url' | 'header' | 'analytics' | 'browser' | 'message'

/**
 * One thing that is known to expose what it is given. A new library is a new entry with its test; the collector has no library's
 * name in it.
 */
export interface SinkEntry {
  /** Stable id; the name of its test. */
  readonly id: string
  /** What it is, for messages: `the console`, `Sentry`. */
  readonly title: string
  readonly kind: SinkKind
  /** `assignment`: `document.cookie = …`; `attribute`: of JSX. */
  readonly on: 'call' | 'new' | 'assignment' | 'attribute'
  /**
   * Name of the method, function, class or attribute (`default` for the default export of a module); for an assignment the dotted path
   * of its target.
   */
  readonly names: readonly string[] | RegExp
  /** What must be known of where the receiver (for a method) or the function comes from: see `describeOrigin`. */
  readonly from?: RegExp
  /** Plain pieces of text of which a file must hold one for this entry to be looked for at all. */
  readonly mentions: readonly string[]
  /** What is exposed; every source counts. For an assignment or attribute it is the value. */
  readonly values: readonly ValueSource[] | 'all'
  /** The number of an argument whose text names the value: `setItem('ethnicity', code)`. */
  readonly key?: number
}
