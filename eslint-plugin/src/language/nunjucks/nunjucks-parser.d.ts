/** Nunjucks' parser, for which the package has no types. */
declare module 'nunjucks/src/parser' {
  /** Throws on a syntax error. What it gives is a `NunjucksNode`: a module declared like this can name no type of ours. */
  export function parse(text: string, extensions: readonly object[]): object
}
