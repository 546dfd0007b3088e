import { DisclosureError, type DisclosureProblem } from './disclosure-error.js'
import { explainRecord } from './explain-record.js'
import { judgeRecord } from './judge-record.js'
import type { DisclosureEntry, DisclosureRecord, DisclosureSink, RecordDisclosure, SharingRegister } from './types.js'

/** A disclosure log. Its function may be taken out: `const { record: recordDisclosure } = createDisclosureLog(…)`. */
export interface DisclosureLog<Known extends DisclosureRecord = DisclosureRecord> {
  readonly record: RecordDisclosure<Known>
}

interface Settings<Known extends DisclosureRecord> {
  /** What `processing-register types` wrote from the register. */
  readonly register: SharingRegister<Known>
  /** Where entries are written to: your logger, your database, or `appendToFile` of `processing-register-core/disclosure/file`. */
  readonly sink: DisclosureSink
  /** The present. */
  readonly now?: () => Date
}

/**
 * Makes a disclosure log that fails closed: what the schema or the register refuses, and what cannot be written, is not shared.
 *
 * @throws {@link DisclosureError} where `register` is not what `processing-register types` writes
 */
export function createDisclosureLog<Known extends DisclosureRecord = DisclosureRecord>({
  register,
  sink,
  now = () => new Date(),
}: Settings<Known>): DisclosureLog<Known> {
  requireRegister(register)
  const write = async (record: Known): Promise<DisclosureEntry> => {
    const entry = complete(copy(record), now())
    refuse(notMade(), explainRecord(entry))
    const isKnown = Object.hasOwn(register.recipients, entry.recipient)
    refuse(notMade(isKnown ? entry.recipient : undefined), judgeRecord(register, entry))
    await put(sink, entry)
    return entry
  }
  async function record<T>(disclosure: Known, share?: () => T | PromiseLike<T>): Promise<T | DisclosureEntry> {
    // Without types it is easily written: the share has then begun before it is on record.
    if (share !== undefined && typeof share !== 'function')
      throw new DisclosureError(
        'refused',
        `${notMade()}: the share must be given as a function, which is called later.`,
      )
    const entry = await write(disclosure)
    return share ? share() : entry
  }
  return { record }
}

/** @param recipient only where the register knows it: anything else could be personal data in the wrong place */
const notMade = (recipient?: string): string =>
  recipient === undefined ? 'The disclosure was not made' : `The disclosure to \`${recipient}\` was not made`

function requireRegister(register: unknown): void {
  const { format, activities, recipients, agreements } = (register ?? {}) as Partial<SharingRegister>
  if (format === 'processing-register-sharing/1' && activities && recipients && agreements) return
  throw new DisclosureError(
    'refused',
    'The disclosure log was not opened: its `register` is not what this version reads. Make it with `processing-register types`, of the same version.',
  )
}

/** What is judged is what is written: a copy as plain data, which nobody can change in between. */
function copy(record: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(record)) as unknown
  } catch (cause) {
    const message = 'The record must be plain data: words, numbers, lists, true or false.'
    throw new DisclosureError('refused', `${notMade()}. ${message}`, { problems: [{ key: '', message }], cause })
  }
}

function complete(record: unknown, now: Date): DisclosureEntry {
  const isMap = typeof record === 'object' && record !== null && !Array.isArray(record)
  if (!isMap) return record as DisclosureEntry
  return { id: crypto.randomUUID(), disclosedAt: now.toISOString(), ...record } as DisclosureEntry
}

function refuse(what: string, problems: readonly DisclosureProblem[]): void {
  if (problems.length === 0) return
  const why = problems.map(({ message }) => message).join(' ')
  throw new DisclosureError('refused', `${what}, because its record was refused. ${why}`, { problems })
}

async function put(sink: DisclosureSink, entry: DisclosureEntry): Promise<void> {
  try {
    await sink(entry)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'the log gave no reason'
    throw new DisclosureError(
      'not-written',
      `${notMade(entry.recipient)}, because its record could not be written: ${why}`,
      { cause },
    )
  }
}
