import type { Confidence, StoreKind } from '../../analysis/facts.js'
import type { LifetimeSource } from '../lifetimes/lifetime-source.js'

/**
 * One thing that is known of a library: which call, constructor or decorator declares a store or writes into one, and where the
 * store's name stands. A new library is a new entry with its test; the collector has no library's name in it.
 */
export interface StoreEntry {
  /** Stable id; the name of its test. */
  readonly id: string
  readonly kind: StoreKind
  /** `class`: a class declared with a superclass of one of the names. */
  readonly on: 'call' | 'new' | 'decorator' | 'class'
  /**
   * Name of the method, function, class or decorator; `default` stands for the default export of the module, whatever the file
   * calls it.
   */
  readonly names: readonly string[]
  /** What must be known of where the receiver (for a method) or the function or class comes from: see `describeOrigin`. */
  readonly from?: RegExp
  /** Plain pieces of text of which a file must hold one for this entry to be looked for at all. */
  readonly mentions: readonly string[]
  /** Text of a file in which this entry is not looked for. */
  readonly unless?: RegExp
  readonly fewestArguments?: number
  /** The number of an argument that must be a function (`false`: must not be one). */
  readonly callback?: { readonly argument: number; readonly present: boolean }
  /** A property that an argument must have for the call to be this library's. */
  readonly evidence?: { readonly argument: number; readonly property: string }
  /** A property that an argument must not set: a cache with `ttl` ends by itself. Unknown arguments are taken to set it. */
  readonly lacks?: { readonly argument: number; readonly property: string }
  readonly name: NameSource
  /** Where the declaration lists its columns or fields. */
  readonly fields?: FieldSource
  /** Where the same call says how long it keeps what it writes. */
  readonly lifetime?: LifetimeSource
  /** `down` migrations undo: what they create again is no declaration. */
  readonly skipsDown?: boolean
  /** A cookie that is set to end at once is being deleted. */
  readonly skipsExpired?: boolean
  /** Default `recommended`. */
  readonly confidence?: Confidence
}

/** Where the name of a store stands. The first source that gives a text wins; `otherwise` is the library's own default. */
export interface NameSource {
  /** The number of the argument that is the name. */
  readonly argument?: number
  /** Dotted paths into an argument that is an object: `[1, 'params.Bucket']`. */
  readonly properties?: readonly (readonly [argument: number, path: string])[]
  /** The argument's keys are names, one store each (`RequestItems`). */
  readonly keysOf?: readonly [argument: number, path: string]
  /** Paths inside each item of an array: `TransactItems` with `Put.TableName`. */
  readonly items?: {
    readonly argument: number
    readonly path: string
    /** A list at such a path is a name each. */
    readonly each: readonly string[]
    /** The name ends before this: the container of `letters/drafts`. */
    readonly until?: string
    /** The name of an item that gives none. */
    readonly otherwise?: string
  }
  /** The first text argument of a call with one of these names in the receiver's chain: `db.collection('x').insertOne`. */
  readonly chain?: readonly string[]
  /** The text argument number of a call given as an argument: `setDoc(doc(db, 'users', id))`. */
  readonly nested?: { readonly argument: number; readonly within: number }
  /** The name in front of `=` of a cookie's text. */
  readonly cookieText?: number
  /** The class that is decorated, or that the method is called on. */
  readonly className?: boolean
  /** The static member of the class that holds the name: `static tableName = 'people'`, or a getter that returns it. */
  readonly staticMember?: string
  /** The variable that is given the value, without this ending. */
  readonly variable?: RegExp
  /** The receiver itself: `usersContainer.items`, without this ending. */
  readonly receiver?: boolean
  /** The last name of the receiver, `application` of `prisma.application`, without this ending. */
  readonly receiverEnd?: RegExp
  /** The receiver is a variable that was given a construction: where that one's arguments name it. */
  readonly made?: Pick<NameSource, 'properties' | 'argument'>
  /** Added behind what was found: `sess:` and `*`. */
  readonly suffix?: string
  readonly otherwise?: string
}

export type FieldSource = { readonly argument: number; readonly path?: string } | 'class'
