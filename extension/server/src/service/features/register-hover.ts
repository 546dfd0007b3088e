import { referredSection } from 'processing-register-core'
import { explain, type Explanation } from 'processing-register-core/explain'
import type { Hover, Position } from 'vscode-languageserver-types'
import type { ServiceCore } from '../core.js'
import { code, createMarkup, prose } from '../markup.js'
import type { RegisterView } from '../register-store.js'
import { describeEntry } from '../register-text/describe-entry.js'
import { findPlace, type Place } from '../register-text/find-place.js'
import { entryNames, isSection } from '../register-text/entry-names.js'
import { schemaAt, type SchemaNode } from '../register-text/schema-at.js'
import { toPath } from '../uri-paths.js'

/** What a key of a register means, what its value stands for in law, and what an id refers to. */
export async function getRegisterHover(core: ServiceCore, uri: string, position: Position): Promise<Hover | undefined> {
  const path = toPath(uri)
  const { view } = await core.ground(path)
  const document = core.documents.get(path)
  if (!document) return undefined
  const place = findPlace(document.getText(), document.offsetAt(position))
  if (!place || place.word === '') return undefined
  const paragraphs = place.role === 'key' ? describeKey(place, view) : describeValue(place, view)
  if (paragraphs.length === 0) return undefined
  const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) }
  return { contents: createMarkup(paragraphs), range }
}

function describeKey({ path, word }: Place, view: RegisterView | undefined): readonly string[] {
  const [section] = path
  if (path.length === 1 && isSection(section) && view) return describeId(view, section, word)
  const node = schemaAt([...path, word])
  if (!node) return []
  const example = node.examples?.[0]
  return [
    `${code(word)}: ${prose(node.description ?? '')}`,
    ...describeChoice(node),
    ...(example === undefined
      ? []
      : [`Example: ${code(typeof example === 'string' ? example : JSON.stringify(example))}`]),
    ...describeLaw(word),
  ]
}

function describeValue({ path, word }: Place, view: RegisterView | undefined): readonly string[] {
  const section = referredSection(path)
  if (section && view) return describeId(view, section, word)
  const node = schemaAt(path)
  if (!node) return []
  const at = node.enum?.findIndex((value) => String(value) === word) ?? -1
  const meaning = node.enumDescriptions?.[at]
  const key = path.findLast((part) => typeof part === 'string')
  return [
    ...(meaning === undefined ? [] : [`${code(word)}: ${prose(meaning)}`]),
    ...(at === -1
      ? []
      : describeLaw(
          key === 'schedule1'
            ? `Schedule 1 paragraph ${word}`
            : key === 'schedule8'
              ? `Schedule 8 paragraph ${word}`
              : word,
        )),
    ...(meaning === undefined && node.description !== undefined ? [prose(node.description)] : []),
  ]
}

function describeId(view: RegisterView, section: keyof typeof entryNames, id: string): readonly string[] {
  const { detail, documentation } = describeEntry(view.fresh.register, section, id)
  return [
    `${code(id)} (${entryNames[section]}): ${prose(detail)}`,
    ...documentation.split('\n').filter(Boolean).map(prose),
  ]
}

const describeChoice = ({ enum: words }: SchemaNode): readonly string[] =>
  words && words.length <= 20
    ? [
        `One of ${words
          .filter((word) => !/^\d+\(/u.test(String(word)))
          .map(code)
          .join(', ')}.`,
      ]
    : []

/** What the product knows of a basis, condition, category or paragraph, where the word is one. */
function describeLaw(word: string): readonly string[] {
  const known = explain(word).found.find(
    ({ written, kind }) => written !== undefined && kind !== 'Check of the register',
  )
  return known ? writeExplanation(known) : []
}

const writeExplanation = ({ title, facts, citation, checked }: Explanation): readonly string[] => [
  `**${prose(title)}**`,
  ...facts.map(({ label, text }) => `${label}: ${prose(typeof text === 'string' ? text : text.join('; '))}`),
  prose(`Law: ${citation}. ${checked}`),
]
