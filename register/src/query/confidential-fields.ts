import type { Register } from '../model.js'
import { asData, asTexts } from '../resolve/read-values.js'

/** A name of data that is no special category and is still held in confidence. */
export interface ConfidentialField {
  /** As the register has it: `*` is a wildcard; case and separators do not matter. */
  readonly match: string
  /** Listed only under `secureOnly`: confidential in a message that anybody on its way can read, and nowhere else. */
  readonly secureOnly: boolean
}

/** The names that a register says are confidential: its vocabulary, and `confidential` and `secureOnly` of its activities. */
export function confidentialFields(register: Register): readonly ConfidentialField[] {
  const spoken = register.statements
    .filter(({ key }) => key === 'vocabulary')
    .flatMap(({ raw }) => asTexts(asData(raw)?.['confidential']))
  const listed = (key: string): readonly string[] =>
    [...register.activities.values()].flatMap(({ raw }) => asTexts(raw[key]))
  return [
    ...[...spoken, ...listed('confidential')].map((match) => ({ match, secureOnly: false })),
    ...listed('secureOnly').map((match) => ({ match, secureOnly: true })),
  ]
}
