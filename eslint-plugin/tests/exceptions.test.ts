import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'
import { withRegister } from './support/rule-tester.js'

/** Code that each code rule reports; the file says in which language, and what the register must hold for it stands last. */
const faulty: Readonly<Record<string, readonly [file: string, code: string, register?: string]>> = {
  'require-condition': ['src/a.ts', 'interface Applicant { religion: string }'],
  'require-lawful-basis': ['src/a.ts', "fetch('https://api.example.com/x', { method: 'POST', body })"],
  'require-retention': ['src/schema.sql', 'CREATE TABLE people (id int);'],
  'valid-declaration': ['src/schema.prisma', '/// @processing nowhere\nmodel A {\n  id Int @id\n}\n'],
  'match-retention': [
    'src/a.ts',
    "import { createClient } from 'redis'\ncreateClient().set('draft', value, { EX: 172800 })",
    'stores:\n  drafts: { retention: { keep: 1 day, policy: Retention schedule }, code: ["redis:draft"] }\n',
  ],
  'no-exposure': ['src/a.ts', 'console.log(person.religion)'],
  'no-undeclared-transfer': ['src/a.ts', "new S3Client({ region: 'us-east-1' })"],
  'no-obsolete-law': ['src/a.ts', '// under the Data Protection Act 1998'],
}

const languages: Readonly<Record<string, Linter.Config>> = {
  ts: { languageOptions: { parser } },
  sql: { language: 'data-protection/sql' },
  prisma: { language: 'data-protection/prisma' },
}

function lint(rule: string, until: string): readonly Linter.LintMessage[] {
  const [file, code, more = ''] = faulty[rule] ?? ['', '']
  const { settings, filename } = withRegister(
    `version: 1
controller: { name: Example Council, kind: principal-council }
exceptions:
  - { rule: ${rule}, path: "src/**", why: Replaced soon, approvedBy: Head of Information Governance, until: ${until} }
${more}`,
    file,
  )
  return new Linter({ cwd: filename.slice(0, -file.length) }).verify(
    code,
    [
      {
        files: ['**/*.{ts,sql,prisma}'],
        plugins: { 'data-protection': plugin as never },
        settings,
        rules: { [`data-protection/${rule}`]: 'error' },
        ...languages[file.split('.').at(-1) ?? ''],
      },
    ],
    { filename },
  )
}

describe('an exception of the register', () => {
  it('is tested for every code rule', () => {
    const codeRules = Object.keys(plugin.rules).filter((name) => !name.startsWith('register-'))
    expect(Object.keys(faulty).toSorted()).toEqual(codeRules.toSorted())
  })

  it.each(Object.keys(faulty))('of %s holds until its day, and then the finding says who approved it', (rule) => {
    expect(lint(rule, '2026-11-24')).toEqual([])
    expect(lint(rule, '2026-11-23').map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /\. It was accepted by an exception approved by “Head of Information Governance”, which ended on 2026-11-23: mend it, or have it approved again with a new end date\.$/u,
      ),
    ])
    expect(lint(rule, '2026-11-23')[0]?.message).not.toContain('{{')
  })
})
