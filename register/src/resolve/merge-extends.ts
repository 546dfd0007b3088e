import type { RegisterProblem, Statement } from '../model.js'
import { schemaProblem, type ParsedFile } from '../parse/parsed-file.js'
import { asData, type Data } from './read-values.js'

/** Sections whose entries have ids: an id belongs to the file nearest to the root that defines it. */
const sections = ['activities', 'recipients', 'stores', 'agreements', 'policyDocuments'] as const
/** Sections that are lists or maps of lists: what the files say is added up. */
const additive = ['internal', 'disclosureLog', 'vocabulary', 'exceptions'] as const

export interface Merged {
  readonly data: Data
  /** `section/id` → absolute path of the file it stands in. */
  readonly sources: ReadonlyMap<string, string>
  readonly statements: readonly Statement[]
  readonly problems: readonly RegisterProblem[]
}

/**
 * Joins the files of a register, the one that was asked for first. An id defined twice is a mistake that is said and not guessed
 * away: the file that extends wins whole, so that no entry is ever half of one file and half of another (docs/decisions/0002).
 */
export function mergeFiles(files: readonly ParsedFile[]): Merged {
  const merged: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  const sources = new Map<string, string>()
  const problems: RegisterProblem[] = []
  const owners = new Map<string, ParsedFile>()
  const statements: Statement[] = []
  for (const file of files) {
    const data = asData(file.data) ?? {}
    for (const [key, value] of Object.entries(data)) {
      if (includes(sections, key)) {
        mergeSection(key, value, file)
        continue
      }
      statements.push(Object.freeze({ file: file.file, key, raw: value }))
      if (includes(additive, key)) merged[key] = add(merged[key], value)
      else merged[key] ??= value
    }
  }
  return { data: merged, sources, statements: Object.freeze(statements), problems }

  function mergeSection(section: string, value: unknown, file: ParsedFile): void {
    const entries = asData(value)
    if (!entries) {
      merged[section] ??= value
      return
    }
    const into =
      (asData(merged[section]) as Record<string, unknown> | undefined) ??
      (Object.create(null) as Record<string, unknown>)
    merged[section] = into
    for (const [id, entry] of Object.entries(entries)) {
      const owner = owners.get(`${section}/${id}`)
      if (owner) {
        const message = `\`${id}\` is defined here and in a file that this register extends. The entry here counts, and the other does not; remove one of them.`
        const related = [{ range: file.rangeOf([section, id], 'key'), message: 'It is defined here too.' }]
        problems.push(
          schemaProblem('defined-twice', owner.rangeOf([section, id], 'key'), message, {
            severity: 'warning',
            path: [section, id],
            related,
          }),
        )
        continue
      }
      owners.set(`${section}/${id}`, file)
      sources.set(`${section}/${id}`, file.file)
      into[id] = entry
    }
  }
}

const includes = (list: readonly string[], key: string): boolean => list.includes(key)

function add(before: unknown, more: unknown): unknown {
  if (before === undefined) return more
  if (Array.isArray(before) && Array.isArray(more))
    return [...(before as readonly unknown[]), ...(more as readonly unknown[])]
  const left = asData(before)
  const right = asData(more)
  if (!left || !right) return before
  const sum = Object.assign(Object.create(null) as Record<string, unknown>, left)
  for (const [key, value] of Object.entries(right)) sum[key] = add(left[key], value)
  return sum
}
