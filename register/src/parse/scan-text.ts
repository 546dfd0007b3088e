import type { RegisterProblem } from '../model.js'
import { schemaProblem } from './parsed-file.js'
import type { TextPositions } from './text-positions.js'

/** A scan's result: `fatal` means that parsing the text would only add noise. */
export interface TextScan {
  readonly problems: readonly RegisterProblem[]
  readonly fatal: boolean
}

interface TextCheck {
  readonly code: string
  readonly pattern: RegExp
  readonly fatal: boolean
  readonly severity: 'error' | 'warning'
  readonly message: string
}

const checks: readonly TextCheck[] = [
  {
    code: 'merge-conflict',
    pattern: /^<{7}(?: .*)?$/mu,
    fatal: true,
    severity: 'error',
    message:
      'This register holds an unresolved merge conflict. Choose between the two versions and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  {
    code: 'yaml-directive',
    pattern: /^%\S+.*$/mu,
    fatal: false,
    severity: 'error',
    message:
      'A line that starts with `%` changes how YAML is read, so that people and tools may read different registers. Remove it: registers are YAML 1.2.',
  },
  {
    code: 'control-character',
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u,
    fatal: true,
    severity: 'error',
    message: 'There is a control character here that no editor shows. Delete it.',
  },
  {
    code: 'hidden-direction',
    pattern: /[\u202A-\u202E\u2066-\u2069]/u,
    fatal: false,
    severity: 'warning',
    message:
      'A hidden character here changes the direction of the text, so that the line may not say what it seems to. Delete it.',
  },
  {
    code: 'hidden-character',
    pattern: /[\u200B-\u200D\u2060\uFEFF]/u,
    fatal: false,
    severity: 'warning',
    message: 'There is an invisible character here, so that two words that look alike may differ. Delete it.',
  },
]

/** Finds what the YAML parser would not say, or would say in six cryptic errors. */
export function scanText(text: string, positions: TextPositions): TextScan {
  const problems: RegisterProblem[] = []
  if (!/^[^#\s]/mu.test(text) && !/^\s+[^#\s]/mu.test(text)) {
    const message =
      'This register is empty. Start with `version: 1` and `controller:`, or let `npx processing-register init` write a commented one (UK GDPR Article 30(1) asks for the record).'
    return { problems: [schemaProblem('empty-register', positions.range(0, 0), message)], fatal: true }
  }
  if (text.includes('\r') && !text.includes('\n')) {
    const message =
      'The lines of this register end in a lone carriage return, which YAML tools read as one line. Save it with LF or CRLF line ends.'
    return { problems: [schemaProblem('line-ends', positions.range(0, 0), message)], fatal: true }
  }
  for (const check of checks) {
    const match = check.pattern.exec(text)
    if (!match) continue
    const start = match.index
    const end = start + match[0].length
    const { code, severity, message } = check
    problems.push(schemaProblem(code, positions.range(start, end), message, { severity }))
    if (check.fatal) return { problems: problems.slice(-1), fatal: true }
  }
  return { problems, fatal: false }
}
