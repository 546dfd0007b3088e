import { ESLint, Linter } from 'eslint'
import parser from '@typescript-eslint/parser'
import plugin from 'eslint-plugin-data-protection'
import { mkdtempSync, writeFileSync } from 'node:fs'
const dir = mkdtempSync('/tmp/reg-')
writeFileSync(dir + '/processing-register.yaml', 'version: 1\ncontroller: { name: E, kind: principal-council }\n')
const only = process.argv[2]
let total = 0
for (const tree of process.argv.slice(3)) {
  const eslint = new ESLint({ cwd: tree, overrideConfigFile: true, errorOnUnmatchedPattern: false, overrideConfig: [
    { ignores: ['**/node_modules/**'] },
    { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } }, plugins: { 'data-protection': plugin }, settings: { 'data-protection': { register: dir + '/processing-register.yaml' } }, rules: { ['data-protection/' + only]: ['error', ...(only === 'no-exposure' ? [{ evidence: process.env.EV ?? 'weak' }] : [])] } },
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } } ] })
  const results = await eslint.lintFiles(['.'])
  let n = 0
  for (const { filePath, messages, source } of results) for (const m of messages) {
    if (m.ruleId === null) continue
    n++
    const line = source?.split('\n')[m.line - 1] ?? ''
    console.log(`${filePath.split('trees-exposure/')[1]}:${m.line}:${m.column} ${m.messageId} ${m.message.slice(0, 90)}\n      ${line.trim().slice(0, 170)}`)
  }
  console.error(tree.split('/').pop(), results.length, n); total += n
}
console.error('total', total)
