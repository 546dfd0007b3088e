import type { FileFacts, Span } from 'eslint-plugin-data-protection/analysis'
import type { Range } from 'vscode-languageserver-types'
import type { Section } from './register-places.js'

/** An id of the register that code writes. */
export interface CodeId {
  readonly section: Section
  readonly id: string
  readonly by: 'tag' | 'record'
  /** Where a reader sees it: the id in a tag, the value in a disclosure record. */
  readonly at: Span
  /** The text that holds it, quotes included; absent where no one literal does, as with a constant of another file. */
  readonly text?: Span
}

/** Keys of a disclosure record whose values are ids, and the section they are of. */
export const recordSections: Readonly<Record<string, Section>> = {
  activity: 'activities',
  recipient: 'recipients',
  agreement: 'agreements',
}

/** Every id that a file writes in tags and disclosure records, in the order of the facts. */
export function listCodeIds({ tags, records }: FileFacts): readonly CodeId[] {
  return [
    ...tags.flatMap(({ tag, ids }) =>
      ids.map(({ id, at }): CodeId => ({ section: sectionOfTag(tag), id, by: 'tag', at, text: at })),
    ),
    ...records.flatMap(({ properties }) =>
      Object.entries(recordSections).flatMap(([key, section]): CodeId[] => {
        const property = properties.get(key)
        if (property?.value === undefined) return []
        const { value, at, literal } = property
        return [{ section, id: value, by: 'record', at, ...(literal ? { text: literal } : {}) }]
      }),
    ),
  ]
}

export const sectionOfTag = (tag: 'processing' | 'store'): Section => (tag === 'processing' ? 'activities' : 'stores')

/** A span of code as the protocol counts, by its offsets: JavaScript knows line breaks that editors do not. */
export const rangeOfSpan = (
  { range: [start, end] }: Span,
  document: { positionAt(offset: number): Range['start'] },
): Range => ({ start: document.positionAt(start), end: document.positionAt(end) })

export const holds = ({ range: [start, end] }: Span, offset: number): boolean => start <= offset && offset <= end
