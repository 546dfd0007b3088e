import type { Position, Range } from 'vscode-languageserver-types'
import { rangeOfSpan, type CodeId } from './code-ids.js'
import { findSubjects } from './code-subject.js'
import type { ServiceCore } from './core.js'
import { isRegisterFile } from './languages.js'
import { findRegisterId, type EntryId } from './register-ids.js'
import { toRange } from './register-places.js'
import type { RegisterView } from './register-store.js'
import { toPath } from './uri-paths.js'

/** An id of the register under the cursor. */
export interface FoundId extends EntryId {
  /** Of the id itself, without quotes. */
  readonly range: Range
  readonly view: RegisterView
  /** Absolute path of the register file that declares the entry; undefined where none does. */
  readonly file: string | undefined
}

/** The id at a position, in code (a tag, a disclosure record) or in a register (the key of an entry, a reference to one). */
export async function findIdAt(core: ServiceCore, uri: string, position: Position): Promise<FoundId | undefined> {
  const path = toPath(uri)
  const document = core.documents.get(path)
  if (!document) return undefined
  const offset = document.offsetAt(position)
  const owner = isRegisterFile(path) ? path : findOwner(core, path)
  if (owner !== undefined) {
    const view = await core.registers.open(owner)
    const place = findRegisterId(view, path, offset)
    const parsed = place && view.fresh.parsed.find(({ file }) => file === path)
    if (!place || !parsed) return undefined
    const range = trimQuotes(
      document.getText(toRange(parsed.rangeOf(place.path, place.part))),
      toRange(parsed.rangeOf(place.path, place.part)),
    )
    return { section: place.section, id: place.id, range, view, file: declaringFile(view, place) }
  }
  const done = await core.read(uri)
  if (!done?.view) return undefined
  for (const subject of findSubjects(done, offset)) {
    if (subject.kind !== 'id') continue
    const span = rangeOfSpan(subject.at, done.document)
    const range = trimQuotes(done.document.getText(span), span)
    const { section, id } = subject.id
    return { section, id, range, view: done.view, file: declaringFile(done.view, subject.id) }
  }
  return undefined
}

/** A register that a file without a register's name belongs to: it is one that others extend. */
const findOwner = (core: ServiceCore, path: string): string | undefined =>
  core.registers.list().find(({ fresh }) => fresh.files.includes(path))?.path

export const declaringFile = (view: RegisterView, { section, id }: EntryId | CodeId): string | undefined =>
  view.fresh.register[section].get(id)?.file

/** A range without the quotes that its text begins and ends with. */
export function trimQuotes(text: string, range: Range): Range {
  if (!/^(["'`])[^]*\1$/u.test(text)) return range
  const { start, end } = range
  return { start: { ...start, character: start.character + 1 }, end: { ...end, character: end.character - 1 } }
}
