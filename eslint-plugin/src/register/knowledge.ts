import { confidentialFields, fieldMatchers, type ConfidentialField, type Register } from 'processing-register-core'
import { compilePatterns, createTermMatcher, type PatternSet, type TermMatcher } from '../analysis/words/index.js'

/** What the analysis must know of a register before it reads code: the words and calls that the register itself names. */
export interface Knowledge {
  readonly terms: TermMatcher
  /** Names held in confidence that are of no category. */
  readonly confidential: Pick<PatternSet<ConfidentialField>, 'find' | 'mayOccur'>
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
  const secrets = confidentialFields(register)
  const calls = {
    shareFunctions: recipients.flatMap((recipient) => recipient.code.functions),
    shareModules: recipients.flatMap((recipient) => recipient.code.modules),
    recordFunctions: register.disclosureLog.functions,
  }
  const source = JSON.stringify([words, secrets, calls])
  if (latest?.source !== source) {
    const confidential = createConfidential(secrets, words.notPersonal)
    latest = { source, knowledge: { terms: createTermMatcher(words), confidential, ...calls } }
  }
  return latest.knowledge
}

function createConfidential(
  secrets: readonly ConfidentialField[],
  notPersonal: readonly string[],
): Knowledge['confidential'] {
  const fields = compilePatterns(secrets.map((field) => ({ match: field.match, value: field })))
  const not = compilePatterns(notPersonal.map((match) => ({ match, value: true })))
  return { find: (name) => (not.find(name) ? undefined : fields.find(name)), mayOccur: (text) => fields.mayOccur(text) }
}
