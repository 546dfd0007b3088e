import type { LifetimeUnit } from 'processing-register-core'

/** What a value means as a time: a number in a unit, a duration object (`none`), or a date at which it ends (`date`). */
export type TimeMeaning = LifetimeUnit | 'none' | 'date'

/** Where a call says how long it keeps what it writes. The first source that is there counts. */
export interface LifetimeSource {
  /** Dotted paths into an argument that is an object. */
  readonly properties?: readonly (readonly [argument: number, path: string, meaning: TimeMeaning])[]
  /** The argument itself. */
  readonly argument?: readonly [argument: number, meaning: TimeMeaning]
  /** A word with the time behind it, from this argument on: `set(key, value, 'EX', 60)`. */
  readonly flags?: { readonly from: number; readonly meanings: Readonly<Record<string, TimeMeaning>> }
  /** An object that says which time it holds: `{ expiration: { type: 'PX', value: 60_000 } }`. */
  readonly tagged?: {
    readonly argument: number
    readonly path: string
    readonly meanings: Readonly<Record<string, TimeMeaning>>
  }
  /** Paths inside each item of an array, one lifetime each: rules of a bucket. */
  readonly items?: {
    readonly list: readonly [argument: number, path: string]
    readonly each: readonly (readonly [path: string, meaning: TimeMeaning])[]
  }
  /** Where the name stands in an item of a list (`NameSource.items`), paths inside that item: rules of a storage account. */
  readonly inItem?: readonly (readonly [path: string, meaning: TimeMeaning])[]
  /** A setting that such an item lists by its name: `configEntries: [{ name: 'retention.ms', value: '86400000' }]`. */
  readonly setting?: { readonly list: string; readonly name: string; readonly meaning: TimeMeaning }
  /** A property of an object whose name says that its value is the end of the record: `ttl` of a DynamoDB item. */
  readonly attribute?: { readonly object: readonly [argument: number, path: string]; readonly names: RegExp }
  /** A property of each member of an object, `{ createdAt: { type: Date, expires: '30d' } }`: it runs from that member. */
  readonly members?: { readonly object: number; readonly property: string; readonly meaning: TimeMeaning }
  /** `Max-Age` in a cookie's text. */
  readonly cookieText?: number
  /** The keys of this argument name what the lifetime runs from: `createIndex({ closedAt: 1 }, …)`. */
  readonly countedFrom?: number
  /**
   * What it means that no source is there: what is written stays for ever. Only where all arguments are known, and only where a
   * method that sets an end later (one of these names) is not called in the file.
   */
  readonly neverUnless?: { readonly arguments: number; readonly methods: RegExp }
}
