#!/usr/bin/env node
// Writes what the docs say about rules from the rules themselves: the header and options of each page and the tables of the READMEs.
//   node scripts/docs.mjs          write
//   node scripts/docs.mjs --check  fail where a file is stale (CI)
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import dataProtection from 'eslint-plugin-data-protection'
import { writeAllowed } from './docs/allowed.mjs'
import { writeChecklist } from './docs/checklist.mjs'
import { writeSettings } from './docs/settings.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pages = join(root, 'eslint-plugin', 'docs', 'rules')
const check = process.argv.includes('--check')
const stale = []

const rules = Object.entries(dataProtection.rules).sort(([a], [b]) => a.localeCompare(b))

for (const [name, rule] of rules) {
  const file = join(pages, `${name}.md`)
  if (!existsSync(file)) {
    stale.push(`${name} has no page: write eslint-plugin/docs/rules/${name}.md (npm run new-rule makes one)`)
    continue
  }
  update(file, { header: writeHeader(name, rule), options: writeOptions(rule) })
}
update(join(root, 'eslint-plugin', 'README.md'), { rules: writeTable('docs/rules/') })
update(join(root, 'extension', 'README.md'), { settings: writeSettings(root) })
replace(join(root, 'docs', 'mission-checklist.md'), writeChecklist(root))
replace(join(root, 'docs', 'what-the-law-allows.md'), writeAllowed())

if (stale.length > 0) {
  console.error(`${stale.join('\n')}\nRun \`npm run docs\` and commit the result.`)
  process.exitCode = 1
}

function writeHeader(name, { meta }) {
  const { description, presets, law } = meta.docs
  const on = presets.map((preset) => `\`${preset}\``).join(', ')
  const notes = [
    `On in the presets: ${on}.`,
    ...(meta.hasSuggestions ? ['Offers suggestions in editors.'] : []),
    `The law behind it: ${law.join('; ')}.`,
  ]
  return [
    `# data-protection/${name}`,
    '',
    `${description[0].toUpperCase()}${description.slice(1)}.`,
    '',
    ...notes.map((note) => `- ${note}`),
  ].join('\n')
}

function writeOptions({ meta }) {
  const properties = meta.schema?.[0]?.properties
  if (!properties) return 'This rule has no options.'
  const defaults = meta.defaultOptions?.[0] ?? {}
  const rows = Object.entries(properties).map(
    ([key, { type, enum: values, description }]) =>
      `| \`${key}\` | ${values ? values.map((value) => `\`"${value}"\``).join(' or ') : `\`${type}\``} | \`${JSON.stringify(defaults[key])}\` | ${description} |`,
  )
  return ['| option | value | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function writeTable(folder) {
  const mark = (rule, preset) => (rule.meta.docs.presets.includes(preset) ? 'yes' : '')
  return [
    '| rule | what it does | recommended | strict | register |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(
      ([name, rule]) =>
        `| [${name}](${folder}${name}.md) | ${rule.meta.docs.description} | ${mark(rule, 'recommended')} | ${mark(rule, 'strict')} | ${mark(rule, 'register')} |`,
    ),
  ].join('\n')
}

/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
function update(file, parts) {
  const before = readFileSync(file, 'utf8')
  let after = before
  for (const [part, text] of Object.entries(parts)) {
    const between = new RegExp(`(<!-- begin ${part} -->\n)[^]*?(<!-- end ${part} -->)`)
    if (!between.test(after)) {
      stale.push(`${file.slice(root.length + 1)} lacks the markers <!-- begin ${part} --> and <!-- end ${part} -->`)
      continue
    }
    after = after.replace(between, (_, begin, end) => `${begin}${text}\n${end}`)
  }
  replace(file, after)
}

/** Writes a file whose text has changed, or says that it is stale. */
function replace(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  if (check) stale.push(`${file.slice(root.length + 1)} is stale`)
  else writeFileSync(file, text)
}
