import type { Confidence } from '../../analysis/facts.js'

/** Where a value stands among the arguments of a call: the number of the argument, and a dotted path into it. */
export type ValueSource = readonly [argument: number, path?: string]

/**
 * One thing that is known of a library: which call sends data out of this program, and which argument is the destination and which
 * the payload. A new library is a new entry with its test; the collector has no library's name in it.
 */
export interface EgressEntry {
  /** Stable id; the name of its test. */
  readonly id: string
  /** Human name of the client, for messages: `GOV.UK Notify`. */
  readonly title: string
  readonly on: 'call' | 'new'
  /** Name of the method, function or class; `default` stands for the default export of the module, whatever the file calls it. */
  readonly names: readonly string[]
  /** Methods whose names are those of a service description (SOAP, gRPC), beside `names`. */
  readonly methods?: RegExp
  /** What must be known of where the receiver (for a method) or the function comes from: see `describeOrigin`. */
  readonly from?: RegExp
  /** Plain pieces of text of which a file must hold one for this entry to be looked for at all. */
  readonly mentions: readonly string[]
  /** Where the address stands; the first source that gives one wins. Absent where the library has one address of its own. */
  readonly destination?: readonly ValueSource[]
  /** The one host that the library talks to. */
  readonly host?: string
  /** Option of the client's creation, or of the call itself, that its addresses are relative to. */
  readonly base?: readonly string[]
  /** Type of a client that other code has made and handed over, with a base that this file does not tell: `AxiosInstance`. */
  readonly instance?: RegExp
  /** The client is made with its address as the first argument: `new GraphQLClient(url)`. */
  readonly madeWithAddress?: true
  /** Methods of the same client that say where it goes, and where among their arguments: `sftp.connect({ host })`. */
  readonly opened?: { readonly names: readonly string[]; readonly at: readonly ValueSource[] }
  /** A relative address is one of the client's own service, whose base is set elsewhere: never one of ours. */
  readonly relativeToClient?: boolean
  /** What the call must be given for this entry to fit. */
  readonly needs?: ValueSource
  /** What the first argument must be written like. */
  readonly given?: RegExp
  /** What is sent; every source counts. */
  readonly payload: readonly ValueSource[]
  /** Parameters of the address that stand in an object. A read has them too: only personal ones make it a share. */
  readonly query?: readonly ValueSource[]
  /** Methods that are given what is sent later: behind the call (`post(url).send(body)`), or of what it is called on or gives. */
  readonly sentBy?: readonly string[]
  /**
   * Whether a call sends anything: `always` (a message, an upload), `body` (only with a payload), `verb` (as the HTTP method of the
   * options says, a read without one), `read` (only with personal parameters). Options that the code does not tell make `verb` weak
   * evidence.
   */
  readonly sends: 'always' | 'body' | 'verb' | 'read'
  /** Where the HTTP method stands, for `verb`; the first source that gives one wins. */
  readonly verb?: readonly ValueSource[]
  /** A list of people who are written to: sending is marketing unless the register says otherwise. */
  readonly isMailingList?: true
  /** Default `recommended`. */
  readonly confidence?: Confidence
}
