// docs/mission-checklist.md: for every statement of the five notices, where the product expresses or checks it, and what proves it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const councils = {
  bexley: 'Bexley',
  'barking-and-dagenham': 'Barking and Dagenham',
  leicester: 'Leicester',
  brentwood: 'Brentwood',
  dartford: 'Dartford',
}
const kinds = { R: 'register', L: 'rule or check', V: 'word', D: 'defect of the notice', N: 'notice or rights text' }

/** Writes the page from docs/checklist/*.yaml. */
export function writeChecklist(root) {
  const parts = Object.entries(councils).map(([file, name]) => ({
    name,
    rows: Object.entries(parse(readFileSync(join(root, 'docs', 'checklist', `${file}.yaml`), 'utf8'))),
  }))
  const total = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  return [
    '<!-- Written by `npm run docs` from docs/checklist/*.yaml: change those. -->',
    '',
    '# What the five notices say, and where the product has it',
    '',
    `Five councils' privacy notices were read statement by statement: ${total} rows. Each names where a register expresses it, which check or rule looks after it, or which class of`,
    'the lexicon knows the word, and the example or test that proves it. A test follows every reference.',
    '',
    ...table(
      ['council', 'rows', ...Object.values(kinds)],
      parts.map(({ name, rows }) => [name, rows.length, ...Object.keys(kinds).map((kind) => countKind(rows, kind))]),
    ),
    ...parts.flatMap(({ name, rows }) => ['', `## ${name}`, '', ...table(['row', 'the notice', 'kind', 'where', 'proof'], rows.map(writeRow))]),
    '',
  ].join('\n')
}

const countKind = (rows, kind) => rows.filter(([, row]) => row.kinds.includes(kind)).length

const writeRow = ([id, { states, kinds: own, where, proof }]) => [
  id,
  escape(states),
  own.join(' '),
  escape(where),
  [proof].flat().map(writeProof).join('<br>'),
]

/** A reference as a link where there is a page or file to go to. */
function writeProof(reference) {
  const check = /^check:(register-[a-z-]+)\/([a-z0-9-]+)$/.exec(reference)
  if (check) return `[${check[1]}/${check[2]}](../eslint-plugin/docs/rules/${check[1]}.md#${check[2]})`
  const rule = /^rule:data-protection\/([a-z-]+)$/.exec(reference)
  if (rule) return `[${rule[1]}](../eslint-plugin/docs/rules/${rule[1]}.md)`
  const file = /^([^:#]+)#(.+)$/.exec(reference)
  if (file) return `[${escape(file[2])}](../${file[1]})`
  const plain = /^[\w./-]+\.(?:ts|yaml|md)$/.test(reference)
  return plain ? `[${reference}](../${reference})` : `\`${escape(reference)}\``
}

const escape = (text) => String(text).replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim()

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
