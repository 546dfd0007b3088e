import { relative } from 'node:path'
import { pageOf, type SourceRange } from 'processing-register-core'
import { fingerprintOf } from 'processing-register-core/node'
import type { CheckedRegister } from '../commands/check.js'
import type { Output } from '../io.js'

/** Problems for another program: one JSON object, paths relative to the working directory, lines and columns from 1. */
export function writeJson(checked: readonly CheckedRegister[], out: Output, cwd: string): void {
  const place = ({ file, start, end }: SourceRange) => ({
    file: relative(cwd, file),
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  })
  const registers = checked.map(({ path: root, digest, problems }) => ({
    file: relative(cwd, root),
    digest,
    problems: problems.map((problem) => {
      const { rule, code, severity, message, citation, range, related, path } = problem
      return {
        rule,
        code,
        severity,
        message,
        ...(citation === undefined ? {} : { citation }),
        url: pageOf(rule),
        fingerprint: fingerprintOf(problem, root),
        ...place(range),
        path,
        ...(related ? { related: related.map((one) => ({ message: one.message, ...place(one.range) })) } : {}),
      }
    }),
  }))
  out.write(`${JSON.stringify({ version: 1, registers }, undefined, 2)}\n`)
}
