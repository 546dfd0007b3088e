import { relative } from 'node:path'
import type { RegisterProblem } from 'processing-register-core'
import type { CheckedRegister } from '../commands/check.js'
import type { Output } from '../io.js'
import { count, paint, wrap } from './style.js'

/** So many problems of one register are shown; a terminal holds no more that anyone reads. */
const mostShown = 50
const margin = 2

/** Problems as a person reads them, register by register, and a sentence that sums them up. */
export function writeReport(
  checked: readonly CheckedRegister[],
  out: Output,
  { cwd, all }: { readonly cwd: string; readonly all: boolean },
): void {
  for (const { path, problems } of checked) {
    if (problems.length === 0) continue
    out.write(`${paint(out, 'underline', relative(cwd, path) || path)}\n`)
    const shown = all ? problems : problems.slice(0, mostShown)
    const places = shown.map((problem) => writePlace(problem, path, cwd))
    const column = Math.min(Math.max(...places.map(({ length }) => length)), 24)
    for (const [i, problem] of shown.entries()) writeProblem(problem, (places[i] ?? '').padEnd(column), out)
    if (shown.length < problems.length)
      out.write(`  … and ${problems.length - shown.length} more: \`--all\` shows them, \`--format json\` lists them.\n`)
    out.write('\n')
  }
  out.write(`${summarise(checked, out)}\n`)
  const [first] = checked.flatMap(({ problems }) => problems)
  if (first) out.write(`What a check asks for: processing-register explain ${first.rule}\n`)
}

function writeProblem(problem: RegisterProblem, place: string, out: Output): void {
  const { severity, message, citation, rule, code } = problem
  const word = severity.padEnd(7)
  const indent = margin + place.length + 2 + word.length + 2
  const mark = paint(out, severity === 'error' ? 'red' : 'yellow', word)
  const law = citation === undefined ? '' : `${wrap(citation, out.width, indent)}\n${' '.repeat(indent)}`
  out.write(
    `${' '.repeat(margin)}${paint(out, 'dim', place)}  ${mark}  ${wrap(message, out.width, indent)}\n` +
      `${' '.repeat(indent)}${paint(out, 'dim', `${law}${rule}/${code}`)}\n`,
  )
}

/** `12:5`; with the file where it is another one that the register extends. */
function writePlace({ range }: RegisterProblem, path: string, cwd: string): string {
  const place = `${range.start.line}:${range.start.column + 1}`
  return range.file === path ? place : `${relative(cwd, range.file)}:${place}`
}

function summarise(checked: readonly CheckedRegister[], out: Output): string {
  const problems = checked.flatMap((register) => register.problems)
  const registers = count(checked.length, 'register')
  if (problems.length === 0) return paint(out, 'green', `${registers} checked: nothing is wrong.`)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const parts = [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])]
  return paint(out, 'bold', `${parts.join(' and ')} in ${registers}.`)
}
