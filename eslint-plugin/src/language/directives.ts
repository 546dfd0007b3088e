import { ConfigCommentParser, Directive, type DirectiveType } from '@eslint/plugin-kit'
import type { TextComment } from './nodes.js'

const commentParser = new ConfigCommentParser()
const directiveTypes: ReadonlyMap<string, DirectiveType> = new Map([
  ['eslint-disable', 'disable'],
  ['eslint-enable', 'enable'],
  ['eslint-disable-line', 'disable-line'],
  ['eslint-disable-next-line', 'disable-next-line'],
])

export interface DirectiveProblem {
  readonly ruleId: null
  readonly message: string
  readonly loc: TextComment['loc']
}

/** The comments that hold an ESLint instruction. */
export function findDirectiveComments(comments: readonly TextComment[]): readonly TextComment[] {
  return comments.filter(({ value }) => directiveTypes.has(commentParser.parseDirective(value)?.label ?? ''))
}

/**
 * Reads disable and enable comments as ESLint asks a language for them. A `disable-line` comment over several lines is a
 * problem, not a directive: it would not say which line it means.
 */
export function readDirectives(comments: readonly TextComment[]): {
  problems: DirectiveProblem[]
  directives: Directive[]
} {
  const problems: DirectiveProblem[] = []
  const directives: Directive[] = []
  for (const comment of comments) {
    const parsed = commentParser.parseDirective(comment.value)
    const type = parsed && directiveTypes.get(parsed.label)
    if (!type) continue
    if (type === 'disable-line' && comment.loc.start.line !== comment.loc.end.line) {
      const message = `The comment “${parsed.label}” must stand on one line, so that it is clear which line it means.`
      problems.push({ ruleId: null, message, loc: comment.loc })
      continue
    }
    directives.push(new Directive({ type, node: comment, value: parsed.value, justification: parsed.justification }))
  }
  return { problems, directives }
}
