import { relative } from 'node:path'
import { ESLint } from 'eslint'
import { example } from './places.mjs'

/** What ESLint finds in the code of the example service, by file: what the editor must show, to the letter. Columns and lines count from 0. */
export async function findExpected() {
  const results = await new ESLint({ cwd: example }).lintFiles(['src', 'faults', 'prisma', 'db'])
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      relative(example, filePath),
      messages.map(({ ruleId, message, line, column, endLine, endColumn }) => ({
        // The editor names the source beside the rule.
        rule: ruleId.replace(/^data-protection\//u, ''),
        message,
        start: [line - 1, column - 1],
        end: [endLine - 1, endColumn - 1],
      })),
    ]),
  )
}
