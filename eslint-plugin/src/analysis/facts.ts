/**
 * What one file says, before any register is asked. Facts are plain data with positions: no AST node is kept, so that a fact
 * outlives its file and every host (ESLint, language server, command line) reads the same thing.
 */
import type { CategoryId, Destination, Lifetime } from 'processing-register-core'
import type { SinkKind } from '../catalogue/sinks/sink-entry.js'

/** A stretch of the linted text. `range` is in UTF-16 offsets, `loc` as ESLint wants it (line from 1, column from 0). */
export interface Span {
  readonly range: readonly [number, number]
  readonly loc: {
    readonly start: { readonly line: number; readonly column: number }
    readonly end: { readonly line: number; readonly column: number }
  }
}

/** `recommended` facts are reported by every preset; `strict` ones only where the rule's `evidence: 'weak'` option asks. */
export type Confidence = 'recommended' | 'strict'

export type HandlingPlace =
  | 'type-member'
  | 'class-member'
  | 'enum-member'
  | 'object-key'
  | 'schema-key'
  | 'form-control'
  | 'field-name'
  | 'request-read'
  | 'property-read'
  | 'parameter'
  | 'variable'
  | 'column'
  | 'graphql-field'
  | 'value-list'

/** Special-category or criminal-offence data handled at a place. */
export interface HandlingFact {
  /** The identifier or string as the code has it. */
  readonly name: string
  readonly category: CategoryId
  /** The words of `name` that matched, joined by spaces: `medical need`. */
  readonly matched: string
  readonly place: HandlingPlace
  readonly confidence: Confidence
  /** The smallest range that names the data. */
  readonly at: Span
  /** Where a `@processing` comment line for this place goes: the offset of the start of its line, and that line's indentation. */
  readonly declareAt: InsertionPoint
}

export interface InsertionPoint {
  readonly offset: number
  readonly indent: string
  /**
   * `jsdoc` writes a block comment, `///` Prisma, `--` SQL, `#` YAML and GraphQL, `jsx` a braced block comment, `html` and
   * `nunjucks` one of a template; in JSON none can stand.
   */
  readonly style: 'jsdoc' | '///' | '--' | '#' | 'jsx' | 'html' | 'nunjucks' | 'none'
}

/** Special-category, criminal-offence or confidential data that goes where those see it who have no need to. */
export interface ExposureFact {
  /** The name that says what it is. */
  readonly name: string
  /** Absent where the register alone says that it is confidential. */
  readonly category?: CategoryId
  /** The words of `name`, or the register's own pattern, that matched. */
  readonly matched: string
  readonly confidence: Confidence
  /** Confidential only in a message that anybody on its way can read (`secureOnly` of the register). */
  readonly secureOnly: boolean
  readonly kind: SinkKind
  /** What it goes into, for messages: `the console`, `Sentry`. */
  readonly sink: string
  /** Functions that it goes through on its way: one of them may redact. */
  readonly through: readonly string[]
  /** The code at `at`, where that does not name the data itself: `applicant`. */
  readonly via?: string
  /** The smallest part of the sink that carries it. */
  readonly at: Span
  /** The whole call, assignment, attribute or statement. */
  readonly call: Span
}

/** A call that sends data out of this program to another service. Its destination decides later whether that is sharing. */
export interface ShareFact {
  /** The method or function name of the call (smallest useful range). */
  readonly at: Span
  /** The whole call. */
  readonly call: Span
  /** Catalogue entry id, `axios`, `fetch`, `govuk-notify`, …; `register` where only the register names this call. */
  readonly client: string
  /** Human name of the client: `GOV.UK Notify`. */
  readonly title: string
  readonly destination: Destination & {
    /** `relative`: our own service; `unknown`: the code does not tell. */
    readonly kind: 'host' | 'symbolic' | 'relative' | 'unknown'
    /** The text that the message shows: host, environment variable, or callee. */
    readonly shown: string
    /** Host that stands in where an environment variable is not set: it counts where nothing else is known. */
    readonly fallback?: string
  }
  /** Field names that go out, where the code tells. `complete` is false where a spread or opaque value may hold more. */
  readonly payload: {
    readonly fields: readonly PayloadField[]
    readonly complete: boolean
  }
  readonly confidence: Confidence
  /** The client keeps a list of people who are written to. */
  readonly isMailingList?: boolean
  readonly declareAt: InsertionPoint
  /** Where a statement that records the disclosure goes; absent where none before the call would do. */
  readonly recordAt?: RecordPoint
}

