import { Linter } from 'eslint'
import plugin from '../../src/index.js'
import { withRegister } from './rule-tester.js'

/** What one register rule says of a register: place and message, in the order ESLint gives them. */
export function lintRegister(
  rule: string,
  yaml: string,
): readonly Pick<Linter.LintMessage, 'messageId' | 'line' | 'column' | 'endLine' | 'endColumn' | 'message'>[] {
  const { filename } = withRegister(yaml, 'processing-register.yaml')
  const config: Linter.Config = {
    files: ['**/*.yaml'],
    plugins: { 'data-protection': plugin as never },
    language: 'data-protection/register',
    rules: { [`data-protection/${rule}`]: 'error' },
  }
  return new Linter({ cwd: filename.slice(0, filename.lastIndexOf('/')) })
    .verify(yaml, [config], { filename })
    .map(({ messageId, line, column, endLine, endColumn, message }) => ({
      ...(messageId === undefined ? {} : { messageId }),
      line,
      column,
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
      message,
    }))
}
