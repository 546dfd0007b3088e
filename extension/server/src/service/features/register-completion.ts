import { referredSection } from 'processing-register-core'
import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type Position,
  type Range,
} from 'vscode-languageserver-types'
import type { ServiceCore } from '../core.js'
import { describeEntry } from '../register-text/describe-entry.js'
import { entryNames, isSection } from '../register-text/entry-names.js'
import { entryTemplates } from '../register-text/entry-templates.js'
import { findPlace, type Place } from '../register-text/find-place.js'
import { judgeWord } from '../register-text/judge-words.js'
import { isKeyedByIds, keysOf, schemaAt, takes, type SchemaNode } from '../register-text/schema-at.js'
import type { RegisterView } from '../register-store.js'
import { toPath } from '../uri-paths.js'

/** Whether the client can take text with places to fill in. */
export interface CompletionOptions {
  readonly snippets: boolean
}

/**
 * What may be written at a place of a register: keys of the format that are not there yet, words that a value may be, ids of the register's own
 * entries. Told from the text, so that it works while the register cannot be read.
 */
export async function getRegisterCompletion(
  core: ServiceCore,
  uri: string,
  position: Position,
  options: CompletionOptions,
): Promise<readonly CompletionItem[]> {
  const path = toPath(uri)
  const { view } = await core.ground(path)
  const document = core.documents.get(path)
  if (!document) return []
  const text = document.getText()
  const place = findPlace(text, document.offsetAt(position))
  const node = place && schemaAt(place.path)
  if (!place || !node) return []
  const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) }
  const wantsKeys = place.role === 'key' || (place.path.at(-1) === 0 && node.properties !== undefined)
  const followed = /^[ \t]*:/u.test(text.slice(place.end, place.end + 20))
  if (wantsKeys && takesMap(node)) return listKeys(place, node, range, { ...options, followed })
  return listValues(place, node, range, view, core.options.today())
}

const takesMap = (node: SchemaNode): boolean => node.properties !== undefined || isKeyedByIds(node)

interface KeyOptions extends CompletionOptions {
  /** The key's colon is there already: only the name is written. */
  readonly followed: boolean
}

function listKeys(place: Place, node: SchemaNode, range: Range, options: KeyOptions): readonly CompletionItem[] {
  const section = place.path.length === 1 ? place.path[0] : undefined
  if (isSection(section) && options.snippets && !options.followed && !place.flow) {
    const name = entryNames[section]
    return [
      {
        label: `new ${name}`,
        kind: CompletionItemKind.Snippet,
        detail: `An entry with what a ${name} must say`,
        insertTextFormat: InsertTextFormat.Snippet,
        insertTextMode: InsertTextMode.adjustIndentation,
        textEdit: { range, newText: entryTemplates[section] },
      },
    ]
  }
  return keysOf(node)
    .filter(([key]) => !place.present.has(key))
    .map(([key, child], order) => ({
      label: key,
      kind: CompletionItemKind.Property,
      ...document(child),
      // The order of the format is the order an entry is best written in; what must be there comes first.
      sortText: `${node.required?.includes(key) ? 0 : 1}${String(order).padStart(3, '0')}`,
      ...writeKey(key, child, place, range, options),
    }))
}

function writeKey(
  key: string,
  child: SchemaNode,
  place: Place,
  range: Range,
  { snippets, followed }: KeyOptions,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat' | 'insertTextMode'> {
  if (followed || !snippets) return { textEdit: { range, newText: followed ? key : `${key}: ` } }
  return {
    textEdit: { range, newText: `${key}:${writeValue(child, place.flow)}` },
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.adjustIndentation,
  }
}

/** What follows the colon: a choice of words, a list, a map, or room to write. */
function writeValue(node: SchemaNode, flow: boolean): string {
  const words = listWords(node)
  if (words.length > 0 && words.length <= 12) return ` \${1|${words.map(escapeChoice).join(',')}|}`
  if (takes(node, 'string') || takes(node, 'integer')) return ' $0'
  if (takes(node, 'boolean')) return ' ${1|true,false|}'
  if (takes(node, 'array')) return flow || !node.items?.properties ? ' [$0]' : '\n  - $0'
  return flow ? ' { $0 }' : '\n  $0'
}

const escapeChoice = (word: string): string => word.replace(/[\\,|}$]/gu, String.raw`\$&`)

/** The words a value may be; article points are read as the same, and not offered. */
const listWords = ({ enum: words = [] }: SchemaNode): readonly string[] =>
  words.filter((word) => !/^\d+\(/u.test(String(word))).map(String)

function listValues(
  place: Place,
  node: SchemaNode,
  range: Range,
  view: RegisterView | undefined,
  today: string,
): readonly CompletionItem[] {
  const item = takes(node, 'array') && node.items ? (schemaAt([...place.path, 0]) ?? node) : node
  // After `recipients: ` a list is wanted, unless the cursor is among its items.
  const inList = item === node
  const write = (word: string): string => (inList ? word : `[${word}]`)
  const section = referredSection(place.path)
  if (section && view) {
    return [...view.fresh.register[section].keys()].map((id) => ({
      label: id,
      kind: CompletionItemKind.Reference,
      ...describeEntry(view.fresh.register, section, id),
      textEdit: { range, newText: write(id) },
    }))
  }
  if (takes(item, 'boolean'))
    return ['true', 'false'].map((word) => ({
      label: word,
      kind: CompletionItemKind.Value,
      textEdit: { range, newText: word },
    }))
  const descriptions = new Map(item.enum?.map((word, i) => [String(word), item.enumDescriptions?.[i]]))
  const words = listWords(item)
  if (words.length > 0) {
    const kind = view?.fresh.register.controller.kind
    return words.map((word, order) => {
      const judged = judgeWord(place.path, word, kind)
      const refused = judged?.verdict === 'refused'
      const detail = refused ? `Not open here (${judged.citation})` : descriptions.get(word)
      return {
        label: word,
        kind: CompletionItemKind.EnumMember,
        ...(detail === undefined ? {} : { detail }),
        ...(refused ? { tags: [CompletionItemTag.Deprecated] } : {}),
        // What the law does not leave open comes last, and says so; it is still there, because the check explains it.
        sortText: `${refused ? 1 : 0}${String(order).padStart(3, '0')}`,
        textEdit: { range, newText: write(word) },
      }
    })
  }
  if (item.pattern?.startsWith('^\\d{4}-')) return [exampleItem(today, 'Today', range)]
  return (item.examples ?? [])
    .flatMap((example): readonly unknown[] => (Array.isArray(example) ? (example as readonly unknown[]) : [example]))
    .filter((example): example is string => typeof example === 'string')
    .map((example) => exampleItem(example, 'Example: write your own', range))
}

const exampleItem = (text: string, detail: string, range: Range): CompletionItem => ({
  label: text,
  kind: CompletionItemKind.Text,
  detail,
  textEdit: { range, newText: text },
})

const document = ({ description, examples }: SchemaNode): Pick<CompletionItem, 'documentation'> => {
  const example = examples?.find((value) => typeof value === 'string')
  const text = [description, example === undefined ? undefined : `Example: ${example}`].filter(Boolean)
  return text.length > 0 ? { documentation: text.join('\n\n') } : {}
}
