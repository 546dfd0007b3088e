import { dirname, fingerprintOf, relative } from '#host'
import type { Position, RegisterProblem } from 'processing-register-core'
import { endedPlaceholder } from '../register/describe-ended.js'
import { getSettings } from '../register/settings.js'
import { createRule, type RuleDocs } from '../util/create-rule.js'

/** Checked once a text for all register rules: they only differ in the problems they pass on. */
const checked = new WeakMap<object, readonly RegisterProblem[]>()

/**
 * A rule that passes on what the core finds wrong in a register. The register's text is the one ESLint holds (an editor's
 * unsaved buffer too), files it `extends` come from disk.
 *
 * @param name rule id
 * @param isMine which problems are this rule's; without it, the errors that the core gives this rule id. A rule of ESLint has one
 * severity, so what is only a warning belongs to `register-advice`, whichever check it comes from (docs/decisions/0008)
 */
export function createRegisterRule(
  name: string,
  docs: Pick<RuleDocs, 'description' | 'law'>,
  isMine = ({ rule, severity }: RegisterProblem): boolean => rule === name && severity === 'error',
) {
  return createRule<readonly [], 'problem'>({
    name,
    meta: {
      type: 'problem',
      docs: { ...docs, presets: ['recommended', 'strict', 'register'] },
      messages: { problem: '{{message}}' },
      schema: [],
      defaultOptions: [],
    },
    create(context) {
      const file = context.physicalFilename
      if (!/\.ya?ml$/iu.test(file)) return {}
      const { today = new Date().toISOString().slice(0, 10), host } = getSettings(context.settings)
      const check = () => {
        for (const problem of getProblems(context.sourceCode.ast, () =>
          host.checkText(context.sourceCode.text, file, today),
        )) {
          if (!isMine(problem)) continue
          const fingerprint = fingerprintOf(problem, file)
          // A register's own faults are mended, not accepted.
          const data = {
            message: writeMessage(problem, file),
            code: problem.code,
            fingerprint,
            [endedPlaceholder]: '',
          }
          const loc = getLoc(problem, file)
          host.onFinding?.({ rule: name, messageId: 'problem', start: loc.start, fingerprint, problem })
          context.report({ loc, messageId: 'problem', data })
        }
      }
      // `Program` is the root of eslint-plugin-yml's language, where a user's own configuration has chosen it.
      return { Register: () => check(), Program: () => check() }
    },
  })
}

function getProblems(ast: object, check: () => readonly RegisterProblem[]): readonly RegisterProblem[] {
  let problems = checked.get(ast)
  if (!problems) checked.set(ast, (problems = check()))
  return problems
}

/** A problem of an extended file stands at the head of the register that extends it, and says where it is. */
function getLoc({ range }: RegisterProblem, file: string): { start: Position; end: Position } {
  if (range.file === file) return { start: range.start, end: range.end }
  const top = { line: 1, column: 0, offset: 0 }
  return { start: top, end: top }
}

function writeMessage({ message, citation, range }: RegisterProblem, file: string): string {
  const cited = citation === undefined ? message : `${message} (${citation})`
  if (range.file === file) return cited
  const { line, column } = range.start
  return `In ${relative(dirname(file), range.file)}, line ${line}, column ${column + 1}: ${cited}`
}
