/**
 * The messages between our client and our server beyond the Language Server Protocol. Both sides import this file; every method name
 * stands here once. Positions and ranges are the protocol's: lines and UTF-16 columns from 0.
 */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types'

/** Method names by purpose. */
export const methods = {
  /** client → server: which register applies, and why. Answer: {@link RegisterStatus}. */
  status: 'processingRegister/status',
  /** server → client, without parameters: what `status`, `tree` and `report` say may have changed; ask again. */
  statusChanged: 'processingRegister/statusChanged',
  /** client → server: the register as a tree. Answer: {@link TreeNode}s. */
  tree: 'processingRegister/tree',
  /** client → server: what an information-governance officer asks of a register and its code. Answer: {@link Report} or null. */
  report: 'processingRegister/report',
  /** client → server, with work-done progress and cancellation: lints every file of the workspace. Answer: {@link LintedWorkspace}. */
  lintWorkspace: 'processingRegister/lintWorkspace',
  /** client → server: accepts a finding with a reason and an end date: {@link AcceptFindingParams} → {@link EditAnswer}. */
  acceptFinding: 'processingRegister/acceptFinding',
  /** client → server: as what a selected name can be added to the register: {@link SelectionParams} → {@link Additions} or {@link Refusal}. */
  listAdditions: 'processingRegister/listAdditions',
  /** client → server: adds a selected name in one of those ways: {@link AddParams} → {@link EditAnswer}. */
  addToRegister: 'processingRegister/addToRegister',
  /** client → server: a register to start from, where none applies: {@link UriParams} → {@link EditAnswer}. */
  createRegister: 'processingRegister/createRegister',
  /** server → client, virtual file systems only: {@link FileParams} → {@link FileContent}. */
  readFile: 'processingRegister/readFile',
  /** server → client, virtual file systems only: {@link FileParams} → {@link FileInfo}. */
  stat: 'processingRegister/stat',
  /** server → client, virtual file systems only: {@link ListFilesParams} → URIs. */
  listFiles: 'processingRegister/listFiles',
} as const

/** Commands that the server puts into lenses and code actions, and that the client carries out. */
export const commands = {
  /** Shows a place. Arguments: `uri: string, range: Range`. */
  openLocation: 'processingRegister.openLocation',
  /** Shows the places that the reference provider gives. Arguments: `uri: string, position: Position`. */
  showReferences: 'processingRegister.showReferences',
  /** Asks why a finding is accepted, by whom and until when, then sends `acceptFinding`. Argument: {@link AcceptFindingTarget}. */
  acceptFinding: 'processingRegister.acceptFinding',
} as const

/** What the client says once, in `initializationOptions`. A server that gets none of it works as in any other editor. */
export interface InitializationOptions {
  /** The client answers `readFile`, `stat` and `listFiles`: the workspace is not on this machine's disk. */
  readonly virtualFileSystem?: boolean
  /** The client carries out {@link commands}. */
  readonly commands?: boolean
  /** Settings for clients without `workspace/configuration`: what stands under `processingRegister`. */
  readonly settings?: unknown
}

/** A request about the register that applies to a file; without one, to the first workspace folder. */
export interface UriParams {
  readonly uri?: string
}

/**
 * `none`: no register applies. `good`: it can be read. `faulty`: a part cannot be read, and findings that rest on it are held back.
 * `last-good`: it is half typed; code is compared with its last readable state. `unusable`: nothing of it can be read.
 */
export type RegisterState = 'none' | 'good' | 'faulty' | 'last-good' | 'unusable'

export interface RegisterStatus {
  readonly register?: string
  readonly state: RegisterState
  /** One sentence: which register applies and why. */
  readonly why: string
  readonly counts?: {
    readonly activities: number
    readonly recipients: number
    readonly stores: number
    readonly problems: number
  }
  readonly preset: 'recommended' | 'strict'
}

export interface Location {
  readonly uri: string
  readonly range: Range
}

export type TreeNodeKind = 'section' | 'activity' | 'recipient' | 'store' | 'agreement' | 'policy-document' | 'register'

