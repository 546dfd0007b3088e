import { relative } from 'node:path'
import { pageOf, type SourceRange } from 'processing-register-core'
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
  const registers = checked.map(({ path, digest, problems }) => ({
    file: relative(cwd, path),
    digest,
    problems: problems.map(({ rule, code, severity, message, citation, range, related, path: keys }) => ({
      rule,
      code,
      severity,
      message,
      ...(citation === undefined ? {} : { citation }),
      url: pageOf(rule),
      ...place(range),
      path: keys,
      ...(related ? { related: related.map((one) => ({ message: one.message, ...place(one.range) })) } : {}),
    })),
  }))
  out.write(`${JSON.stringify({ version: 1, registers }, undefined, 2)}\n`)
}
