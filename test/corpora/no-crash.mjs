#!/usr/bin/env node
// Lints whole repositories with every rule of ours, the weakest evidence included, and counts the files over which a rule throws.
//   node test/corpora/no-crash.mjs TREES     TREES holds one work tree a repository; nothing is written into them
// A count of 0 says something only where files parse, rules find something, and a crash would be seen: so the summary also counts
// files, parse errors and findings, and a planted rule throws over one kind of node. Exits 1 after a crash, or where the control fails.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import parser from '@typescript-eslint/parser'
import { ESLint } from 'eslint'
import dataProtection from 'eslint-plugin-data-protection'

const [trees] = process.argv.slice(2)
if (!trees) {
  console.error('usage: node test/corpora/no-crash.mjs TREES')
  process.exit(2)
}

const code = /\.(?:[cm]?[jt]sx?|prisma|sql)$/
const skipped = new Set(['node_modules', '.git'])
const largest = 1_000_000
const folder = mkdtempSync(join(tmpdir(), 'no-crash-'))
const register = join(folder, 'processing-register.yaml')
writeFileSync(
  register,
  'version: 1\ncontroller: { name: Corpora, kind: principal-council }\ndisclosureLog: { functions: ["*.log", "*.record"] }\nactivities:\n  all: { title: All, confidential: ["*name", "*number"], code: ["**"] }\n',
)

const rules = Object.fromEntries(
  Object.entries(dataProtection.rules).map(([name, { meta }]) => {
    const known = meta.schema[0]?.properties ?? {}
    const options = { ...(known.evidence && { evidence: 'weak' }), ...(known.checkTests && { checkTests: true }) }
    return [`data-protection/${name}`, ['error', ...(Object.keys(options).length > 0 ? [options] : [])]]
  }),
)
const planted = {
  rules: {
    boom: {
      create: () => ({
        SwitchStatement() {
          throw new Error('planted')
        },
      }),
    },
  },
}

const createLinter = (cwd, own) =>
  new ESLint({
    cwd,
    overrideConfigFile: true,
    ignore: false,
    overrideConfig: [
      {
        files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { 'data-protection': dataProtection, planted },
        rules: own,
      },
      ...['prisma', 'sql'].map((language) => ({
        files: [`**/*.${language}`],
        plugins: { 'data-protection': dataProtection },
        language: `data-protection/${language}`,
        rules,
      })),
      { settings: { 'data-protection': { register } } },
      { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
    ],
  })

function* listFiles(at) {
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    const path = join(at, entry.name)
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* listFiles(path)
    else if (entry.isFile() && code.test(entry.name)) yield path
  }
}

const total = { files: 0, lines: 0, 'parse errors': 0, findings: 0, crashes: 0, 'planted crashes': 0 }
console.log(`| repository | ${Object.keys(total).join(' | ')} |\n| --- |${' --- |'.repeat(Object.keys(total).length)}`)
for (const name of readdirSync(trees).sort()) {
  const cwd = resolve(trees, name)
  const count = await lintTree(cwd)
  for (const key of Object.keys(total)) total[key] += count[key]
  console.log(`| ${name} | ${Object.values(count).join(' | ')} |`)
}
console.log(`| all | ${Object.values(total).join(' | ')} |`)
rmSync(folder, { recursive: true })
if (total.crashes > 0 || total['planted crashes'] === 0 || total.findings === 0) process.exitCode = 1

async function lintTree(cwd) {
  const count = Object.fromEntries(Object.keys(total).map((key) => [key, 0]))
  const linter = createLinter(cwd, rules)
  const control = createLinter(cwd, { 'planted/boom': 'error' })
  for (const filePath of listFiles(cwd)) {
    const text = readFileSync(filePath, 'utf8')
    if (text.length > largest) continue
    count.files++
    count.lines += text.split('\n').length
    try {
      const [result] = await linter.lintText(text, { filePath })
      const fatal = result?.messages.some((message) => message.fatal)
      if (fatal) count['parse errors']++
      else count.findings += result?.messages.length ?? 0
    } catch (error) {
      count.crashes++
      console.error(`${filePath}: ${error.stack.split('\n').slice(0, 6).join('\n')}`)
    }
    // The control needs few files: it shows that a crash would be seen in this tree.
    if (count['planted crashes'] > 0 || !text.includes('switch')) continue
    try {
      await control.lintText(text, { filePath })
    } catch {
      count['planted crashes']++
    }
  }
  return count
}
