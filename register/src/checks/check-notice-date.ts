import { law } from 'processing-register-schemas/law'
import type { Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asData, asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'

interface DatedNotice {
  readonly file: string
  readonly path: Path
  readonly date: string
}

/** Notices written before the law last changed, each once: many activities share one notice. */
export function* checkNoticeDates(register: Register, today: string): Generator<Finding> {
  const change = findLastChange(today)
  if (!change) return
  const said = new Set<string>()
  for (const { file, path, date } of listNotices(register)) {
    if (date >= change.date || said.has(date)) continue
    said.add(date)
    yield {
      code: 'notice-before-law',
      severity: 'warning',
      file,
      path,
      message: `The notice is dated ${date}, and the law changed on ${change.date}: ${describeChange(change.what)}. Read the notice against the law as it stands, and write the day of the new one.`,
      citation: `UK GDPR Articles 13 and 14; ${change.cite}`,
    }
  }
}

/** The last commencement that was read in the law itself and has come. */
function findLastChange(today: string): { date: string; what: string; cite: string } | undefined {
  const settled = law.commencement.flatMap(({ date, what, cite, checked, verify }) =>
    date !== null && date.length === 10 && date <= today && checked === 'primary' && verify !== true
      ? [{ date, what, cite }]
      : [],
  )
  return settled.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
}

/** `ss.67, 68, … (lawful bases, transfers)`: what stands in the brackets is for readers. */
const describeChange = (what: string): string => /\(([^()]*)\)$/u.exec(what)?.[1] ?? what

function* listNotices({ root, controller, activities }: Register): Generator<DatedNotice> {
  const read = (notice: unknown): string | undefined => asText(asData(notice)?.['dated'])
  const own = read(controller.raw['notice'])
  if (own !== undefined) yield { file: root, path: ['controller', 'notice', 'dated'], date: own }
  for (const { id, file, raw } of activities.values()) {
    const date = read(raw['notice'])
    if (date !== undefined) yield { file, path: ['activities', id, 'notice', 'dated'], date }
  }
}
