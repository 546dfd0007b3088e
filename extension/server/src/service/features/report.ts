import { activitiesForFile, pageOf, type Activity } from 'processing-register-core'
import { walkEntries } from 'processing-register-core/checks'
import type { ActivityCoverage, Finding, Report, ReviewDue } from '../../../../shared/messages.js'
import type { ServiceCore } from '../core.js'
import type { CancellationToken } from '../file-system.js'
import { findEntry, toLocation, uriOf } from '../register-places.js'
import type { RegisterView } from '../register-store.js'
import { toPath } from '../uri-paths.js'
import { scanWorkspace, type ScannedFile } from './scan-workspace.js'
import { groundOf } from './status.js'

/**
 * What an information-governance officer asks of a register and the code it answers for. It lints the whole workspace; files that
 * another register answers for are left out.
 *
 * @returns undefined where no register applies, or the work was cancelled
 */
export async function getReport(
  core: ServiceCore,
  uri: string | undefined,
  token: CancellationToken,
): Promise<Report | undefined> {
  const root = (await groundOf(core, uri))?.view?.path
  if (root === undefined) return undefined
  const found: Finding[] = []
  const files = new Map<string, number>()
  for await (const scanned of scanWorkspace(core, token)) {
    const { view } = await core.ground(toPath(scanned.uri))
    if (view?.path !== root) continue
    found.push(...listFindings(scanned))
    for (const { id } of await listActivities(core, view, scanned)) files.set(id, (files.get(id) ?? 0) + 1)
  }
  if (token.isCancellationRequested) return undefined
  const view = await core.registers.open(root)
  const of = (...rules: readonly string[]): readonly Finding[] => found.filter(({ rule }) => rules.includes(rule))
  return {
    register: uriOf(root, core.documents),
    generated: core.options.today(),
    coverage: [...view.fresh.register.activities.values()].map((activity) =>
      describeActivity(core, view, activity, files.get(activity.id) ?? 0),
    ),
    undeclared: of('require-condition'),
    unloggedShares: of('require-lawful-basis'),
    storesWithoutRetention: of('require-retention', 'register-retention'),
    reviewsDue: listReviews(core, view),
    problems: found.filter((finding) => toPath(finding.uri) === root),
  }
}

const listFindings = ({ uri, diagnostics }: ScannedFile): readonly Finding[] =>
  (diagnostics?.items ?? []).map((diagnostic) => {
    const rule = String(diagnostic.code)
    return { rule, message: diagnostic.message, uri, range: diagnostic.range, page: pageOf(rule) }
  })

/** The activities that answer for a file: by the register's globs, or by a tag somewhere in it. */
async function listActivities(
  core: ServiceCore,
  view: RegisterView,
  { uri, document }: ScannedFile,
): Promise<readonly Activity[]> {
  const { register } = view.code
  const tagged = ((document && (await core.read(uri, document)))?.facts.tags ?? [])
    .filter(({ tag }) => tag === 'processing')
    .flatMap(({ ids }) => ids.flatMap(({ id }) => register.activities.get(id) ?? []))
  return [...new Set([...activitiesForFile(register, toPath(uri)), ...tagged])]
}

function describeActivity(core: ServiceCore, view: RegisterView, activity: Activity, files: number): ActivityCoverage {
  const { id, title = id, specialCategories, criminalOffence, recipients, stores } = activity
  const place = findEntry(view, 'activities', id)
  return {
    id,
    title,
    files,
    categories: [...specialCategories.keys(), ...(criminalOffence ? ['criminal-offence'] : [])],
    recipients,
    stores,
    ...(place ? { location: toLocation(place, core.documents) } : {}),
  }
}

const kindNames: Readonly<Record<string, string>> = {
  activities: 'activity',
  recipients: 'recipient',
  stores: 'store',
  agreements: 'agreement',
  policyDocuments: 'policy-document',
}
const sections = ['activities', 'recipients', 'stores', 'agreements', 'policyDocuments'] as const
const dueKeys: ReadonlySet<string> = new Set(['reviewBy', 'expires'])
const day = 24 * 60 * 60 * 1000

/** Days on which an entry is to be looked at again, the nearest first. */
function listReviews(core: ServiceCore, view: RegisterView): readonly ReviewDue[] {
  const { register, parsed } = view.fresh
  const today = Date.parse(core.options.today())
  const reviews = [...walkEntries(register)].flatMap(({ file, path, key, value }): ReviewDue[] => {
    if (!dueKeys.has(key) || typeof value !== 'string') return []
    const time = Date.parse(`${value}T00:00:00Z`)
    const section = sections.find((name) => name === path[0])
    if (Number.isNaN(time) || section === undefined) return []
    const id = String(path[1])
    const range = parsed.find((candidate) => candidate.file === file)?.rangeOf(path)
    return [
      {
        kind: kindNames[section] ?? section,
        id,
        title: register[section].get(id)?.title ?? id,
        due: value,
        days: Math.round((time - today) / day),
        ...(range ? { location: toLocation(range, core.documents) } : {}),
      },
    ]
  })
  return reviews.sort((a, b) => a.days - b.days)
}
