import type { FileFacts, ShareFact } from '../analysis/facts.js'
import { createPathFollower } from '../analysis/records/follow-paths.js'
import { onceAFile, openRuleFile } from '../register/rule-context.js'
import { checkShare } from '../sharing/check-share.js'
import { messages, type MessageId } from '../sharing/messages.js'
import { createRule } from '../util/create-rule.js'
import { dutyDefaults, dutySchema, type DutyOptions } from '../util/duty-options.js'

const name = 'require-lawful-basis'

/** A call that sends data to another party only where the register knows the party and, for a disclosure, it is recorded first. */
export default createRule<readonly [DutyOptions], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: {
      description: 'require a logged lawful basis for every call that shares personal data',
      presets: ['recommended', 'strict'],
      law: ['UK GDPR Article 5(2)', 'UK GDPR Article 6(1)', 'UK GDPR Article 28(3)', 'UK GDPR Article 30(1)(d)'],
    },
    messages,
    schema: dutySchema,
    defaultOptions: dutyDefaults,
    hasSuggestions: true,
  },
  create(context, [options]) {
    const file = openRuleFile<MessageId>(context, name, options)
    if (!file) return {}
    const { register } = file
    const isStrict = options.evidence === 'weak'
    const listShares = (): readonly ShareFact[] => selectShares(file.facts, isStrict)
    // Code paths are followed only where a disclosure could be recorded at all.
    const mayRecord = register.disclosureLog.functions.some((pattern) =>
      context.sourceCode.text.includes(lastName(pattern)),
    )
    if (!mayRecord) {
      return onceAFile(context.sourceCode, () => {
        for (const fact of listShares()) checkShare(file, fact, { follow: undefined, isStrict })
      })
    }
    const follower = createPathFollower(context.sourceCode)
    return {
      ...follower.listeners,
      'Program:exit': () => {
        const isSynchronous = register.disclosureLog.synchronous
        const follow = { follower, sourceCode: context.sourceCode, facts: file.facts, isSynchronous }
        for (const fact of listShares()) checkShare(file, fact, { follow, isStrict })
      },
    }
  },
})

const lastName = (pattern: string): string => pattern.slice(pattern.lastIndexOf('.') + 1).replaceAll('*', '')

/** Weak evidence counts only where it is asked for, and what only a name says only where nothing more is known of the place. */
function selectShares(facts: FileFacts, isStrict: boolean): readonly ShareFact[] {
  const { shares } = facts
  if (!isStrict) return shares.filter(({ confidence }) => confidence === 'recommended')
  const known = new Set(shares.map(({ at }) => at.range[0]))
  return [...shares, ...facts.senders.filter(({ at }) => !known.has(at.range[0]))]
}
