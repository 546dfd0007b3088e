import type { Lifetime } from 'processing-register-core'
import { readUnit } from '../../catalogue/lifetimes/time-calls.js'
import { readDurationText } from './read-duration.js'

/** A `DELETE` of SQL: its table, and where its condition tells, the age of what it deletes. Offsets are in the text that was read. */
export interface SqlDeletion {
  readonly table: string
  readonly lifetime?: Lifetime
  readonly countedFrom?: string
  readonly range: readonly [number, number]
}

const name = String.raw`(?:\[[^\]]+\]|"[^"]+"|\x60[^\x60]+\x60|[\p{L}_][\p{L}\p{N}_$]*)`
const statement = new RegExp(
  String.raw`\b(?:delete\s+(?:top\s*\([^)]*\)\s*)?from|truncate(?:\s+table)?)\s+((?:${name}\.)*)(${name})([^;]*)`,
  'giu',
)
/** The ages that dialects write, each with its number and unit: PostgreSQL, MySQL, SQL Server, SQLite. */
const ages = [
  String.raw`(?:now\s*\(\s*\)|current_date|current_timestamp|localtimestamp)\s*-\s*interval\s*'(?<pg>\d+\s*[a-z]+)'`,
  String.raw`(?:now\s*\(\s*\)|current_date|current_timestamp)\s*-\s*'(?<cast>\d+\s*[a-z]+)'\s*::\s*interval`,
  String.raw`(?:now\s*\(\s*\)|curdate\s*\(\s*\)|current_date|current_timestamp|date_sub\s*\([^,]+,)\s*-?\s*interval\s*'?(?<amount>\d+)'?\s+(?<unit>[a-z]+)`,
  String.raw`dateadd\s*\(\s*(?<part>[a-z]+)\s*,\s*-\s*(?<parts>\d+)\s*,`,
  String.raw`(?:date|datetime|julianday|unixepoch|strftime)\s*\([^)]*'-(?<modifier>\d+\s*[a-z]+)'`,
].join('|')
const condition = new RegExp(String.raw`(?:(?:${name}\.)*(?<field>${name}))\s*<=?\s*\(?\s*(?<age>${ages})`, 'iu')

/** The deletions in a text of SQL, of any dialect. */
export function readSqlDeletions(text: string): readonly SqlDeletion[] {
  return [...text.matchAll(statement)].flatMap((match): readonly SqlDeletion[] => {
    const [whole, , table = '', rest = ''] = match
    const start = match.index + whole.length - rest.length
    const found = condition.exec(rest)
    const groups = found?.groups
    const lifetime = groups && readAge(groups)
    const age = groups?.['age']
    if (!found || !lifetime || age === undefined) {
      return [{ table: unquote(table), range: [start - table.length, start] }]
    }
    const at = start + found.index + found[0].length - age.length
    const countedFrom = unquote(groups['field'] ?? '')
    return [{ table: unquote(table), lifetime, countedFrom, range: [at, at + age.length] }]
  })
}

function readAge(groups: Readonly<Record<string, string | undefined>>): Lifetime | undefined {
  const text = groups['pg'] ?? groups['cast'] ?? groups['modifier']
  if (text !== undefined) return readDurationText(text)
  const unit = readUnit(groups['unit'] ?? groups['part'] ?? '')
  const amount = Number(groups['amount'] ?? groups['parts'])
  return unit && Number.isFinite(amount) ? { amount, unit } : undefined
}

const unquote = (text: string): string => text.replaceAll(/^[["\x60]|[\]"\x60]$/gu, '')
