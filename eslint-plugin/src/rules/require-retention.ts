import { findStores, nearestStores, parseRetention, retentionSourceProblem, type Store } from 'processing-register-core'
import type { StoreFact } from '../analysis/facts.js'
import { describeStore } from '../analysis/stores/describe-store.js'
import { holdsNoPersonalData } from '../analysis/stores/judge-fields.js'
import { unknownPart } from '../analysis/resolve/resolve-text.js'
import { storeTitles } from '../catalogue/stores/store-kinds.js'
import { onceAFile, openRuleFile, writeComment, type RuleFile, type Suggestion } from '../register/rule-context.js'
import { isSqlFile } from '../language/index.js'
import { createRule } from '../util/create-rule.js'
import { dutyDefaults, dutySchema, type DutyOptions } from '../util/duty-options.js'

type MessageId =
  | 'noStore'
  | 'noStoreUnnamed'
  | 'noStoreOfThings'
  | 'noRetention'
  | 'retentionUnreadable'
  | 'noRetentionSource'
  | 'statementUnread'
  | 'suggestStoreTag'

const name = 'require-retention'
const mostNearest = 3

/** Every data store that code declares has an entry in the register that says how long its data is kept, and why that long. */
export default createRule<readonly [DutyOptions], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: {
      description: 'require a retention entry in the register for every data store that code declares',
      presets: ['recommended', 'strict'],
      law: [
        'UK GDPR Article 5(1)(e)',
        'UK GDPR Article 13(2)(a)',
        'UK GDPR Article 30(1)(f)',
        'DPA 2018 Schedule 1 paragraph 39',
      ],
    },
    messages: {
      noStore:
        '{{what}} keeps data, and no store of the processing register matches `{{matcher}}`, so nothing says how long it is kept (UK GDPR Articles 5(1)(e) and 30(1)(f)).{{nearest}} Ask information governance to add the store with its `retention` and `code: ["{{matcher}}"]`, or tie this code to an existing one with `@store <id>`.',
      noStoreUnnamed:
        'The {{title}} written here has no name that this code shows, so no store of the processing register can match it and nothing says how long it is kept (UK GDPR Articles 5(1)(e) and 30(1)(f)).{{nearest}} Tie this code to its store with `@store <id>`, or give it a name that stands in this file.',
      noStoreOfThings:
        '{{what}} matches no store of the processing register. Its columns name nothing about people, so no time limit is owed (UK GDPR Article 5(1)(e) is about personal data), but nobody has said so.{{nearest}} Add it to the register as a store without personal data with `code: ["{{matcher}}"]`, or tie it to an existing one with `@store <id>`.',
      noRetention:
        '{{what}} belongs to the store `{{store}}` of the processing register, which says nothing of how long its data is kept (UK GDPR Articles 5(1)(e) and 30(1)(f)). Ask information governance to add its `retention`: the period, what it runs from, and the law or policy it comes from.',
      retentionUnreadable:
        '{{what}} belongs to the store `{{store}}` of the processing register, whose retention is not a time limit (UK GDPR Articles 5(1)(e) and 30(1)(f)). {{problem}} Ask information governance to mend `retention` of that store.',
      noRetentionSource:
        '{{what}} belongs to the store `{{store}}` of the processing register, whose retention has no source, so nobody can show why it is that long (UK GDPR Article 5(1)(e) and (2)). {{problem}} Ask information governance to add it.',
      statementUnread:
        '{{count}} of this file could not be read ({{reason}}), so columns were not checked. Write the statement in the form that its database documents, or accept it in the register’s `exceptions` with a reason.',
      suggestStoreTag: 'Tie this to the store `{{store}}` with a @store tag',
    },
    schema: dutySchema,
    defaultOptions: dutyDefaults,
    hasSuggestions: true,
  },
  create(context, [options]) {
    const file = openRuleFile<MessageId>(context, name, options)
    if (!file) return {}
    return onceAFile(context.sourceCode, () => {
      reportUnread(file, context.sourceCode.ast)
      for (const fact of file.facts.stores) {
        if (isWeak(fact) && options.evidence !== 'weak') continue
        checkStore(file, fact)
      }
    })
  },
})

