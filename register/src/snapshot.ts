import type { Register, RegisterProblem } from './model.js'
import type { LoadedRegister } from './load-register.js'

/** Raised whenever the model or the checks change: an older snapshot is then no snapshot. */
const format = 'processing-register-snapshot/3'

interface Snapshot {
  readonly format: string
  readonly sources: Readonly<Record<string, string>>
  readonly loaded: unknown
}

/** Maps and sets as JSON: `{ "$map": [[key, value], …] }`, `{ "$set": […] }`. */
function replace(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...(value as Map<unknown, unknown>)] }
  if (value instanceof Set) return { $set: [...(value as Set<unknown>)] }
  return value
}

/**
 * Writes a load as JSON text.
 *
 * @param sources hex sha256 of the bytes of each file that was read, by absolute path
 */
export function writeSnapshot(
  { register, problems, digest, files, usable }: LoadedRegister,
  sources: Readonly<Record<string, string>>,
): string {
  return JSON.stringify({ format, sources, loaded: { register, problems, digest, files, usable } }, replace)
}

/** Reads a snapshot whose files still have these digests; undefined where it is of another format, stale or damaged. */
export function readSnapshot(
  text: string,
  root: string,
  digestOf: (path: string) => string | undefined,
): LoadedRegister | undefined {
  let snapshot: Partial<Snapshot>
  try {
    snapshot = JSON.parse(text) as Partial<Snapshot>
  } catch {
    return undefined
  }
  if (snapshot.format !== format || !snapshot.sources || !snapshot.loaded) return undefined
  const sources = Object.entries(snapshot.sources)
  if (!sources.some(([path]) => path === root) || sources.some(([path, digest]) => digestOf(path) !== digest))
    return undefined
  return revive(snapshot.loaded as StoredLoad)
}

interface StoredLoad extends Omit<LoadedRegister, 'register'> {
  readonly register: Record<string, unknown>
  readonly problems: readonly RegisterProblem[]
}

interface StoredMap {
  readonly $map: readonly (readonly [string, unknown])[]
}

const sections = ['activities', 'recipients', 'stores', 'agreements', 'policyDocuments'] as const

/** The maps stand at known places: walking the whole value with a JSON reviver would cost as much as parsing it again. */
function revive({ register, problems, digest, files, usable }: StoredLoad): LoadedRegister {
  const revived: Record<string, unknown> = { ...register }
  for (const section of sections) revived[section] = new Map((register[section] as StoredMap).$map)
  for (const activity of (revived['activities'] as Map<string, { specialCategories: unknown }>).values()) {
    activity.specialCategories = new Map((activity.specialCategories as StoredMap).$map)
  }
  revived['broken'] = new Set((register['broken'] as { $set: readonly string[] }).$set)
  return { register: Object.freeze(revived) as unknown as Register, problems, digest, files, usable }
}
