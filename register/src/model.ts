/**
 * The register as the rest of the product sees it: plain, immutable, resolved values.
 *
 * Ids are map keys, as in the file. Values that have synonyms on reading (`9(2)(g)`, `6(1)(e)`) are already normalised to
 * the ids of `processing-register-schemas/law`. A value that was missing or could not be read is absent here, and the reason is
 * one of the {@link RegisterProblem}s of the load: code findings that would rest on it are withheld, not guessed.
 */
import type { CategoryId, ConditionId, LawfulBasisId, SpecialCategoryId } from 'processing-register-schemas'

/** A place in a text. `line` counts from 1, `column` from 0 in UTF-16 units (the ESTree convention); `offset` from 0 in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of one register file; `end` is exclusive. `file` is the absolute path it came from. */
export interface SourceRange {
  readonly file: string
  readonly start: Position
  readonly end: Position
}

export type Severity = 'error' | 'warning'

/** Something wrong with a register, as data. Hosts only add their own wrapping; they never reword it. */
export interface RegisterProblem {
  /** Stable kebab-case code, for example `unknown-reference`. One docs anchor each. */
  readonly code: string
  /** The ESLint rule, without prefix, that reports it: `register-schema`, `register-references`, … */
  readonly rule: string
  readonly severity: Severity
  readonly range: SourceRange
  /** Plain English: names the thing, says why and what to do. */
  readonly message: string
  /** Act, section, paragraph or article that asks for it, where one does. */
  readonly citation?: string
  readonly related?: readonly { readonly range: SourceRange; readonly message: string }[]
  /** Where in the data it stands: keys from the root, so that hosts can offer edits. */
  readonly path: readonly (string | number)[]
}

export type ControllerKind =
  | 'principal-council'
  | 'parish-or-community-council'
  | 'other-public-authority'
  | 'processor'
  | 'not-a-public-authority'

export type RecipientRole =
  'processor' | 'controller' | 'joint-controller' | 'same-organisation' | 'competent-authority'

export interface Contact {
  readonly role?: string
  readonly email?: string
  readonly phone?: string
}

export interface Controller {
  readonly name?: string
  readonly kind?: ControllerKind
  readonly icoRegistration?: string
  readonly dataProtectionOfficer?: Contact
  readonly caldicottGuardian?: Contact
  readonly lawEnforcement: readonly string[]
  readonly marketing?: 'forbidden' | 'express-consent'
  /** Everything as written, for checks of keys this model does not name. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** A part of one file that is no section of entries with ids: `controller`, `disclosureLog`, `vocabulary`, `notes`, … as written. */
export interface Statement {
  readonly file: string
  readonly key: string
  readonly raw: unknown
}

/** Hosts, environment variables and modules of our own: calls to them are not sharing. Patterns may hold `*`. */
export interface CodeMatchers {
  readonly hosts: readonly string[]
  readonly environment: readonly string[]
  readonly modules: readonly string[]
  readonly functions: readonly string[]
}

/** What an activity says of one special category. `condition` is the id; the article point is `law.conditions` of it. */
export interface CategoryDeclaration {
  readonly category: SpecialCategoryId
  readonly fields: readonly string[]
  readonly condition?: ConditionId
  readonly schedule1?: number
  readonly publicInterest?: string
  readonly policyDocument?: string
  readonly safeguard?: string
  readonly evidence?: string
  readonly consent?: Readonly<Record<string, unknown>>
}

/** The separate gate for criminal-offence data: UK GDPR Article 10, DPA 2018 ss.10 and 11. */
export interface CriminalOffenceDeclaration {
  readonly fields: readonly string[]
  readonly route?: 'official-authority' | 'authorised-by-law' | 'law-enforcement'
  readonly schedule1?: number
  readonly schedule8?: number
  readonly policyDocument?: string
  readonly authority?: string
  readonly function?: string
  readonly publicInterest?: string
}

interface Entry {
  readonly id: string
  /** Absolute path of the register file that declares it: `code` globs and links are relative to its folder. */
  readonly file: string
  readonly title?: string
  /** Everything as written (synonyms unnormalised), for reports and for checks of keys this model does not name. */
  readonly raw: Readonly<Record<string, unknown>>
}

export interface Activity extends Entry {
  readonly service?: string
  readonly owner?: string
  readonly purpose?: string
  readonly lawfulBasis?: LawfulBasisId
  readonly law?: string
  readonly specialCategories: ReadonlyMap<SpecialCategoryId, CategoryDeclaration>
  readonly criminalOffence?: CriminalOffenceDeclaration
  readonly recipients: readonly string[]
  readonly stores: readonly string[]
  /** Globs relative to the folder of `file`. */
  readonly code: readonly string[]
  readonly marketing?: boolean
}

export interface Recipient extends Entry {
  readonly role?: RecipientRole
  readonly contract?: string
  readonly sharing?: 'routine' | 'non-routine'
  readonly lawfulBasis?: LawfulBasisId
  readonly law?: string
  readonly agreement?: string
  /** A closed list of field names that may be in the payload; absent where the register sets no limit. */
  readonly fields?: readonly string[]
  readonly country?: string
  readonly code: CodeMatchers
}

export interface Store extends Entry {
  readonly system?: string
  readonly country?: string
  /** The retention as written; `parseRetention` reads it. */
  readonly retention?: unknown
  /** `kind:name` matchers, wildcards allowed. */
  readonly code: readonly string[]
}

export interface VocabularyEntry {
  readonly match: string
  readonly category: CategoryId
}

export interface Exception {
  readonly rule: string
  readonly path: string
  /** Only findings about this name; `*` is a wildcard. */
  readonly match?: string
  readonly why?: string
  readonly approvedBy?: string
  /** ISO date, inclusive. */
  readonly until?: string
  readonly file: string
}

/** The resolved register. Every collection is frozen; nothing here changes after the load. */
export interface Register {
  readonly version: 1
  /** Hex sha256 over the canonical form: comments, order of keys in maps and quoting do not change it. */
  readonly digest: string
  /** Absolute path of the register file that was asked for. */
  readonly root: string
  /** All files read, root first, absolute. */
  readonly files: readonly string[]
  readonly controller: Controller
  readonly internal: CodeMatchers
  readonly disclosureLog: { readonly functions: readonly string[]; readonly synchronous: boolean }
  readonly activities: ReadonlyMap<string, Activity>
  readonly recipients: ReadonlyMap<string, Recipient>
  readonly stores: ReadonlyMap<string, Store>
  readonly agreements: ReadonlyMap<string, Entry>
  readonly policyDocuments: ReadonlyMap<string, Entry>
  readonly vocabulary: readonly VocabularyEntry[]
  readonly notPersonalData: readonly { readonly match: string; readonly why?: string }[]
  readonly exceptions: readonly Exception[]
  /** What the files say beside their entries, in the order of the files. */
  readonly statements: readonly Statement[]
  /**
   * Paths (keys joined by `/`, for example `activities/housing-register/specialCategories`) whose value could not be read.
   * A code finding that rests on one is withheld.
   */
  readonly broken: ReadonlySet<string>
}

/** Where a sharing call goes, as far as the code says. */
export interface Destination {
  /** Host name in lower case without port, where the code holds an absolute URL. */
  readonly host?: string
  /** Names of environment variables or configuration keys the address is built from. */
  readonly environment: readonly string[]
  /** Module specifier the client comes from, where imported. */
  readonly module?: string
  /** Dotted callee as written, for example `dwpClient.send`. */
  readonly callee?: string
}
