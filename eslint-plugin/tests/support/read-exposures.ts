import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import plugin from '../../src/index.js'
import { withRegister } from './rule-tester.js'

const plain = 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n'
const registers = new Map<string, ReturnType<typeof withRegister>>()

/**
 * What `no-exposure` finds in a piece of code, each as `inLog ethnicity @ person.ethnicity`: the message, the data's name, and the code
 * that is marked.
 */
export function readExposures(code: string, options: object = { evidence: 'weak' }, yaml = plain): readonly string[] {
  let place = registers.get(yaml)
  if (!place) registers.set(yaml, (place = withRegister(yaml)))
  const { settings, filename } = place
  const lines = code.split('\n')
  const messages = new Linter({ cwd: filename.replace(/src.service\.tsx$/u, '') }).verify(
    code,
    [
      {
        files: ['**/*.tsx'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { 'data-protection': plugin as never },
        settings,
        rules: { 'data-protection/no-exposure': ['error', options] },
      },
    ],
    { filename },
  )
  return messages.map(({ fatal, message, messageId = '', line, column, endColumn }) => {
    if (fatal === true) throw new Error(message)
    const name = /^`(.*?)` is/u.exec(message)?.[1] ?? ''
    return `${messageId} ${name} @ ${lines[line - 1]?.slice(column - 1, (endColumn ?? column) - 1) ?? ''}`
  })
}
