import * as vscode from 'vscode'

/** The names a flat configuration may have, as ESLint looks for them. */
const configNames = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`)

/** What vscode-eslint checks where `eslint.validate` says nothing and the language is one that the plugin lints. */
const probed = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact']

const largestConfig = 1_000_000

/**
 * Whether the ESLint extension shows our findings in a file already: it is there and on, it checks the file's language, and the
 * nearest flat configuration names our plugin. The configuration is read as text and never run: a mention in a comment counts, which
 * the setting `processingRegister.codeDiagnostics` overrides.
 */
export class EslintOverlap implements vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>()
  readonly #byFolder = new Map<string, Promise<boolean>>()
  readonly #held: vscode.Disposable[]

  /** Fires when an answer may be another than before. */
  readonly onDidChange = this.#changes.event

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/eslint.config.{js,mjs,cjs,ts,mts,cts}')
    const forget = (): void => {
      this.#byFolder.clear()
      this.#changes.fire()
    }
    this.#held = [
      this.#changes,
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.extensions.onDidChange(forget),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('eslint')) forget()
      }),
    ]
  }

  async covers({ uri, languageId }: Pick<vscode.TextDocument, 'uri' | 'languageId'>): Promise<boolean> {
    if (!vscode.extensions.getExtension('dbaeumer.vscode-eslint')) return false
    const settings = vscode.workspace.getConfiguration('eslint', uri)
    if (settings.get('enable') === false || !listValidated(settings).includes(languageId)) return false
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri
    return root ? this.#namesPlugin(vscode.Uri.joinPath(uri, '..'), root) : false
  }

  dispose(): void {
    for (const held of this.#held) held.dispose()
  }

  /** The answer of the nearest configuration, from a folder up to the workspace folder. */
  #namesPlugin(folder: vscode.Uri, root: vscode.Uri): Promise<boolean> {
    const key = folder.toString()
    const known = this.#byFolder.get(key)
    if (known) return known
    const answer = this.#ask(folder, root)
    this.#byFolder.set(key, answer)
    return answer
  }

  async #ask(folder: vscode.Uri, root: vscode.Uri): Promise<boolean> {
    for (const name of configNames) {
      const text = await readSmallFile(vscode.Uri.joinPath(folder, name))
      if (text !== undefined) return namesPlugin(text)
    }
    return folder.path.length > root.path.length ? this.#namesPlugin(vscode.Uri.joinPath(folder, '..'), root) : false
  }
}

/** The plugin by its package name, however the configuration imports it. */
const namesPlugin = (config: string): boolean => /eslint-plugin-data-protection/u.test(config)

function listValidated(settings: vscode.WorkspaceConfiguration): readonly string[] {
  const validate = settings.get<unknown>('validate')
  if (!Array.isArray(validate)) return probed
  return validate.flatMap((entry: unknown) =>
    typeof entry === 'string' ? [entry] : isLanguage(entry) ? [entry.language] : [],
  )
}

const isLanguage = (entry: unknown): entry is { language: string } =>
  typeof entry === 'object' && entry !== null && 'language' in entry && typeof entry.language === 'string'

async function readSmallFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri)
    if (size > largestConfig || (type & vscode.FileType.File) === 0) return undefined
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    return undefined // No such file, or none that may be read: then ESLint cannot read it either.
  }
}
