import type { Activity, Register, Store } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asData, asText, asTexts, type Data } from '../resolve/read-values.js'
import { parseRetention, retentionSourceProblem, type ParsedRetention } from '../retention/index.js'
import type { Finding, RegisterCheck } from './check.js'
import { checkRetentionsAgree } from './check-retentions-agree.js'
import { listUsers } from './list-users.js'
import { holdsPlaceholder } from './placeholders.js'

/** Something whose retention is judged: `The store `sessions``, with the path of its own entry. */
interface Keeper {
  readonly who: string
  readonly file: string
  readonly at: Path
  readonly raw: Data
}

type Read = ParsedRetention & { readonly ok: true }

const timeLimits = 'UK GDPR Articles 5(1)(e), 13(2)(a) and 30(1)(f)'
/** These keep nobody from reading a time limit out of the words, so they are no breach by themselves. */
const unclear: readonly string[] = ['retention-unreadable', 'retention-ambiguous', 'retention-contradicts-itself']

export const retentionCheck: RegisterCheck = {
  rule: 'register-retention',
  description:
    'Makes sure that everything kept has a time limit that can be applied, with its source, its end and its review.',
  law: [timeLimits, 'UK GDPR Article 5(2)', 'UK GDPR Articles 84A and 84B'],
  *run(register) {
    for (const store of register.stores.values()) yield* checkStore(register, store)
    for (const activity of register.activities.values()) {
      if (activity.raw['retention'] === undefined) continue
      yield* checkActivity(activity)
      yield* checkRetentionsAgree(register, activity)
    }
    for (const { id, file, raw } of register.recipients.values()) {
      const keeper = { who: `The recipient \`${id}\``, file, at: ['recipients', id], raw }
      if (raw['retention'] !== undefined) yield* checkTime(keeper, parseRetention(raw['retention']))
    }
  },
}

function* checkStore(register: Register, { id, file, raw }: Store): Generator<Finding> {
  const keeper = { who: `The store \`${id}\``, file, at: ['stores', id], raw }
  const read = parseRetention(raw['retention'])
  const users = listUsers(register, 'stores', id)
  yield* checkTime(keeper, read)
  if (read.ok) {
    yield* checkSource(keeper)
    yield* checkPermanent(keeper, read, users.some(isArchive))
    yield* checkDisposal(keeper, read)
    const reviewed = users.length > 0 && users.every((user) => asText(user.raw['reviewBy']) !== undefined)
    yield* checkReview(keeper, read, reviewed)
  }
  yield* checkHolds(keeper, read)
}

/** What happens at the end, and reviews, are said of the stores: an activity only says how long. */
function* checkActivity(activity: Activity): Generator<Finding> {
  const { id, file, raw } = activity
  const keeper = { who: `The activity \`${id}\``, file, at: ['activities', id], raw }
  const read = parseRetention(raw['retention'])
  yield* checkTime(keeper, read)
  if (!read.ok) return
  yield* checkSource(keeper)
  yield* checkPermanent(keeper, read, isArchive(activity))
}

function* checkTime({ who, file, at, raw }: Keeper, read: ParsedRetention): Generator<Finding> {
  if (read.ok || holdsPlaceholder(raw['retention'])) return
  const { code, message, at: within } = read.problem
  const place = { file, path: [...at, 'retention', ...within], citation: timeLimits }
  if (raw['retention'] === undefined) {
    const missing = `${who} has no \`retention\`: nobody knows when its data must go, and people cannot be told. Say how long it is kept, and which law or policy sets that.`
    yield { code: 'retention-missing', severity: 'error', ...place, message: missing }
    return
  }
  yield { code, severity: unclear.includes(code) ? 'warning' : 'error', ...place, message: continueWith(who, message) }
}

/** Says first whom a sentence of the parser is about. */
const continueWith = (who: string, message: string): string =>
  `${who}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`

function* checkSource({ who, file, at, raw }: Keeper): Generator<Finding> {
  const problem = retentionSourceProblem(raw['retention'])
  if (!problem) return
  const { code, message, at: within } = problem
  const path = [...at, 'retention', ...within]
  yield { code, severity: 'warning', file, path, message: continueWith(who, message), citation: 'UK GDPR Article 5(2)' }
}