export interface TreeNode {
  /** Unique in the tree, stable while the entry keeps its id: `activity/housing-register`. */
  readonly id: string
  readonly kind: TreeNodeKind
  readonly label: string
  readonly description?: string
  /** `unused`: nothing in the register refers to it and no code pattern ties it. */
  readonly state: 'ok' | 'warning' | 'error' | 'unused'
  readonly tooltip?: string
  readonly location?: Location
  readonly children?: readonly TreeNode[]
}

/** One finding outside of the editor's own list. */
export interface Finding {
  /** Rule id without prefix. */
  readonly rule: string
  readonly message: string
  readonly uri: string
  readonly range: Range
  /** The rule's page. */
  readonly page: string
}

export interface ActivityCoverage {
  readonly id: string
  readonly title: string
  /** Workspace files that the activity's globs or a tag in them tie to it. */
  readonly files: number
  readonly categories: readonly string[]
  readonly recipients: readonly string[]
  readonly stores: readonly string[]
  readonly location?: Location
}

export interface ReviewDue {
  /** `activity`, `agreement`, `policy-document`, … */
  readonly kind: string
  readonly id: string
  readonly title: string
  /** ISO date. */
  readonly due: string
  /** Whole days from today; negative where it is past. */
  readonly days: number
  readonly location?: Location
}

export interface Report {
  /** URI of the register. */
  readonly register: string
  /** ISO date. */
  readonly generated: string
  readonly coverage: readonly ActivityCoverage[]
  /** Special-category or criminal-offence data in code that no activity declares. */
  readonly undeclared: readonly Finding[]
  /** Disclosures without a recorded lawful basis. */
  readonly unloggedShares: readonly Finding[]
  /** Stores of the code, and of the register, without a retention. */
  readonly storesWithoutRetention: readonly Finding[]
  readonly reviewsDue: readonly ReviewDue[]
  /** What is wrong with the register itself. */
  readonly problems: readonly Finding[]
}

/** A finding to accept: `data` is that of its diagnostic, handed back as it came. */
export interface AcceptFindingTarget {
  readonly uri: string
  readonly data: unknown
}

export interface AcceptFindingParams extends AcceptFindingTarget {
  readonly why: string
  /** The role that accepts it. */
  readonly approvedBy: string
  /** ISO date, the last day it holds. */
  readonly until: string
}

/** Why something cannot be done, in plain English for the user. */
export interface Refusal {
  readonly problem: string
}

/** A change for the client to apply as one step, or why there is none. */
export type EditAnswer = { readonly edit: WorkspaceEdit } | Refusal

export interface SelectionParams {
  readonly uri: string
  readonly range: Range
}

export interface AddParams extends SelectionParams {
  /** {@link Addition.id} */
  readonly choice: string
  /** Where the choice needs a reason. */
  readonly why?: string
}

export interface Additions {
  /** The name in the selection. */
  readonly name: string
  /** The likeliest first. */
  readonly choices: readonly Addition[]
}

export interface Addition {
  readonly id: string
  readonly title: string
  readonly detail: string
  /** Whether `why` must be given: that something is not personal data needs a reason. */
  readonly needsReason: boolean
}

export interface LintedWorkspace {
  readonly files: number
  readonly findings: number
  readonly cancelled: boolean
}

export interface FileParams {
  readonly uri: string
}

/** Base64 of the bytes, or why there are none. */
export type FileContent = { readonly base64: string } | { readonly problem: 'missing' | 'denied' | 'unreadable' }

export type FileInfo =
  | { readonly kind: 'file'; readonly size: number; readonly mtimeMs: number }
  | { readonly kind: 'directory' | 'other' }
  | { readonly problem: 'missing' | 'denied' | 'unreadable' }

export interface ListFilesParams {
  /** URI of a workspace folder. */
  readonly folder: string
  /** Globs as VS Code writes them; a file whose path in the folder matches one is listed. */
  readonly patterns: readonly string[]
}
