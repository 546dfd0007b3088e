import type { SourceRange } from 'processing-register-core'
import type { Location, Range } from 'vscode-languageserver-types'
import type { Documents } from './documents.js'
import type { RegisterView } from './register-store.js'
import { toUri } from './uri-paths.js'

/** Sections of a register whose entries have ids. */
export type Section = 'activities' | 'recipients' | 'stores' | 'agreements' | 'policyDocuments'

/**
 * A range of a register file as the protocol counts: lines from 0.
 *
 * @public
 */
export const toRange = ({ start, end }: Pick<SourceRange, 'start' | 'end'>): Range => ({
  start: { line: start.line - 1, character: start.column },
  end: { line: end.line - 1, character: end.column },
})

/** The URI a client knows a path by: that of its open document, spelt as the client spelt it, else the canonical one. */
export const uriOf = (path: string, documents: Documents): string => documents.get(path)?.uri ?? toUri(path)

export const toLocation = (range: SourceRange, documents: Documents): Location => ({
  uri: uriOf(range.file, documents),
  range: toRange(range),
})

/** Where the register declares an entry: the range of its id in the file that declares it. */
export function findEntry(view: RegisterView, section: Section, id: string): SourceRange | undefined {
  const entry = view.fresh.register[section].get(id)
  if (!entry) return undefined
  return view.fresh.parsed.find(({ file }) => file === entry.file)?.rangeOf([section, id], 'key')
}