/** Keeping for ever is for what an Act keeps, and for archives. */
function* checkPermanent({ who, file, at, raw }: Keeper, read: Read, archive: boolean): Generator<Finding> {
  if (archive || !isPermanent(read) || saysArchive(raw) || namesAct(raw['retention'])) return
  yield {
    code: 'retention-permanent-without-reason',
    severity: 'warning',
    file,
    path: [...at, 'retention', ...(asData(raw['retention'])?.['keep'] === undefined ? [] : ['keep'])],
    message: `${who} keeps data permanently, and names neither an Act that says so nor an archive. A policy alone is no reason to keep personal data for ever: add the Act under \`law\`, write \`disposal: archive\` where it goes to the archive, or set a period.`,
    citation: 'UK GDPR Articles 5(1)(e), 84A and 84B',
  }
}

const isPermanent = ({ retention }: Read): boolean =>
  retention.kind === 'permanent' || ('parts' in retention && retention.parts.some(({ kind }) => kind === 'permanent'))

const isArchive = ({ raw }: Activity): boolean => asTexts(raw['purposeKinds']).includes('archive')

function saysArchive(raw: Data): boolean {
  const map = asData(raw['retention'])
  if (raw['disposal'] === 'archive' || map?.['disposal'] === 'archive') return true
  const words = map ? [map['keep'], map['policy'], map['notes']] : [raw['retention']]
  return words.some((text) => /\barchiv/iu.test(asText(text) ?? ''))
}

/** `law` is taken at its word; in a sentence, brackets may hold a policy too, which is no Act. */
function namesAct(retention: unknown): boolean {
  if (typeof retention !== 'string') return asText(asData(retention)?.['law']) !== undefined || partsNameActs(retention)
  return /\b(?:acts?|measure|regulations?|regs?|orders?|rules?|w?si)\b/iu.test(retention)
}

const partsNameActs = (retention: unknown): boolean =>
  [asData(retention)?.['keep'], asData(retention)?.['laterOf'], asData(retention)?.['earlierOf']]
    .flat()
    .some((part) => part !== undefined && part !== null && namesAct(part))

function* checkDisposal({ who, file, at, raw }: Keeper, read: Read): Generator<Finding> {
  if (isPermanent(read) || read.terms.disposal !== undefined || asText(raw['disposal']) !== undefined) return
  const { retention } = read
  if ('parts' in retention && retention.parts.some(({ kind }) => kind === 'dispose')) return
  yield {
    code: 'retention-without-disposal',
    severity: 'warning',
    file,
    path: asData(raw['retention']) ? [...at, 'retention', 'disposal'] : [...at, 'disposal'],
    message: `${who} does not say what happens when the time is over. Add \`disposal\`, for example \`delete\`, \`anonymise\` or \`confidential-waste\`.`,
    citation: 'UK GDPR Articles 5(1)(e) and 30(1)(f)',
  }
}

function* checkReview({ who, file, at, raw }: Keeper, read: Read, reviewed: boolean): Generator<Finding> {
  const { review, reviewEvery } = read.terms
  if (reviewed || review || reviewEvery || read.retention.kind === 'review') return
  if (asText(raw['reviewBy']) !== undefined) return
  yield {
    code: 'retention-without-review',
    severity: 'warning',
    file,
    path: asData(raw['retention']) ? [...at, 'retention', 'reviewEvery'] : [...at, 'reviewBy'],
    message: `${who} does not say when its time limit is looked at again. Add \`reviewEvery\` to the retention, or \`reviewBy\` to the store or to the activities that use it.`,
    citation: 'UK GDPR Article 5(1)(e); DPA 2018 s.39(2)',
  }
}

/** A hold without an end becomes permanent keeping that nobody decided. */
function* checkHolds({ who, file, at, raw }: Keeper, read: ParsedRetention): Generator<Finding> {
  const map = asData(raw['retention'])
  for (const path of [['holds'], ['retention', 'holds']]) {
    const holds = path.length === 1 ? raw['holds'] : map?.['holds']
    if (holds === undefined || holds === null) continue
    const place = { file, path: [...at, ...path], citation: 'UK GDPR Articles 5(1)(e) and 5(2)' }
    if (holdsPlaceholder(holds)) continue
    if (asTexts(holds).length === 0) {
      const message = `${who} has \`holds\` that names no reason. Say what suspends deletion, for example \`public inquiry\`, or remove it.`
      yield { code: 'hold-without-reason', severity: 'warning', ...place, message }
      continue
    }
    const terms = read.ok ? read.terms : undefined
    if (asText(raw['reviewBy']) !== undefined || terms?.review || terms?.reviewEvery) continue
    const message = `${who} suspends deletion (${asTexts(holds).join(', ')}), and does not say when that is looked at again. Add \`reviewBy\` to the store, or \`reviewEvery\` to its retention.`
    yield { code: 'hold-without-review', severity: 'warning', ...place, message }
  }
}
