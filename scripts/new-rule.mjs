#!/usr/bin/env node
// npm run new-rule NAME: the source, the test and the doc page of a new rule, and its line in src/rules/index.ts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const plugin = join(root, 'eslint-plugin')
const [name] = process.argv.slice(2)

if (!name || !/^[a-z]+(?:-[a-z]+)+$/.test(name)) {
  console.error('usage: npm run new-rule NAME, a name in kebab-case of two words or more, for example no-exposure')
  process.exit(2)
}

const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

const source = `import { onceAFile, openRuleFile } from '../register/rule-context.js'
import { createRule } from '../util/create-rule.js'

type MessageId = 'situation'

const name = '${name}'

/** One sentence: what the rule holds code to. */
export default createRule<readonly [], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: { description: 'say what it requires or forbids', presets: ['strict'], law: ['UK GDPR Article 5(2)'] },
    messages: { situation: '\`{{name}}\` … says what, why (with the citation) and what to do.' },
    schema: [],
    defaultOptions: [],
  },
  create(context) {
    const file = openRuleFile<MessageId>(context, name)
    if (!file) return {}
    return onceAFile(() => {
      for (const fact of file.facts.handling) {
        file.report({ at: fact.at, messageId: 'situation', data: { name: fact.name }, subject: [fact.name] })
      }
    })
  },
})
`

const test = `import rule from '../../src/rules/${name}.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const register = withRegister(\`version: 1
controller: { name: Example Council, kind: principal-council }
\`)

createRuleTester().run('${name}', rule, {
  valid: [{ code: 'const total = 1', ...register }],
  invalid: [
    {
      code: 'interface Applicant { ethnicity: string }',
      ...register,
      errors: [{ messageId: 'situation', line: 1, column: 23, endLine: 1, endColumn: 32 }],
    },
  ],
})
`

const page = `<!-- begin header -->
<!-- end header -->

Why it matters to a resident, in two or three sentences.

## Examples

Register:

\`\`\`yaml register
version: 1
controller: { name: Example Council, kind: principal-council }
\`\`\`

Incorrect:

\`\`\`ts incorrect
interface Applicant {
  ethnicity: string
}
\`\`\`

Correct:

\`\`\`ts correct
const total = 1
\`\`\`

## Options

<!-- begin options -->
<!-- end options -->

## When not to use it

Say it.

## The law behind it

- UK GDPR Article 5(2): the controller must be able to show that it complies.
`

const files = {
  [join(plugin, 'src', 'rules', `${name}.ts`)]: source,
  [join(plugin, 'tests', 'rules', `${name}.test.ts`)]: test,
  [join(plugin, 'docs', 'rules', `${name}.md`)]: page,
}
const standing = Object.keys(files).filter((file) => existsSync(file))
if (standing.length > 0) {
  console.error(`nothing was written: ${standing.map((file) => file.slice(root.length + 1)).join(', ')} exists already`)
  process.exit(1)
}
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text, { flag: 'wx' })
}

const indexFile = join(plugin, 'src', 'rules', 'index.ts')
const index = readFileSync(indexFile, 'utf8')
const imports = [...index.matchAll(/^import .*$/gm)].map(([line]) => line).concat(`import ${camel} from './${name}.js'`)
const entries = [...index.matchAll(/^ {2}'.*$/gm)].map(([line]) => line).concat(`  '${name}': ${camel},`)
const byPath = (a, b) => a.slice(a.indexOf("'")).localeCompare(b.slice(b.indexOf("'")))
writeFileSync(
  indexFile,
  index
    .replace(/^import [^]*?\n\n/, `${imports.sort(byPath).join('\n')}\n\n`)
    .replace(
      /(export const rules = \{\n)[^]*?(\n\} as const)/,
      (_, begin, end) => `${begin}${entries.sort(byPath).join('\n')}${end}`,
    ),
)
console.log(`made ${Object.keys(files)
  .map((file) => file.slice(root.length + 1))
  .join(', ')}
Next: write the rule, add it to a preset in eslint-plugin/src/presets.ts, then npm run build && npm run docs && npx vitest run ${name}`)
