import {
  compareWithLifetime,
  describeLifetime,
  describeRetention,
  fallsShort,
  findStores,
  isOnHold,
  parseRetention,
  type Retention,
  type Store,
} from 'processing-register-core'
import type { LifetimeFact } from '../analysis/facts.js'
import { describeStore } from '../analysis/stores/describe-store.js'
import { splitWords } from '../analysis/words/index.js'
import { onceAFile, openRuleFile, type RuleFile } from '../register/rule-context.js'
import { createRule } from '../util/create-rule.js'

type MessageId = 'keptTooLong' | 'keptForEver' | 'deletedTooLate' | 'deletedTooSoon'

const name = 'match-retention'

/** A lifetime that code gives to what it stores is no longer than the register allows, and no deletion breaks a minimum. */
export default createRule<readonly [], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: {
      description: 'require that lifetimes in code agree with the retention in the register',
      presets: ['strict'],
      law: ['UK GDPR Article 5(1)(e)', 'UK GDPR Article 5(2)', 'UK GDPR Article 13(2)(a)'],
    },
    messages: {
      keptTooLong:
        '{{what}} is kept for {{lifetime}} here, and the processing register says “{{retention}}” for the store `{{store}}`. Data is kept no longer than its purpose needs, and people were told that time (UK GDPR Articles 5(1)(e) and 13(2)(a)). Shorten it here, or ask information governance to change the retention if the longer time is needed.',
      keptForEver:
        '{{what}} is written here without an end, and the processing register says “{{retention}}” for the store `{{store}}`. What nothing ends is kept for ever (UK GDPR Article 5(1)(e)). Set the expiry that the register says, or tie this code to its own store with `@store <id>`.',
      deletedTooLate:
        'Data is deleted from {{from}} only {{lifetime}} after {{start}}, and the processing register says “{{retention}}” for the store `{{store}}`. Data is kept no longer than its purpose needs, and people were told that time (UK GDPR Articles 5(1)(e) and 13(2)(a)). Delete it sooner, or ask information governance to change the retention if the longer time is needed.',
      deletedTooSoon:
        'Data is deleted from {{from}} {{lifetime}} after {{start}}, and the processing register says “{{retention}}” for the store `{{store}}`: it must still be there by then, and nobody could account for it (UK GDPR Article 5(2)). Delete it later, or ask information governance to change the retention.',
    },
    schema: [],
    defaultOptions: [],
  },
  create(context) {
    const file = openRuleFile<MessageId>(context, name, { checkTests: false })
    if (!file) return {}
    return onceAFile(context.sourceCode, () => {
      for (const fact of file.facts.lifetimes) checkLifetime(file, fact)
    })
  },
})

function checkLifetime(file: RuleFile<MessageId>, fact: LifetimeFact): void {
  if (!fact.lifetime || file.isBroken('stores')) return
  const tags = file.storeTagsAt(fact.at)
  const stores =
    tags.length > 0
      ? tags.flatMap((id) => file.register.stores.get(id) ?? [])
      : findStores(file.register, fact.kind, fact.name)
  const clashes = stores.map((store) => findClash(file, store, fact))
  const [clash] = clashes
  // Where several entries fit, one that allows it is enough.
  if (!clash || clashes.some((candidate) => candidate?.messageId !== clash.messageId)) return
  const { messageId, store, retention } = clash
  const { lifetime, countedFrom } = fact
  const what = describeStore(fact)
  const data = {
    what,
    from: `${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    lifetime: describeLifetime(lifetime),
    retention: describeRetention(retention),
    store: store.id,
    start: countedFrom === undefined ? 'it is written' : `\`${countedFrom}\``,
  }
  file.report({ at: fact.at, messageId, data, subject: [fact.kind, fact.name, store.id, data.lifetime] })
}

interface Clash {
  readonly messageId: MessageId
  readonly store: Store
  readonly retention: Retention
}

/** How a lifetime disagrees with a store's retention; undefined where it agrees, or where nobody can tell. */
function findClash(
  file: RuleFile<MessageId>,
  store: Store,
  { lifetime, ends, countedFrom }: LifetimeFact,
): Clash | undefined {
  if (!lifetime || file.isBroken('stores', store.id, 'retention')) return undefined
  const parsed = parseRetention(store.retention)
  if (!parsed.ok) return undefined
  const { retention } = parsed
  const start = countedFrom === undefined ? undefined : splitWords(countedFrom).join(' ')
  if (ends === 'deletion' && fallsShort(retention, lifetime, start))
    return { messageId: 'deletedTooSoon', store, retention }
  if (compareWithLifetime(retention, lifetime, start) !== 'longer' || isOnHold(store, file.today)) return undefined
  const tooLong = lifetime.amount === Infinity ? 'keptForEver' : 'keptTooLong'
  return { messageId: ends === 'deletion' ? 'deletedTooLate' : tooLong, store, retention }
}
