import { describe, expect, it } from 'vitest'
import { createProject, eslintVersions } from './project.js'

const config = `const parser = require('@typescript-eslint/parser')
const { default: dataProtection } = require('eslint-plugin-data-protection')
module.exports = [
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  ...dataProtection.configs.recommended,
]
`

describe.each(eslintVersions)('a repository of CommonJS (%s)', (version) => {
  it('requires the plugin', () => {
    const project = createProject({
      'package.json': '{ "private": true }',
      'eslint.config.js': config,
      'processing-register.yaml': 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n',
      'src/tenant.ts': 'export interface Tenant { name: string; religion: string }\n',
    })
    const { messages, stderr } = project.lint(version, 'src')
    expect(stderr).toBe('')
    expect(messages.map(({ rule, line }) => `${rule ?? ''}:${line}`)).toEqual(['data-protection/require-condition:1'])
  })
})
