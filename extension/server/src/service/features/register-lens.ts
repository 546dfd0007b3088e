import type { CodeLens, Command, Range } from 'vscode-languageserver-types'
import { commands } from '../../../../shared/messages.js'
import type { ServiceCore } from '../core.js'
import type { CancellationToken } from '../file-system.js'
import { toRange, uriOf, type Section } from '../register-places.js'
import { describeKept } from '../register-text/describe-entry.js'
import { entryNames } from '../register-text/entry-names.js'
import type { RegisterView } from '../register-store.js'
import { toPath } from '../uri-paths.js'
import { useKey, type Usage, type UsageIndex } from '../usage.js'

interface LensData {
  readonly uri: string
  readonly section: Section
  readonly id: string
}

const sections = Object.keys(entryNames) as readonly Section[]

/** A lens over each entry that a register file declares; what it says is worked out when it comes into view. */
export async function getRegisterLenses(core: ServiceCore, uri: string): Promise<readonly CodeLens[]> {
  const path = toPath(uri)
  const { view } = await core.ground(path)
  const file = view?.fresh.parsed.find((parsed) => parsed.file === path)
  if (!view || !file) return []
  return sections.flatMap((section) =>
    [...view.fresh.register[section].values()]
      .filter((entry) => entry.file === path)
      .map(({ id }) => ({
        range: toRange(file.rangeOf([section, id], 'key')),
        data: { uri, section, id } satisfies LensData,
      })),
  )
}

/** Says how an entry is used and when its review is due. */
export async function resolveRegisterLens(
  core: ServiceCore,
  usage: UsageIndex,
  lens: CodeLens,
  token: CancellationToken,
): Promise<CodeLens> {
  const data = readData(lens.data)
  const view = data && (await core.ground(toPath(data.uri))).view
  if (!data || !view) return lens
  const uses = await usage.collect(view, token)
  return { ...lens, command: createCommand(view, core, data, { uses, range: lens.range }) }
}

interface Known {
  readonly uses: Usage | undefined
  readonly range: Range
}

function createCommand(
  view: RegisterView,
  core: ServiceCore,
  { section, id }: LensData,
  { uses, range }: Known,
): Command {
  const { register } = view.fresh
  const entry = register[section].get(id)
  const places = uses?.get(useKey(section, id))?.length ?? 0
  const parts = [
    ...(section === 'agreements' || section === 'policyDocuments'
      ? [countNamed(view, section, id)]
      : [places === 0 ? 'no code uses it' : `used in ${count(places, 'place')}`]),
    ...(section === 'activities' ? countStores(register.activities.get(id)?.stores.length ?? 0) : []),
    ...(section === 'stores' ? describeRetentionOf(register.stores.get(id)?.retention) : []),
    ...describeReview(entry?.raw, core.options.today()),
  ]
  const uri = uriOf(entry?.file ?? view.path, core.documents)
  return { title: parts.join(' · '), command: commands.showReferences, arguments: [uri, range.start] }
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

const countStores = (number: number): readonly string[] => (number === 0 ? [] : [count(number, 'store')])

function describeRetentionOf(retention: unknown): readonly string[] {
  const kept = describeKept(retention)
  return kept === undefined ? ['no retention that can be read'] : [`kept ${kept}`]
}

/** How many entries of the register rest on an agreement or a policy document. */
function countNamed(
  { fresh: { register } }: RegisterView,
  section: 'agreements' | 'policyDocuments',
  id: string,
): string {
  const named =
    section === 'agreements'
      ? [...register.recipients.values()].filter(({ agreement }) => agreement === id).length
      : [...register.activities.values()].filter(
          ({ specialCategories, criminalOffence }) =>
            criminalOffence?.policyDocument === id ||
            [...specialCategories.values()].some(({ policyDocument }) => policyDocument === id),
        ).length
  return named === 0
    ? 'nothing rests on it'
    : `${count(named, section === 'agreements' ? 'recipient' : 'activity').replace('activitys', 'activities')} rest${named === 1 ? 's' : ''} on it`
}

const dayLength = 24 * 60 * 60 * 1000

function describeReview(raw: Readonly<Record<string, unknown>> | undefined, today: string): readonly string[] {
  const due = raw?.['reviewBy']
  if (typeof due !== 'string') return []
  const days = Math.round((Date.parse(due) - Date.parse(today)) / dayLength)
  if (!Number.isFinite(days)) return []
  if (days < 0) return [`review overdue since ${due}`]
  return [days === 0 ? 'review due today' : days <= 365 ? `review due in ${count(days, 'day')}` : `review due ${due}`]
}

function readData(value: unknown): LensData | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { uri, section, id } = value as Record<string, unknown>
  if (typeof uri !== 'string' || typeof id !== 'string') return undefined
  return sections.includes(section as Section) ? { uri, section: section as Section, id } : undefined
}
