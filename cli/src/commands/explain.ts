import { parseArgs } from 'node:util'
import { explain as ask, type Explanation } from 'processing-register-core/explain'
import { exitCodes, UsageError, type ExitCode, type Io, type Output } from '../io.js'
import { paint, wrap } from '../output/style.js'

export const usage = `processing-register explain WORDS

Says what this product knows of a lawful basis, condition, special category, paragraph,
sharing gateway, transfer mechanism, obsolete law, or a word in code, with its citation.

  processing-register explain public-task
  processing-register explain "Article 9(2)(g)"
  processing-register explain "Schedule 1 paragraph 8"
  processing-register explain ethnicity

Options
  --format text|json   how to write the answer (text)

Exit code: 0 something is known, 1 nothing is, 2 the question was not understood.
`

/** Explains a thing of the law or a word of the lexicon. */
export function explain(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  })
  if (values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`\`--format ${values.format}\` is not known: write \`text\` or \`json\`.`)
  const question = positionals.join(' ').trim()
  if (question === '')
    throw new UsageError('Say what to explain, for example `processing-register explain public-task`.')
  const { found, nearest } = ask(question)
  if (values.format === 'json') io.out.write(`${JSON.stringify({ version: 1, found, nearest }, undefined, 2)}\n`)
  else if (found.length > 0) io.out.write(found.map((one) => write(one, io.out)).join('\n'))
  else {
    const near = nearest.length > 0 ? ` Did you mean ${nearest.map((name) => `\`${name}\``).join(' or ')}?` : ''
    io.err.write(`${wrap(`Nothing is known of \`${question}\`.${near}`, io.err.width, 0)}\n`)
  }
  return found.length > 0 ? exitCodes.clean : exitCodes.findings
}

function write({ written, kind, title, facts, citation, checked }: Explanation, out: Output): string {
  const line = (label: string, text: string): string =>
    `  ${paint(out, 'dim', `${label}:`)} ${wrap(`${' '.repeat(label.length + 2)}${text}`.trimStart(), out.width - label.length, 4)}\n`
  const lines = facts.map(({ label, text }) =>
    typeof text === 'string'
      ? line(label, text)
      : `  ${paint(out, 'dim', `${label}:`)}\n${text.map((item) => `    - ${wrap(item, out.width, 6)}\n`).join('')}`,
  )
  const head = `${paint(out, 'bold', title)}\n${wrap(written === undefined ? kind : `${kind}; in a register: \`${written}\``, out.width, 0)}\n`
  return `${head}${lines.join('')}${line('Law', citation)}${line('Checked', checked)}`
}
