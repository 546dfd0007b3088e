import type { TSESLint } from '@typescript-eslint/utils'
import type { InsertionPoint, Span } from '../analysis/facts.js'
import { findLinePoint } from '../analysis/handling/find-insertion-point.js'
import { isInTemplate } from '../analysis/template-nodes.js'
import { declareAbove } from '../language/declare-at.js'
import {
  findTemplateMark,
  isGraphqlDocument,
  isNunjucksTemplate,
  isPrismaSchema,
  isSqlFile,
} from '../language/index.js'

type Style = InsertionPoint['style']

/** How a language opens and closes a comment that declares something, and one that speaks to ESLint. */
const marks: Readonly<Record<Style, Readonly<Record<'declare' | 'direct', readonly [string, string]>>>> = {
  jsdoc: { declare: ['/**', ' */'], direct: ['//', ''] },
  '///': { declare: ['///', ''], direct: ['//', ''] },
  '--': { declare: ['--', ''], direct: ['--', ''] },
  '#': { declare: ['#', ''], direct: ['#', ''] },
  jsx: { declare: ['{/**', ' */}'], direct: ['{/*', ' */}'] },
  html: { declare: ['<!--', ' -->'], direct: ['<!--', ' -->'] },
  nunjucks: { declare: ['{#', ' #}'], direct: ['{#', ' #}'] },
  none: { declare: ['', ''], direct: ['', ''] },
}

/** The comment line that a suggestion inserts at a fact's insertion point; empty where no comment can stand. */
export function writeComment({ style, indent }: InsertionPoint, text: string): string {
  if (style === 'none') return ''
  const [open, close] = marks[style].declare
  return `${indent}${open} ${text}${close}\n`
}

interface Insertion {
  readonly offset: number
  readonly insert: string
}

/**
 * The comment that accepts a finding as no personal data; the reason is for a person to write. Undefined where none can stand. Inside
 * a template tag of several lines no comment may stand either: a pair goes around the tag.
 */
export function writeNotPersonal(
  span: Span,
  sourceCode: TSESLint.SourceCode,
  rule: string,
): (Insertion & { readonly closing?: Insertion }) | undefined {
  const name = `data-protection/${rule}`
  const reason = ' -- not personal data, because: '
  const { text } = sourceCode
  const ast: unknown = sourceCode.ast
  const mark = isObject(ast) && isNunjucksTemplate(ast) ? findTemplateMark(ast, span.range[0]) : undefined
  const point = mark ? declareAbove(text, mark.range[0], 'nunjucks') : findAcceptPoint(span, sourceCode)
  if (!point) return undefined
  const { offset, indent, style } = point
  const [open, close] = marks[style].direct
  if (!mark || mark.loc.start.line === span.loc.start.line) {
    return { offset, insert: `${indent}${open} eslint-disable-next-line ${name}${reason}${close}\n` }
  }
  return {
    offset,
    insert: `${indent}${open} eslint-disable ${name}${reason}${close}\n`,
    closing: { offset: mark.range[1], insert: `\n${indent}${open} eslint-enable ${name}${close}` },
  }
}

/** In our other languages the line of a finding begins with code or a blank; in a component's template ESLint reads no comment. */
function findAcceptPoint(span: Span, sourceCode: TSESLint.SourceCode): InsertionPoint | undefined {
  const ast: unknown = sourceCode.ast
  const style = isObject(ast) ? getStyle(ast) : undefined
  if (style) return declareAbove(sourceCode.text, span.range[0], style)
  return isInTemplate(span, sourceCode) ? undefined : findLinePoint(span, sourceCode)
}

function getStyle(ast: object): Style | undefined {
  if (isSqlFile(ast)) return '--'
  if (isPrismaSchema(ast)) return '///'
  if (isGraphqlDocument(ast)) return '#'
  return isNunjucksTemplate(ast) ? 'nunjucks' : undefined
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
