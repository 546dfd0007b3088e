import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types'
import type { ParsedFile } from 'processing-register-core/load'
import type { ServiceCore } from '../core.js'
import { toRange } from '../register-places.js'
import { isSection } from '../register-text/entry-names.js'
import { toPath } from '../uri-paths.js'

type Path = readonly (string | number)[]

const kinds: Readonly<Record<string, SymbolKind>> = {
  activities: SymbolKind.Class,
  recipients: SymbolKind.Interface,
  stores: SymbolKind.Struct,
  agreements: SymbolKind.File,
  policyDocuments: SymbolKind.File,
}

/** The outline of a register: its sections, their entries by title, and the categories of each activity. */
export async function getRegisterSymbols(core: ServiceCore, uri: string): Promise<readonly DocumentSymbol[]> {
  const path = toPath(uri)
  const { view } = await core.ground(path)
  const file = view?.fresh.parsed.find((parsed) => parsed.file === path)
  if (!file) return []
  return listKeys(file.data).map((key) => {
    const children = isSection(key) ? listKeys(get(file.data, key)).map((id) => describeEntry(file, key, id)) : []
    return createSymbol(file, [key], key, SymbolKind.Namespace, children)
  })
}

function describeEntry(file: ParsedFile, section: string, id: string): DocumentSymbol {
  const entry = get(get(file.data, section), id)
  const title = get(entry, 'title')
  const categories = [
    ...listKeys(get(entry, 'specialCategories')).map((key) => [section, id, 'specialCategories', key]),
    ...(get(entry, 'criminalOffence') === undefined ? [] : [[section, id, 'criminalOffence']]),
  ].map((path) => createSymbol(file, path, path.at(-1) ?? '', SymbolKind.Field, []))
  const symbol = createSymbol(file, [section, id], id, kinds[section] ?? SymbolKind.Object, categories)
  return typeof title === 'string' ? { ...symbol, detail: title } : symbol
}

function createSymbol(
  file: ParsedFile,
  path: Path,
  name: string,
  kind: SymbolKind,
  children: DocumentSymbol[],
): DocumentSymbol {
  const selectionRange = toRange(file.rangeOf(path, 'key'))
  const { end } = toRange(file.rangeOf(path, 'value'))
  const isAfter =
    end.line > selectionRange.end.line ||
    (end.line === selectionRange.end.line && end.character >= selectionRange.end.character)
  const range = { start: selectionRange.start, end: isAfter ? end : selectionRange.end }
  // An empty name is not allowed by the protocol.
  return { name: name === '' ? '(no id)' : name, kind, range, selectionRange, children }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const get = (value: unknown, key: string): unknown => (isMap(value) ? value[key] : undefined)

const listKeys = (value: unknown): readonly string[] => (isMap(value) ? Object.keys(value) : [])
