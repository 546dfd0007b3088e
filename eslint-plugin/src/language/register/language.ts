import { createLineIndex } from '../line-index.js'
import type { TextRoot } from '../nodes.js'
import { TextLanguage } from '../text-language.js'
import { findYamlComments } from './find-comments.js'

/** The register as one node: the core parses its text and gives every problem its place. */
export interface RegisterRoot extends TextRoot {
  readonly type: 'Register'
}

/**
 * A processing register as an ESLint language. It never fails to parse: what is wrong with a register, down to a tab or a merge
 * marker, is said by the register rules in the same words as on the command line.
 */
export const registerLanguage = new TextLanguage<RegisterRoot>({
  visitorKeys: { Register: [] },
  parse: (text) => {
    const lines = createLineIndex(text)
    return {
      ok: true,
      ast: { type: 'Register', comments: findYamlComments(text, lines), ...lines.span(0, text.length) },
    }
  },
})
