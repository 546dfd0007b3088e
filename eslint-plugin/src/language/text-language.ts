import type { TextParseResult, TextRoot } from './nodes.js'
import { TextSourceCode, type VisitorKeys } from './text-source-code.js'

/** The file as ESLint hands it over: `body` has no byte-order mark. */
interface SourceFile {
  readonly body: string | Uint8Array
  /** Absolute. */
  readonly path: string
}

/** What a text language has of its own: how its text becomes a tree. */
export interface TextLanguageDefinition<Root extends TextRoot> {
  /** Never throws: what cannot be read comes back as located errors. */
  readonly parse: (text: string, path: string) => TextParseResult<Root>
  readonly visitorKeys: VisitorKeys
}

/**
 * An ESLint language (ESLint 9.38 and later) for a text format. Lines count from 1 and columns from 0, as in JavaScript files,
 * so that rules and facts need no case by language.
 */
export class TextLanguage<Root extends TextRoot> {
  readonly fileType = 'text'
  readonly lineStart = 1
  readonly columnStart = 0
  readonly nodeTypeKey = 'type'
  readonly visitorKeys: Record<string, string[]>
  readonly #definition: TextLanguageDefinition<Root>

  constructor(definition: TextLanguageDefinition<Root>) {
    this.#definition = definition
    this.visitorKeys = Object.fromEntries(
      Object.entries(definition.visitorKeys).map(([type, keys]) => [type, [...keys]]),
    )
  }

  /** Any options pass: a configuration's `languageOptions` for all files (globals, say) must not fail ours. */
  validateLanguageOptions(): void {}

  parse(file: SourceFile): TextParseResult<Root> {
    const result = this.#definition.parse(readBody(file), file.path)
    if (result.ok) return result
    // Unlike places of reports, ESLint shows the column of a parse error as it comes: it must count from 1.
    return { ok: false, errors: result.errors.map((error) => ({ ...error, column: error.column + 1 })) }
  }

  createSourceCode(file: SourceFile, { ast }: { readonly ast: Root }): TextSourceCode<Root> {
    return new TextSourceCode(readBody(file), ast, this.#definition.visitorKeys)
  }
}

const readBody = ({ body }: SourceFile): string => (typeof body === 'string' ? body : new TextDecoder().decode(body))
