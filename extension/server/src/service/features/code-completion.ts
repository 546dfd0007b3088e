import { activitiesForFile, type Activity, type Register } from 'processing-register-core'
import schema from 'processing-register-schemas/disclosure-record.schema.json' with { type: 'json' }
import { CompletionItemKind, type CompletionItem, type Position } from 'vscode-languageserver-types'
import { writeCards } from '../card.js'
import { recordSections, sectionOfTag } from '../code-ids.js'
import { createEntryCard } from '../code-text/describe-entry.js'
import { findCompletionPlace, type CompletionPlace } from '../completion-place.js'
import type { ServiceCore } from '../core.js'
import type { Section } from '../register-places.js'
import { toPath } from '../uri-paths.js'

/** What a completion item carries, to be described when it is looked at. */
interface ItemData {
  readonly uri: string
  readonly section: Section
  readonly id: string
}

/** What the register offers at a place: ids in tags and disclosure records, and the words a record may use. */
export async function getCodeCompletion(
  core: ServiceCore,
  uri: string,
  position: Position,
): Promise<readonly CompletionItem[]> {
  const document = core.documents.get(toPath(uri))
  if (!document) return []
  const { view, path } = await core.ground(toPath(uri))
  if (!view) return []
  const { register } = view.code
  const place = findCompletionPlace(document.getText(), document.offsetAt(position), register.disclosureLog.functions)
  if (!place) return []
  const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) }
  return listChoices(register, place, activitiesForFile(register, path)).map(({ word, detail, section, first }) => ({
    label: word,
    kind: section ? CompletionItemKind.Reference : CompletionItemKind.EnumMember,
    detail,
    filterText: writeValue(place, word),
    sortText: `${first === true ? '0' : '1'}${word}`,
    textEdit: { range, newText: writeValue(place, word) },
    ...(section ? { data: { uri, section, id: word } satisfies ItemData } : {}),
  }))
}

/** Adds what the register says of an id. @param markdown whether the client shows Markdown */
export async function describeCompletion(
  core: ServiceCore,
  item: CompletionItem,
  markdown: boolean,
): Promise<CompletionItem> {
  const data = readData(item.data)
  if (!data) return item
  const { view } = await core.ground(toPath(data.uri))
  const card = view && createEntryCard(view.code.register, data.section, data.id)
  return card ? { ...item, documentation: writeCards([card], markdown) } : item
}

interface Choice {
  readonly word: string
  readonly detail: string
  readonly section?: Section
  /** What this file most likely means: it stands first. */
  readonly first?: boolean
}

function listChoices(register: Register, place: CompletionPlace, covering: readonly Activity[]): readonly Choice[] {
  const section = place.kind === 'tag' ? sectionOfTag(place.tag) : recordSections[place.key]
  if (section) return listEntries(register, section, covering)
  return place.kind === 'record' ? listWords(place.key) : []
}

function listEntries(register: Register, section: Section, covering: readonly Activity[]): readonly Choice[] {
  const likely = new Set(
    covering.flatMap(({ id, recipients, stores }) =>
      section === 'activities' ? [id] : section === 'recipients' ? recipients : section === 'stores' ? stores : [],
    ),
  )
  return [...register[section].values()].map(({ id, title }) => ({
    word: id,
    detail: title ?? '',
    section,
    first: likely.has(id),
  }))
}

interface WordSchema {
  readonly description: string
  readonly $ref?: string
  readonly enum?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
}

const properties: Readonly<Record<string, WordSchema>> = schema.properties
const definitions: Readonly<Record<string, WordSchema>> = schema.$defs

/** The words a key of a disclosure record may have, as its schema lists them; second spellings (`6(1)(e)`) are left out. */
function listWords(key: string): readonly Choice[] {
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined
  const { enum: words = [], enumDescriptions = [] } = own?.enum ? own : (definitions[own?.$ref?.slice(8) ?? ''] ?? {})
  return words.flatMap((word, i) =>
    typeof word === 'string' && !word.includes('(') ? [{ word, detail: enumDescriptions[i] ?? '' }] : [],
  )
}

const writeValue = (place: CompletionPlace, word: string): string =>
  place.kind === 'tag' || place.quoted ? word : `'${word}'`

function readData(value: unknown): ItemData | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { uri, section, id } = value as Record<string, unknown>
  return typeof uri === 'string' && typeof section === 'string' && typeof id === 'string'
    ? { uri, section: section as Section, id }
    : undefined
}
