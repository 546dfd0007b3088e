import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as parser from '@typescript-eslint/parser'
import { RuleTester } from '@typescript-eslint/rule-tester'
import { afterAll, describe, it } from 'vitest'

RuleTester.afterAll = afterAll
RuleTester.describe = describe
RuleTester.it = it

/** A rule tester over the parser council code is linted with. */
export function createRuleTester(): RuleTester {
  return new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } })
}

/**
 * Writes a register into a folder of its own and gives what a test case needs to be linted against it: the setting, and a file name in
 * that folder (so that `code:` globs apply). Plain `src/service.ts` unless another is asked for.
 */
export function withRegister(yaml: string, filename = 'src/service.tsx') {
  const folder = mkdtempSync(join(tmpdir(), 'data-protection-rule-'))
  const register = join(folder, 'processing-register.yaml')
  writeFileSync(register, yaml)
  const file = join(folder, filename)
  mkdirSync(dirname(file), { recursive: true })
  return { settings: { 'data-protection': { register, today: '2026-11-24' } }, filename: file }
}
