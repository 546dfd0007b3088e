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

/** What was compiled last, by what it was compiled from. */
let latest: { readonly source: string; readonly knowledge: Knowledge } | undefined

/**
 * Compiled once a register: building the matcher costs a few milliseconds. The next state of an edited register mostly names the same
 * words and calls, and then has the same knowledge, so that facts read with it still hold.
 */
export function getKnowledge(register: Register): Knowledge {
  let knowledge = known.get(register)
  if (!knowledge) known.set(register, (knowledge = createKnowledge(register)))
  return knowledge
}

function createKnowledge(register: Register): Knowledge {
  const recipients = [...register.recipients.values()]
  const words = {
    extra: fieldMatchers(register),
    notPersonal: register.notPersonalData.map((entry) => entry.match),
  }
  const calls = {
    shareFunctions: recipients.flatMap((recipient) => recipient.code.functions),
    shareModules: recipients.flatMap((recipient) => recipient.code.modules),
    recordFunctions: register.disclosureLog.functions,
  }
  const source = JSON.stringify([words, calls])
  if (latest?.source !== source) latest = { source, knowledge: { terms: createTermMatcher(words), ...calls } }
  return latest.knowledge
}
