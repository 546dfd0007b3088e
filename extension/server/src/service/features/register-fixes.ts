import { nearestNames, referredSection } from 'processing-register-core'
import {
  addAgreement,
  addPolicyDocument,
  addRecipient,
  addStore,
  setValue,
  type EditResult,
} from 'processing-register-core/edit'
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { ServiceCore } from '../core.js'
import { readDiagnosticData, type DiagnosticData } from '../diagnostic-data.js'
import type { Section } from '../register-places.js'
import { entryNames } from '../register-text/entry-names.js'
import { schemaAt, takes } from '../register-text/schema-at.js'
import type { RegisterView } from '../register-store.js'
import { toPath } from '../uri-paths.js'

type ProblemPath = readonly (string | number)[]

/** What a person still has to write: the checks of the register count it as missing, so that it cannot be forgotten. */
const toBeWritten = 'TBC'

/**
 * Quick fixes for what is wrong with a register. Only what is mechanical is mended: a word that can only be meant for another, a missing
 * entry or key as a place to fill in. What the law asks a person to decide is never decided here.
 */
export async function getRegisterFixes(
  core: ServiceCore,
  uri: string,
  diagnostics: readonly Diagnostic[],
): Promise<readonly CodeAction[]> {
  const path = toPath(uri)
  const { view } = await core.ground(path)
  const document = core.documents.get(path)
  if (!document || !view) return []
  return diagnostics.flatMap((diagnostic) => {
    const data = readDiagnosticData(diagnostic.data)
    // A fix for another text than the present one could change what it does not mean.
    if (!data?.problem || data.version !== document.version) return []
    return fixProblem(document, view, diagnostic, data)
  })
}

function fixProblem(
  document: TextDocument,
  view: RegisterView,
  diagnostic: Diagnostic,
  data: DiagnosticData,
): readonly CodeAction[] {
  const { code, path } = data.problem ?? { code: '', path: [] }
  const create = (title: string, result: EditResult, isPreferred = false): readonly CodeAction[] =>
    createAction(document, diagnostic, title, result, isPreferred)
  const text = document.getText()
  switch (code) {
    case 'unknown-reference':
      return [
        ...replaceReference(document, view, diagnostic, path),
        ...addReferenced(text, path, diagnostic, document, create),
      ]
    case 'unknown-value':
    case 'unknown-key':
      return replaceWord(document, diagnostic, path, code)
    case 'wrong-kind':
      return quoteWord(document, diagnostic, path)
    default:
      return addMissing(text, view, path, create)
  }
}

type Create = (title: string, result: EditResult, isPreferred?: boolean) => readonly CodeAction[]

function createAction(
  document: TextDocument,
  diagnostic: Diagnostic,
  title: string,
  result: EditResult,
  isPreferred: boolean,
): readonly CodeAction[] {
  if (!result.ok) return []
  const edits = result.edits.map(({ offset, end, text }) => ({
    range: { start: document.positionAt(offset), end: document.positionAt(end) },
    newText: text,
  }))
  const textDocument = { uri: document.uri, version: document.version }
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(isPreferred ? { isPreferred } : {}),
      edit: { documentChanges: [{ textDocument, edits }] },
    },
  ]
}

/** The text a diagnostic stands at, with its offsets. */
function readAt(document: TextDocument, { range }: Diagnostic) {
  return { offset: document.offsetAt(range.start), end: document.offsetAt(range.end), text: document.getText(range) }
}

const replaceWith = (document: TextDocument, diagnostic: Diagnostic, word: string): EditResult => {
  const { offset, end, text } = readAt(document, diagnostic)
  // Quotes stay as they were written.
  const quote = /^(["'])[^]*\1$/u.exec(text)?.[1] ?? ''
  return { ok: true, edits: [{ offset, end, text: `${quote}${word}${quote}` }] }
}

const unquote = (text: string): string => text.replace(/^(["'])([^]*)\1$/u, '$2')

function replaceReference(
  document: TextDocument,
  view: RegisterView,
  diagnostic: Diagnostic,
  path: ProblemPath,
): readonly CodeAction[] {
  const section = referredSection(path)
  if (!section) return []
  const known = [...view.fresh.register[section].keys()]
  const nearest = nearestNames(unquote(readAt(document, diagnostic).text), known, 3)
  return nearest.flatMap((id, i) =>
    createAction(
      document,
      diagnostic,
      `Change to \`${id}\``,
      replaceWith(document, diagnostic, id),
      nearest.length === 1 && i === 0,
    ),
  )
}

const adders: Readonly<Partial<Record<Section, typeof addStore>>> = {
  recipients: addRecipient,
  stores: addStore,
  agreements: addAgreement,
  policyDocuments: addPolicyDocument,
}

function addReferenced(
  text: string,
  path: ProblemPath,
  diagnostic: Diagnostic,
  document: TextDocument,
  create: Create,
): readonly CodeAction[] {
  const section = referredSection(path)
  const add = section && adders[section]
  const id = unquote(readAt(document, diagnostic).text)
  if (!section || !add || id === '') return []
  return create(`Add the ${entryNames[section]} \`${id}\`, to be completed`, add(text, id, { title: toBeWritten }))
}

function replaceWord(
  document: TextDocument,
  diagnostic: Diagnostic,
  path: ProblemPath,
  code: string,
): readonly CodeAction[] {
  const isKey = code === 'unknown-key'
  const owner = schemaAt(toSchemaPath(isKey ? path.slice(0, -1) : path))
  const known = isKey ? Object.keys(owner?.properties ?? {}) : (owner?.enum ?? []).map(String)
  const nearest = nearestNames(unquote(readAt(document, diagnostic).text), known, 1)
  return nearest.flatMap((word) =>
    createAction(document, diagnostic, `Change to \`${word}\``, replaceWith(document, diagnostic, word), true),
  )
}

/** `no`, `on`, `12:30`, `010` where words are wanted: YAML reads some of them as other things. */
function quoteWord(document: TextDocument, diagnostic: Diagnostic, path: ProblemPath): readonly CodeAction[] {
  const node = schemaAt(toSchemaPath(path))
  const { offset, end, text } = readAt(document, diagnostic)
  if (!node || !takes(node, 'string') || !/^[\w.:+-]+$/u.test(text)) return []
  const result: EditResult = { ok: true, edits: [{ offset, end, text: `'${text}'` }] }
  return createAction(document, diagnostic, `Put \`${text}\` into quotes, so that it is read as a word`, result, true)
}

/** A key of plain words that the law asks for and nobody has written: a place to fill in. */
function addMissing(text: string, view: RegisterView, path: ProblemPath, create: Create): readonly CodeAction[] {
  const key = path.at(-1)
  const node = schemaAt(toSchemaPath(path))
  if (typeof key !== 'string' || path.length < 2 || !node || !takes(node, 'string') || node.enum) return []
  const file = view.fresh.parsed.find((parsed) => parsed.file === view.path)
  if (!file || hasValue(file.data, path)) return []
  const names = path.filter((part): part is string => typeof part === 'string')
  if (names.length !== path.length) return []
  return create(`Add \`${key}\`, to be completed`, setValue(text, names, toBeWritten))
}

const toSchemaPath = (path: ProblemPath): readonly (string | 0)[] =>
  path.map((part) => (typeof part === 'number' ? 0 : part))

function hasValue(data: unknown, path: ProblemPath): boolean {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false
    value = (value as Readonly<Record<string | number, unknown>>)[key]
  }
  return value !== undefined && value !== null
}
