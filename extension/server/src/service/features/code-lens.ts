import type { Activity, CategoryId, Register, Store } from 'processing-register-core'
import { conditionPoint, lawfulBasisPoint } from 'processing-register-schemas/law'
import type { CodeLens, Range } from 'vscode-languageserver-types'
import { commands } from '../../../../shared/messages.js'
import { coverageAt, storesOf } from '../code-coverage.js'
import { describeActivityKept } from '../code-text/describe-entry.js'
import type { ReadDocument, ServiceCore } from '../core.js'
import { listDeclarations } from '../list-declarations.js'
import { findEntry, toLocation } from '../register-places.js'
import { describeKept } from '../register-text/describe-entry.js'
import { toPath } from '../uri-paths.js'

/** What a lens carries until it is seen. */
interface LensData {
  readonly uri: string
  readonly activity: string
  readonly categories: readonly CategoryId[]
  readonly stores: readonly string[]
  /** Whether the declaration keeps data that no store of the register matches: then nobody knows for how long. */
  readonly unmatched: boolean
}

/** One lens above each declaration that handles, shares or keeps data, for each activity that covers it; its words come with {@link resolveCodeLens}. */
export async function getCodeLenses(core: ServiceCore, uri: string): Promise<readonly CodeLens[]> {
  if (!core.workspace.settingsOf(toPath(uri)).codeLens) return []
  const done = await core.read(uri)
  const register = done?.view?.code.register
  if (!done || !register) return []
  return listDeclarations(done).flatMap(({ range: [start, end] }) => {
    const at = done.document.positionAt(start)
    return listCovering(done, register, start, end).map((data) => ({
      range: { start: at, end: at } satisfies Range,
      data: { uri, ...data } satisfies LensData,
    }))
  })
}

function listCovering(
  done: ReadDocument,
  register: Register,
  start: number,
  end: number,
): readonly Omit<LensData, 'uri'>[] {
  const isInside = ({ at }: { readonly at: { readonly range: readonly [number, number] } }): boolean =>
    start <= at.range[0] && at.range[1] <= end
  const isSure = ({ confidence }: { readonly confidence: string }): boolean => confidence === 'recommended'
  const { facts } = done
  const handling = facts.handling.filter((fact) => isInside(fact) && isSure(fact))
  const stores = facts.stores.filter((fact) => isInside(fact) && isSure(fact))
  const shares = facts.shares.filter((fact) => isInside(fact) && isSure(fact))
  const covering = new Map<string, { categories: Set<CategoryId>; stores: Set<string>; unmatched: boolean }>()
  for (const fact of [...handling, ...stores, ...shares]) {
    for (const activity of coverageAt(done, register, fact.at).activities) {
      const known = covering.get(activity.id) ?? { categories: new Set(), stores: new Set(), unmatched: false }
      covering.set(activity.id, known)
      if ('category' in fact && declares(activity, fact.category)) known.categories.add(fact.category)
      if (!('kind' in fact)) continue
      const entries = storesOf(done, register, fact)
      for (const { id } of entries) known.stores.add(id)
      if (entries.length === 0) known.unmatched = true
    }
  }
  return [...covering].map(([activity, { categories, stores: ids, unmatched }]) => ({
    activity,
    categories: [...categories],
    stores: [...ids],
    unmatched,
  }))
}

const declares = ({ specialCategories, criminalOffence }: Activity, category: CategoryId): boolean =>
  category === 'criminal-offence' ? criminalOffence !== undefined : specialCategories.has(category)

/**
 * Gives a lens its words: `Housing register · 6(1)(e) · 9(2)(g), Sch 1 para 6 · kept 6 years`.
 *
 * @param clickable whether the client carries out our commands: a click then shows the activity
 */
export async function resolveCodeLens(core: ServiceCore, lens: CodeLens, clickable: boolean): Promise<CodeLens> {
  const data = readData(lens.data)
  const { view } = data ? await core.ground(toPath(data.uri)) : { view: undefined }
  const register = view?.code.register
  const activity = register?.activities.get(data?.activity ?? '')
  // The activity went away since: the lens is asked for anew.
  if (!data || !view || !register || !activity) return { ...lens, command: { title: '', command: '' } }
  const title = writeTitle(register, activity, data)
  const range = clickable ? findEntry(view, 'activities', activity.id) : undefined
  if (!range) return { ...lens, command: { title, command: '' } }
  const place = toLocation(range, core.documents)
  return { ...lens, command: { title, command: commands.openLocation, arguments: [place.uri, place.range] } }
}

function writeTitle(register: Register, activity: Activity, { categories, stores, unmatched }: LensData): string {
  const { title, id, lawfulBasis } = activity
  const kept = unmatched ? undefined : writeKept(register, activity, stores)
  return [
    title ?? id,
    ...(lawfulBasis === undefined ? [] : [lawfulBasisPoint(lawfulBasis)]),
    ...new Set(categories.map((category) => writeGround(activity, category))),
    ...(kept === undefined ? [] : [`kept ${kept}`]),
  ].join(' · ')
}

/** `9(2)(g), Sch 1 para 6`; for criminal-offence data Article 10 and its paragraph. */
function writeGround(activity: Activity, category: CategoryId): string {
  const declared = category === 'criminal-offence' ? undefined : activity.specialCategories.get(category)
  const schedule1 = declared ? declared.schedule1 : activity.criminalOffence?.schedule1
  const gate = declared?.condition ? conditionPoint(declared.condition) : declared ? 'no condition yet' : 'Art 10'
  return `${gate}${schedule1 === undefined ? '' : `, Sch 1 para ${schedule1}`}`
}

/** How long the stores of the declaration keep their data, where they say one thing; without a store, what the activity says. */
function writeKept(register: Register, activity: Activity, stores: readonly string[]): string | undefined {
  if (stores.length === 0) return describeActivityKept(register, activity, describePeriodKept)
  const known = stores.flatMap((id): Store[] => {
    const store = register.stores.get(id)
    return store ? [store] : []
  })
  const periods = new Set(known.map(({ retention }) => describePeriodKept(retention)))
  const [only] = periods
  return periods.size === 1 ? only : undefined
}

/** `6 years after the claim ends`: a lens has room for the period alone. */
const describePeriodKept = (retention: unknown): string | undefined =>
  describeKept(retention)?.replace(/ after .*$/u, '')

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

function readData(value: unknown): LensData | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { uri, activity, categories, stores, unmatched } = value as Record<string, unknown>
  if (typeof uri !== 'string' || typeof activity !== 'string' || !isTexts(categories) || !isTexts(stores))
    return undefined
  return { uri, activity, categories: categories as readonly CategoryId[], stores, unmatched: unmatched === true }
}
