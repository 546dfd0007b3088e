import { dirname, relative } from 'node:path'
import type { Position, RegisterProblem } from 'processing-register-core'
import { loadRegisterText } from 'processing-register-core/node'
import { createRule, type RuleDocs } from '../util/create-rule.js'

/** Loaded once a text for all register rules: they only differ in the problems they pass on. */
const loads = new WeakMap<object, readonly RegisterProblem[]>()

/**
 * A rule that passes on the problems the core finds in a register. The register's text is the one ESLint holds (an editor's
 * unsaved buffer too), files it `extends` come from disk.
 *
 * @param name rule id; the problems with this `rule` are its findings
 */
export function createRegisterRule(name: string, docs: Pick<RuleDocs, 'description' | 'law'>) {
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
      const check = () => {
        for (const problem of getProblems(context.sourceCode.ast, context.sourceCode.text, file)) {
          if (problem.rule !== name) continue
          const data = { message: writeMessage(problem, file), code: problem.code }
          context.report({ loc: getLoc(problem, file), messageId: 'problem', data })
        }
      }
      // `Program` is the root of eslint-plugin-yml's language, where a user's own configuration has chosen it.
      return { Register: () => check(), Program: () => check() }
    },
  })
}

function getProblems(ast: object, text: string, file: string): readonly RegisterProblem[] {
  let problems = loads.get(ast)
  if (!problems) loads.set(ast, (problems = loadRegisterText(text, file).problems))
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
