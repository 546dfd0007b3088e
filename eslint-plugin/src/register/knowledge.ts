import { fieldMatchers, type Register } from 'processing-register-core'
import { createTermMatcher, type TermMatcher } from '../analysis/words/index.js'

/** What the analysis must know of a register before it reads code: the words and calls that the register itself names. */
export interface Knowledge {
  readonly terms: TermMatcher
  readonly shareFunctions: readonly string[]
  readonly shareModules: readonly string[]
  readonly recordFunctions: readonly string[]
}

const known = new WeakMap<Register, Knowledge>()

/** Compiled once a register: building the matcher costs a few milliseconds. */
export function getKnowledge(register: Register): Knowledge {
  let knowledge = known.get(register)
  if (!knowledge) known.set(register, (knowledge = createKnowledge(register)))
  return knowledge
}

function createKnowledge(register: Register): Knowledge {
  const recipients = [...register.recipients.values()]
  return {
    terms: createTermMatcher({
      extra: fieldMatchers(register),
      notPersonal: register.notPersonalData.map((entry) => entry.match),
    }),
    shareFunctions: recipients.flatMap((recipient) => recipient.code.functions),
    shareModules: recipients.flatMap((recipient) => recipient.code.modules),
    recordFunctions: register.disclosureLog.functions,
  }
}