/** Stores that only weak evidence speaks for, and those that are known to hold nothing about people. */
const isWeak = (fact: StoreFact): boolean => fact.confidence === 'strict' || holdsNoPersonalData(fact)

/** One message a file about the table statements of SQL that were not understood, at the first of them. */
function reportUnread(file: RuleFile<MessageId>, ast: object): void {
  const [first, ...more] = isSqlFile(ast) ? ast.skipped : []
  if (!first) return
  const count = more.length === 0 ? 'A table statement' : `${more.length + 1} table statements`
  const reason = `${first.reason.charAt(0).toLowerCase()}${first.reason.slice(1).replace(/\.$/u, '')}`
  file.report({ at: first, messageId: 'statementUnread', data: { count, reason }, subject: [count] })
}

function checkStore(file: RuleFile<MessageId>, fact: StoreFact): void {
  if (file.isBroken('stores')) return
  const tags = file.storeTagsAt(fact.at)
  const tagged = tags.flatMap((id) => file.register.stores.get(id) ?? [])
  // A tag that leads nowhere is for `valid-declaration`; reporting the store too would say it twice.
  if (tagged.length < tags.length) return
  const stores = tagged.length > 0 ? tagged : findStores(file.register, fact.kind, fact.name)
  if (stores.length === 0) {
    reportUnknown(file, fact)
    return
  }
  if (stores.some((store) => file.isBroken('stores', store.id, 'retention'))) return
  const problems = stores.map(getRetentionProblem)
  const [problem] = problems
  if (!problem || problems.some((candidate) => !candidate)) return
  const { messageId, store, text } = problem
  const data = { what: describeStore(fact), store: store.id, problem: text }
  file.report({ at: fact.at, messageId, data, subject: [fact.kind, fact.name, store.id] })
}

interface RetentionProblem {
  readonly messageId: 'noRetention' | 'retentionUnreadable' | 'noRetentionSource'
  readonly store: Store
  /** The core's words: whole sentences. */
  readonly text: string
}

/** What is wrong with how long a store's data is kept, or undefined where it is said and has a source. */
function getRetentionProblem(store: Store): RetentionProblem | undefined {
  const { retention } = store
  if (retention === undefined || retention === null) return { messageId: 'noRetention', store, text: '' }
  const parsed = parseRetention(retention)
  if (!parsed.ok) return { messageId: 'retentionUnreadable', store, text: parsed.problem.message }
  const source = retentionSourceProblem(retention)
  return source && { messageId: 'noRetentionSource', store, text: source.message }
}

function reportUnknown(file: RuleFile<MessageId>, fact: StoreFact): void {
  const nearest = nearestStores(file.register, fact.kind, fact.name, mostNearest)
  const ids = nearest.map(({ id }) => `\`${id}\``)
  const data = {
    title: storeTitles[fact.kind],
    what: describeStore(fact),
    matcher: `${fact.kind}:${fact.name}`,
    nearest: ids.length === 0 ? '' : ` The nearest ${ids.length === 1 ? 'entry is' : 'entries are'} ${ids.join(', ')}.`,
  }
  const taggable = fact.declareAt.style === 'none' ? [] : nearest
  const suggestions = taggable.map(({ id }): Suggestion<MessageId> => {
    const insert = writeComment(fact.declareAt, `@store ${id}`)
    return { messageId: 'suggestStoreTag', data: { store: id }, offset: fact.declareAt.offset, insert }
  })
  const isNamed = fact.name !== unknownPart
  const messageId = !isNamed ? 'noStoreUnnamed' : holdsNoPersonalData(fact) ? 'noStoreOfThings' : 'noStore'
  file.report({ at: fact.at, messageId, data, subject: [fact.kind, fact.name], suggestions })
}
