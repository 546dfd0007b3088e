import type { Span } from '../../analysis/facts.js'
import type { TextNode, TextRoot } from '../nodes.js'

/** Something of a template that names a field. Its range is of the name alone, without quotes. */
export interface TemplateField extends TextNode {
  readonly type: 'TemplateField'
  /** `control`: a macro or an HTML element that asks for it; `definition`: a dictionary that describes a field; `read`: its value is shown. */
  readonly use: 'control' | 'definition' | 'read'
  /** `…` stands for what is put in when the template is rendered. */
  readonly name: string
  /** The words around it: macro, element, variable. */
  readonly owner: string
  /** What a person can choose, where the template lists it. */
  readonly values: readonly string[]
}

/** Root of a Nunjucks template, or of an HTML page that is none. */
export interface NunjucksTemplate extends TextRoot {
  readonly type: 'NunjucksTemplate'
  readonly fields: readonly TemplateField[]
  /** What a comment can stand before: template tags and HTML elements, in source order, outer before inner. */
  readonly parts: readonly Span[]
  /** Template tags and HTML start tags: no comment may stand inside. */
  readonly marks: readonly Span[]
  /** The linted text, so that facts can place comments without the source code object. */
  readonly text: string
}

export const nunjucksVisitorKeys = { NunjucksTemplate: ['fields'], TemplateField: [] } as const

/** Whether a tree is the root of our Nunjucks language. */
export const isNunjucksTemplate = (ast: object): ast is NunjucksTemplate =>
  'type' in ast && ast.type === 'NunjucksTemplate'
