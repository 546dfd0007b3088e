import type { SourceCode } from 'eslint'
import { analyseFile, getKnowledge, type FileFacts } from 'eslint-plugin-data-protection/analysis'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { Documents } from './documents.js'
import { FilesInMemory } from './files-in-memory.js'
import type { ServiceFileSystem } from './file-system.js'
import { isRegisterFile } from './languages.js'
import { createLinter, type LintResult } from './linter.js'
import { RegisterStore, type Located, type RegisterView } from './register-store.js'
import type { Settings } from './settings.js'
import { toPath, toShownPath } from './uri-paths.js'
import { Workspace } from './workspace.js'

/** Where the service lives: everything it needs of its surroundings. */
export interface ServiceOptions {
  readonly fileSystem: ServiceFileSystem
  readonly log: (line: string) => void
  /** ISO date: law applies by its commencement, reviews run out on a day. */
  readonly today: () => string
  /** Resolved when the folders and settings are known: what is asked before waits, so that nothing is answered by defaults. */
  readonly ready?: Promise<void>
}

/** A file with the register that applies to it, at one moment. */
export interface Grounded {
  readonly path: string
  readonly located: Located
  readonly view: RegisterView | undefined
  readonly settings: Settings
}

/** A document after its lint. What was computed of an older version is never handed out. */
export interface LintedDocument extends Grounded {
  readonly document: TextDocument
  readonly lint: LintResult
  /** Changes with everything the findings depend on. */
  readonly key: string
}

/**
 * A document with what it declares, for hover, completion and the like.
 *
 * @public
 */
export interface ReadDocument extends LintedDocument {
  readonly facts: FileFacts
}

/** What all features stand on. One feature a file, each a function of this core. */
export interface ServiceCore {
  readonly options: ServiceOptions
  readonly documents: Documents
  readonly workspace: Workspace
  readonly registers: RegisterStore
  readonly files: FilesInMemory
  /** The register of a file; of a register, itself. */
  ground(path: string): Promise<Grounded>
  /** Lints a text that is open or, with `document`, one that is not. Undefined where the document is not (or no longer) open or not ours. */
  lint(uri: string, document?: TextDocument): Promise<LintedDocument | undefined>
  /** As `lint`, with the document's facts; undefined also where no register applies or the text does not parse. */
  read(uri: string, document?: TextDocument): Promise<ReadDocument | undefined>
}

/** ESLint's parser takes minutes for megabytes, before any rule could say no. */
const longestText = 1024 * 1024

export function createCore(options: ServiceOptions): ServiceCore {
  const files = new FilesInMemory(options.fileSystem)
  const documents = new Documents()
  const workspace = new Workspace()
  const registers = new RegisterStore(files)
  const lintText = createLinter(options.today)
  const linted = new WeakMap<TextDocument, { version: number; result: LintedDocument }>()
  const skipped = new Set<string>()
  let missingSaidBy: string | undefined

  /** That a register is gone is said once, by the first file that meets it, for as long as that file is open. */
  function saysMissing(path: string, { view }: Grounded): boolean {
    if (view || !registers.wasLost(path)) {
      if (missingSaidBy === path) missingSaidBy = undefined
      return false
    }
    if (missingSaidBy === undefined || !documents.get(missingSaidBy)) missingSaidBy = path
    return missingSaidBy === path
  }

  async function ground(path: string): Promise<Grounded> {
    await options.ready
    const settings = workspace.settingsOf(path)
    const located = await registers.locate(path, settings.register, workspace.folderOf(path))
    const root = isRegisterFile(path) ? path : located.path
    return { path, located, settings, view: root === undefined ? undefined : await registers.open(root) }
  }

  async function lint(uri: string, given?: TextDocument): Promise<LintedDocument | undefined> {
    const path = toPath(uri)
    const find = () => given ?? documents.get(path)
    if (!find() || !workspace.isOurs(uri)) return undefined
    const grounded = await ground(path)
    // From here on everything is synchronous: the text cannot change under the lint.
    const document = find()
    if (!document) return undefined
    const saysIt = saysMissing(path, grounded)
    const key = writeKey(document, grounded, saysIt, options.today())
    const known = linted.get(document)
    if (known?.version === document.version && known.result.key === key) return known.result
    const text = document.getText()
    if (text.length > longestText) {
      if (!skipped.has(path)) options.log(`${toShownPath(path)} is larger than 1 MB and was not checked.`)
      skipped.add(path)
      return undefined
    }
    skipped.delete(path)
    // Not of a register: its rules keep by the parsed text what also depends on other files and on the day.
    const isReusable = known?.version === document.version && !isRegisterFile(path)
    const reusable = isReusable ? known.result.lint.sourceCode : undefined
    const { located, view, settings } = grounded
    const result: LintedDocument = {
      ...grounded,
      document,
      key,
      lint: lintText({
        path,
        text,
        folder: workspace.folderOf(path),
        settings,
        ground: { view, lookedAt: toShownPath(located.lookedAt), saysMissing: saysIt },
        ...(reusable ? { sourceCode: reusable } : {}),
      }),
    }
    linted.set(document, { version: document.version, result })
    return result
  }

  async function read(uri: string, document?: TextDocument): Promise<ReadDocument | undefined> {
    const done = await lint(uri, document)
    const sourceCode = done?.lint.sourceCode
    if (!done?.view || !sourceCode) return undefined
    const knowledge = getKnowledge(done.view.code.register)
    return { ...done, facts: analyseFile(sourceCode as SourceCodeOfRules, done.path, knowledge) }
  }

  return { options, documents, workspace, registers, files, ground, lint, read }
}

/** The rules' types come from typescript-eslint; it is the same object. */
type SourceCodeOfRules = Parameters<typeof analyseFile>[0] & SourceCode

function writeKey(
  document: TextDocument,
  { view, located, settings }: Grounded,
  saysMissing: boolean,
  today: string,
): string {
  return JSON.stringify([document.version, view?.revision, located.path, located.ignored, saysMissing, settings, today])
}
