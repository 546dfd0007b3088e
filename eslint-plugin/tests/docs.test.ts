import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'
import { withRegister } from './support/rule-tester.js'

const pages = join(import.meta.dirname, '..', 'docs', 'rules')

interface Example {
  readonly language: string
  readonly verdict: 'incorrect' | 'correct'
  readonly code: string
  readonly register: string | undefined
}

/** The fenced examples of a page: ```ts incorrect; the register is the last ```yaml register above. */
function readExamples(page: string): readonly Example[] {
  const examples: Example[] = []
  let register: string | undefined
  for (const [, language = '', role, code = ''] of page.matchAll(
    /^```(\w+) (register|incorrect|correct)\n(.*?)^```$/gmsu,
  )) {
    if (role === 'register') register = code
    else examples.push({ language, verdict: role as Example['verdict'], code, register })
  }
  return examples
}

const languages: Readonly<Record<string, { file: string; config: Linter.Config }>> = {
  ts: { file: 'src/service.ts', config: { languageOptions: { parser } } },
  tsx: {
    file: 'src/service.tsx',
    config: { languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  },
  prisma: { file: 'src/schema.prisma', config: { language: 'data-protection/prisma' } },
  njk: { file: 'src/page.njk', config: { language: 'data-protection/nunjucks' } },
  graphql: { file: 'src/schema.graphql', config: { language: 'data-protection/graphql' } },
  sql: { file: 'src/schema.sql', config: { language: 'data-protection/sql' } },
  yaml: { file: 'processing-register.yaml', config: { language: 'data-protection/register' } },
}

function lint(rule: string, { language, code, register }: Example): readonly Linter.LintMessage[] {
  const target = languages[language]
  if (!target) throw new Error(`no way to lint a \`${language}\` example`)
  const { settings, filename } = withRegister(register ?? code, target.file)
  return new Linter({ cwd: join(filename, '..') }).verify(
    code,
    [
      {
        files: ['**/*.{ts,tsx,njk,graphql,prisma,sql,yaml}'],
        plugins: { 'data-protection': plugin as never },
        settings,
        rules: { [`data-protection/${rule}`]: 'error' },
        ...target.config,
      },
    ],
    { filename },
  )
}

describe.each(readdirSync(pages))('%s', (file) => {
  const rule = file.replace(/\.md$/u, '')
  const page = readFileSync(join(pages, file), 'utf8')
  const examples = readExamples(page)

  it('has incorrect and correct examples and all sections', () => {
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(['incorrect', 'correct']))
    for (const heading of ['## Examples', '## Options', '## When not to use it', '## The law behind it']) {
      expect(page).toContain(`\n${heading}\n`)
    }
  })

  it.each(examples.map((example, i) => [i + 1, example.verdict, example] as const))(
    'example %i is %s',
    (_, verdict, example) => {
      const messages = lint(rule, example)
      expect(messages.filter(({ ruleId }) => ruleId !== `data-protection/${rule}`)).toEqual([])
      if (verdict === 'correct') expect(messages).toEqual([])
      else expect(messages).not.toEqual([])
    },
  )
})
