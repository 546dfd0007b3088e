import {
  describeRetention,
  parseRetention,
  type Activity,
  type Recipient,
  type Register,
  type RegisterProblem,
  type Store,
} from 'processing-register-core'
import type { TreeNode, TreeNodeKind } from '../../../../shared/messages.js'
import type { ServiceCore } from '../core.js'
import { findEntry, toLocation, type Section } from '../register-places.js'
import type { RegisterView } from '../register-store.js'
import { groundOf } from './status.js'

/** The register that applies to a file, section by section: its entries with what is wrong with them. */
export async function getTree(core: ServiceCore, uri: string | undefined): Promise<readonly TreeNode[]> {
  const { view } = (await groundOf(core, uri)) ?? {}
  if (!view) return []
  const { activities, recipients, stores, agreements, policyDocuments } = view.fresh.register
  const draw = createDrawing(core, view)
  return [
    draw.section(
      'activities',
      'Activities',
      [...activities.values()].map((entry) => drawActivity(draw, entry)),
    ),
    draw.section(
      'recipients',
      'Recipients',
      [...recipients.values()].map((entry) => drawRecipient(draw, entry)),
    ),
    draw.section(
      'stores',
      'Stores',
      [...stores.values()].map((entry) => drawStore(draw, entry)),
    ),
    draw.section(
      'agreements',
      'Agreements',
      [...agreements.values()].map((entry) => draw.entry('agreements', entry)),
    ),
    draw.section(
      'policyDocuments',
      'Policy documents',
      [...policyDocuments.values()].map((entry) => draw.entry('policyDocuments', entry)),
    ),
  ]
}

interface AnyEntry {
  readonly id: string
  readonly title?: string
}

type Extra = Pick<TreeNode, 'description' | 'tooltip' | 'children'>

interface Drawing {
  section(section: Section, label: string, children: readonly TreeNode[]): TreeNode
  entry(section: Section, entry: AnyEntry, extra?: Extra, under?: string): TreeNode
  readonly register: Register
}

const kinds: Readonly<Record<Section, TreeNodeKind>> = {
  activities: 'activity',
  recipients: 'recipient',
  stores: 'store',
  agreements: 'agreement',
  policyDocuments: 'policy-document',
}

function createDrawing(core: ServiceCore, view: RegisterView): Drawing {
  const { register } = view.fresh
  const problems = groupByEntry(view.problems(core.options.today()))
  const used = listUsed(register)
  return {
    register,
    section: (section, label, children) => ({
      id: section,
      kind: 'section',
      label,
      description: String(children.length),
      state: worst(children.map(({ state }) => state)),
      children,
    }),
    entry(section, { id, title }, extra = {}, under = '') {
      const place = findEntry(view, section, id)
      const found = problems.get(`${section}/${id}`) ?? []
      const notes = [extra.tooltip, ...found.map(({ message }) => message)].filter((note) => note !== undefined)
      return {
        id: `${under}${kinds[section]}/${id}`,
        kind: kinds[section],
        label: title ?? id,
        ...(extra.description === undefined ? {} : { description: extra.description }),
        state: judge(found, used.has(`${section}/${id}`)),
        ...(notes.length > 0 ? { tooltip: notes.join('\n\n') } : {}),
        ...(place ? { location: toLocation(place, core.documents) } : {}),
        ...(extra.children ? { children: extra.children } : {}),
      }
    },
  }
}

function drawActivity(draw: Drawing, activity: Activity): TreeNode {
  const { recipients, stores } = draw.register
  const under = `activity/${activity.id}/`
  const children = [
    ...activity.recipients.flatMap((id) => {
      const entry = recipients.get(id)
      return entry ? [drawRecipient(draw, entry, under)] : []
    }),
    ...activity.stores.flatMap((id) => {
      const entry = stores.get(id)
      return entry ? [drawStore(draw, entry, under)] : []
    }),
  ]
  const { service, purpose } = activity
  return draw.entry('activities', activity, { ...keep('description', service), ...keep('tooltip', purpose), children })
}

const drawRecipient = (draw: Drawing, recipient: Recipient, under = ''): TreeNode =>
  draw.entry('recipients', recipient, keep('description', recipient.role?.replaceAll('-', ' ')), under)

function drawStore(draw: Drawing, store: Store, under = ''): TreeNode {
  const parsed = parseRetention(store.retention)
  const kept = parsed.ok ? `kept ${describeRetention(parsed.retention)}` : undefined
  return draw.entry('stores', store, keep('description', kept), under)
}

const keep = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string }

function groupByEntry(problems: readonly RegisterProblem[]): ReadonlyMap<string, readonly RegisterProblem[]> {
  const groups = new Map<string, RegisterProblem[]>()
  for (const problem of problems) {
    const key = problem.path.slice(0, 2).join('/')
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return groups
}

function judge(problems: readonly RegisterProblem[], used: boolean): TreeNode['state'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'error'
  if (problems.length > 0) return 'warning'
  return used ? 'ok' : 'unused'
}

const order: readonly TreeNode['state'][] = ['error', 'warning']

const worst = (states: readonly TreeNode['state'][]): TreeNode['state'] =>
  order.find((state) => states.includes(state)) ?? 'ok'

/** Entries that something refers to: another entry, or a pattern for code. */
function listUsed(register: Register): ReadonlySet<string> {
  const used = new Set<string>()
  for (const { id, code, recipients, stores, specialCategories, criminalOffence } of register.activities.values()) {
    if (code.length > 0 || recipients.length > 0 || stores.length > 0) used.add(`activities/${id}`)
    for (const recipient of recipients) used.add(`recipients/${recipient}`)
    for (const store of stores) used.add(`stores/${store}`)
    for (const { policyDocument = '' } of [...specialCategories.values(), criminalOffence ?? {}]) {
      used.add(`policyDocuments/${policyDocument}`)
    }
  }
  for (const { agreement = '' } of register.recipients.values()) used.add(`agreements/${agreement}`)
  return used
}
