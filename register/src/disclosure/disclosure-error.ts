/** One thing wrong with a record. */
export interface DisclosureProblem {
  /** Key of the record, with the place in a list: `fields[2]`; empty for the record as a whole. */
  readonly key: string
  /** Plain English. Quotes nothing that the record holds: what stands there could be personal data. */
  readonly message: string
}

/**
 * Why a disclosure was not made.
 *
 * `refused`: the record is not what the schema or the register asks for; `problems` says what. `not-written`: the sink failed; `cause`
 * says how. In both cases nothing was shared.
 */
export class DisclosureError extends Error {
  override readonly name = 'DisclosureError'
  readonly code: 'refused' | 'not-written'
  readonly problems: readonly DisclosureProblem[]

  constructor(
    code: DisclosureError['code'],
    message: string,
    { problems = [], cause }: { readonly problems?: readonly DisclosureProblem[]; readonly cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.problems = problems
  }
}
