import type { Linter as ESLint } from 'eslint'
import type { HeardFinding } from 'eslint-plugin-data-protection/host'
import { pageOf } from 'processing-register-core'
import { basename } from 'processing-register-core/paths'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Range } from 'vscode-languageserver-types'
import type { LintedDocument, ServiceCore } from '../core.js'
import type { DiagnosticData } from '../diagnostic-data.js'
import { isRegisterFile } from '../languages.js'
import { describeFinding } from './related-information.js'

/** A diagnostic of ours: its message is always plain text. */
export interface PlainDiagnostic extends Diagnostic {
  message: string
}

/** The findings of one version of a document. */
export interface DocumentDiagnostics {
  readonly uri: string
  readonly version: number
  /** Equal for equal findings of an equal text: then a client need not be told again. */
  readonly resultId: string
  readonly items: readonly PlainDiagnostic[]
}

const source = 'data-protection'

/**
 * What ESLint would say of a document, as diagnostics.
 *
 * @param document where the document is not open in the client
 */
export async function diagnose(
  core: ServiceCore,
  uri: string,
  document?: TextDocument,
): Promise<DocumentDiagnostics | undefined> {
  const done = await core.lint(uri, document)
  if (!done) return undefined
  const { version } = done.document
  return { uri, version, resultId: done.key, items: listDiagnostics(core, done) }
}

function listDiagnostics(core: ServiceCore, done: LintedDocument): readonly PlainDiagnostic[] {
  const { located, path, settings, lint } = done
  const isRegister = isRegisterFile(path)
  if (located.ignored === path) return [createIgnoredRegister(located.path ?? '')]
  if (!isRegister && !settings.codeDiagnostics) return []
  const heard = indexHeard(lint.heard)
  return lint.messages.flatMap((message) => {
    // A file that does not parse: the editor's own language support says so, better placed.
    if (message.fatal === true || message.ruleId === null) return []
    const rule = message.ruleId.slice(message.ruleId.indexOf('/') + 1)
    const finding = heard.get(writeKey(rule, message.messageId, message.line, message.column - 1))?.shift()
    return [createDiagnostic(core, done, { rule, message, finding })]
  })
}

interface Said {
  readonly rule: string
  readonly message: ESLint.LintMessage
  readonly finding: HeardFinding | undefined
}

function createDiagnostic(core: ServiceCore, done: LintedDocument, { rule, message, finding }: Said): PlainDiagnostic {
  const { document, view } = done
  const related = finding && view ? describeFinding(finding, view, core.documents) : []
  return {
    range: readRange(done, message),
    severity: message.severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: rule,
    codeDescription: { href: pageOf(rule) },
    source,
    message: message.message,
    ...(rule === 'register-obsolete-law' ? { tags: [DiagnosticTag.Deprecated] } : {}),
    ...(related.length > 0 ? { relatedInformation: [...related] } : {}),
    data: createData(document, { rule, message, finding }),
  }
}

function createData(document: TextDocument, { rule, message, finding }: Said): DiagnosticData {
  const { about, problem, fingerprint } = finding ?? {}
  const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id)
  return {
    rule,
    messageId: message.messageId ?? '',
    version: document.version,
    suggestions: (message.suggestions ?? []).map(({ desc, messageId, fix }) => ({
      title: desc,
      ...(messageId === undefined ? {} : { messageId }),
      edit: {
        range: { start: document.positionAt(fix.range[0]), end: document.positionAt(fix.range[1]) },
        newText: fix.text,
      },
    })),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(about
      ? { about: { activities: ids(about.activities), recipients: ids(about.recipients), stores: ids(about.stores) } }
      : {}),
    ...(problem ? { problem: { code: problem.code, path: problem.path } } : {}),
  }
}

/** JavaScript has two line breaks that editors do not know: where a text holds one, places go through the offset. */
const hasRareBreaks = /[\u2028\u2029]/u

function readRange({ document, lint }: LintedDocument, message: ESLint.LintMessage): Range {
  const start = { line: message.line - 1, character: message.column - 1 }
  const end = {
    line: (message.endLine ?? message.line) - 1,
    character: (message.endColumn ?? message.column) - 1,
  }
  const { sourceCode } = lint
  if (!sourceCode || !hasRareBreaks.test(sourceCode.text)) return { start, end }
  const toPosition = ({ line, character }: Range['start']) =>
    document.positionAt(sourceCode.getIndexFromLoc({ line: line + 1, column: character }))
  return { start: toPosition(start), end: toPosition(end) }
}

const writeKey = (rule: string, messageId: string | undefined, line: number, column: number): string =>
  `${rule} ${messageId ?? ''} ${line}:${column}`

/** What the rules told the host, by what ESLint's messages show of it, in the order of the reports. */
function indexHeard(heard: readonly HeardFinding[]): ReadonlyMap<string, HeardFinding[]> {
  const index = new Map<string, HeardFinding[]>()
  for (const finding of heard) {
    const key = writeKey(finding.rule, finding.messageId, finding.start.line, finding.start.column)
    index.set(key, [...(index.get(key) ?? []), finding])
  }
  return index
}

function createIgnoredRegister(used: string): PlainDiagnostic {
  const top = { line: 0, character: 0 }
  return {
    range: { start: top, end: top },
    severity: DiagnosticSeverity.Warning,
    code: 'register-schema',
    codeDescription: { href: pageOf('register-schema') },
    source,
    message: `This register is not used: ${basename(used)} stands in the same folder and comes first. Move what is missing there into it, and delete this file.`,
  }
}