/** A name that goes out. What only holds others (`{ person: { name } }`) is none itself. */
export interface PayloadField {
  readonly name: string
  /** The names it stands within, outermost first. */
  readonly within: readonly string[]
  readonly at: Span
}

export interface RecordPoint {
  /** The start of the statement that shares. */
  readonly offset: number
  readonly indent: string
  /** `;` where the code ends its statements so. */
  readonly terminator: '' | ';'
  /** Whether `await` may stand there. */
  readonly mayAwait: boolean
}

/** What a disclosure record says under one key. */
export interface RecordProperty {
  /** Absent where the code does not tell. */
  readonly value?: string
  readonly at: Span
  /** The literal that holds the value, with its quotes: in the record, or where the constant it names is set. Absent where no one literal does. */
  readonly literal?: Span
}

/** A call to one of `disclosureLog.functions`. */
export interface RecordFact {
  readonly at: Span
  readonly call: Span
  readonly callee: string
  /** String-valued properties of the record object; a property whose value the code does not tell is present with no `value`. */
  readonly properties: ReadonlyMap<string, RecordProperty>
  /** True where the argument is an object literal with no spread. */
  readonly complete: boolean
  /** Ranges of the expressions after which the record has been written: what waits for it. */
  readonly written: readonly (readonly [number, number])[]
  /** Ranges of what runs only after it: the callback that the record wraps, functions given to `then`. */
  readonly after: readonly (readonly [number, number])[]
  /** Its failure is caught and goes no further. */
  readonly isSwallowed: boolean
}

export type StoreKind =
  | 'prisma'
  | 'typeorm'
  | 'sequelize'
  | 'mongoose'
  | 'drizzle'
  | 'knex'
  | 'sql'
  | 'dynamodb'
  | 'redis'
  | 'mongodb'
  | 'cosmosdb'
  | 'firestore'
  | 's3'
  | 'azure-blob'
  | 'gcs'
  | 'localStorage'
  | 'sessionStorage'
  | 'indexeddb'
  | 'cookie'
  | 'session'
  | 'file'
  | 'queue'
  | 'mikro-orm'
  | 'objection'
  | 'azure-table'
  | 'elasticsearch'
  | 'database'
  | 'log'
  | 'cache'

/** A place declared in code where data outlives the request. */
export interface StoreFact {
  readonly kind: StoreKind
  /** The name the register's `kind:name` matcher is tested against: table, model, key pattern (`*` for unknown parts), bucket. */
  readonly name: string
  readonly at: Span
  /** Column or field names, where the declaration lists them. */
  readonly fields: readonly string[]
  readonly confidence: Confidence
  readonly declareAt: InsertionPoint
}

/** A place where code says that data is kept or sent in a country. */
export interface RegionFact {
  readonly at: Span
  /** The region, the address or the client: what the message shows. */
  readonly shown: string
  /** ISO 3166-1, or `EU` where nothing nearer is known. */
  readonly country: string
  /** Title of the client that is made for it, as `ShareFact.title` has it; absent for the name of a cloud region. */
  readonly client?: string
  /** The host that such a client talks to. */
  readonly host?: string
}

/** How long code keeps what is in a store, or that it deletes from it. */
export interface LifetimeFact {
  /** The store, as its declaration would name it. */
  readonly kind: StoreKind
  readonly name: string
  /** `expiry`: the store itself ends each record; `deletion`: code deletes records. */
  readonly ends: 'expiry' | 'deletion'
  /** Absent where the code does not tell how long; `Infinity` where it writes without any end. */
  readonly lifetime?: Lifetime
  /** The name of what the lifetime runs from, `closedAt`; absent where that is the creation or last use of the record. */
  readonly countedFrom?: string
  /** The words that say how long. */
  readonly at: Span
}

/** A `@processing` or `@store` tag in a comment. */
export interface TagFact {
  readonly tag: 'processing' | 'store'
  readonly ids: readonly { readonly id: string; readonly at: Span }[]
  readonly at: Span
  /** What it ties: a range of the file, or the whole file. The innermost range that holds a fact wins. */
  readonly scope: readonly [number, number] | 'file'
}

export interface FileFacts {
  readonly handling: readonly HandlingFact[]
  readonly exposures: readonly ExposureFact[]
  readonly shares: readonly ShareFact[]
  /** Calls that are shares by nothing but their names; one may stand at the place of a share. */
  readonly senders: readonly ShareFact[]
  readonly records: readonly RecordFact[]
  readonly stores: readonly StoreFact[]
  readonly regions: readonly RegionFact[]
  readonly lifetimes: readonly LifetimeFact[]
  readonly tags: readonly TagFact[]
}
