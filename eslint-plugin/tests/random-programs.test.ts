import * as parser from '@typescript-eslint/parser'
import { Linter, type Rule } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'
import { makeProgram } from './support/random-program.js'
import { withRegister } from './support/rule-tester.js'

const programs = 480
const { settings, filename } = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
disclosureLog: { functions: ["*.log", record] }
activities:
  housing: { title: Housing, confidential: [applicant], specialCategories: { health: { fields: ["medical*"] } }, code: ["**"] }
recipients:
  other: { role: controller, code: { functions: ["client.*"], modules: [axios] } }
`)

/** Throws over one kind of node, as a rule with a fault would. */
const planted: Rule.RuleModule = {
  create: () => ({
    TaggedTemplateExpression() {
      throw new Error('planted')
    },
  }),
}

const config = (rules: Linter.RulesRecord): Linter.Config[] => [
  {
    files: ['**/*.tsx'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { 'data-protection': plugin as never, planted: { rules: { boom: planted } } },
    settings,
    rules,
  },
]

const weakest = { evidence: 'weak', checkTests: true }
const all = Object.fromEntries(
  Object.entries(plugin.rules).map(([name, { meta }]) => {
    const options = meta.schema as readonly { readonly properties?: object }[]
    return [`data-protection/${name}`, ['error', ...('evidence' in (options[0]?.properties ?? {}) ? [weakest] : [])]]
  }),
) as Linter.RulesRecord

/** What came of all programs under some rules. */
function run(rules: Linter.RulesRecord, most = programs) {
  const linter = new Linter({ cwd: filename.replace(/src.service\.tsx$/u, '') })
  const outcome = { parsed: 0, broken: 0, crashed: [] as string[], reported: new Set<string>() }
  for (let seed = 1; seed <= most; seed++) {
    try {
      const messages = linter.verify(makeProgram(seed), config(rules), { filename })
      if (messages.some(({ fatal }) => fatal)) outcome.broken++
      else outcome.parsed++
      for (const { ruleId } of messages) if (ruleId) outcome.reported.add(ruleId)
    } catch (error) {
      outcome.crashed.push(
        `seed ${seed}: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' ') : ''}`,
      )
    }
  }
  return outcome
}

describe(`${programs} random programs`, () => {
  it('crash no rule', () => {
    const { parsed, broken, crashed, reported } = run(all)
    expect(crashed).toEqual([])
    // The programs are worth something: most parse, some do not, and the rules that read code find something in them.
    expect(parsed).toBeGreaterThan(programs * 0.6)
    expect(broken).toBeGreaterThan(0)
    for (const rule of [
      'require-condition',
      'require-lawful-basis',
      'require-retention',
      'valid-declaration',
      'no-exposure',
      'no-obsolete-law',
    ])
      expect([...reported]).toContain(`data-protection/${rule}`)
  }, 300_000)

  it('crash a rule that throws', () => {
    const { parsed, crashed } = run({ 'planted/boom': 'error' }, 150)
    expect(crashed.length).toBeGreaterThan(5)
    expect(crashed.every((line) => line.includes('planted'))).toBe(true)
    expect(parsed).toBeGreaterThan(0)
  })
})
