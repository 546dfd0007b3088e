/** Nunjucks' parser, for which the package has no types. */
declare module 'nunjucks/src/parser' {
  import type { NunjucksExtension, NunjucksNode } from './accept-tags.js'

  /** Throws on a syntax error. */
  export function parse(text: string, extensions: readonly NunjucksExtension[]): NunjucksNode
}
