import type { FreshLoad } from '../load-register.js'
import type { RegisterProblem, SourceRange } from '../model.js'
import type { ParsedFile, Path } from '../parse/parsed-file.js'
import { sortProblems } from '../sort-problems.js'
import type { Finding, RegisterCheck } from './check.js'

/**
 * Runs legal checks over a loaded register. What rests on a part that could not be read is withheld: that part has its own problem.
 *
 * @param today ISO date, for example `2026-11-24`
 * @returns problems in the order of the files, then of their lines
 */
export function runChecks(
  load: FreshLoad,
  checks: readonly RegisterCheck[],
  today: string,
): readonly RegisterProblem[] {
  const { register, files, parsed, usable } = load
  if (!usable || register.broken.has('')) return []
  const byName = new Map(parsed.map((file) => [file.file, file]))
  const problems: RegisterProblem[] = []
  for (const { rule, run } of checks) {
    for (const finding of run(register, today)) {
      if (restsOnBroken(finding.path, register.broken)) continue
      problems.push(locate(finding, rule, (name) => byName.get(name)))
    }
  }
  return sortProblems(problems, files)
}

const restsOnBroken = (path: Path, broken: ReadonlySet<string>): boolean =>
  path.some((_, i) => broken.has(path.slice(0, i + 1).join('/')))

function locate(finding: Finding, rule: string, find: (name: string) => ParsedFile | undefined): RegisterProblem {
  const { code, severity, message, citation, path, related } = finding
  return {
    code,
    rule,
    severity,
    range: rangeOf(find(finding.file), finding.file, path),
    message,
    citation,
    path,
    ...(related
      ? {
          related: related.map(({ file, path: at, message: text }) => ({
            range: rangeOf(find(file), file, at),
            message: text,
          })),
        }
      : {}),
  }
}

/** The value where there is one; else the key of the nearest entry above it, not all its lines. */
function rangeOf(parsed: ParsedFile | undefined, file: string, path: Path): SourceRange {
  const start = { line: 1, column: 0, offset: 0 }
  if (!parsed) return { file, start, end: start }
  let known = 0
  let value = parsed.data
  while (known < path.length) {
    const next = (value as Record<string | number, unknown> | undefined)?.[path[known] as string | number]
    if (next === undefined) break
    value = next
    known++
  }
  return parsed.rangeOf(path.slice(0, known), known === path.length && typeof value !== 'object' ? 'value' : 'key')
}
