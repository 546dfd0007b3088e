// The transcript in the README of the repository, from a real run. `node scripts/transcript.js` writes it anew; a test
// compares the two.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'

const folder = join(import.meta.dirname, '..')
const readme = join(folder, '..', '..', 'README.md')
const place = /(?<=<!-- begin transcript -->\n)[^]*?(?=<!-- end transcript -->)/
const width = 110

/** What `npx eslint faults/clients` prints, without this machine's folder and with long lines broken. */
export async function createTranscript() {
  const eslint = new ESLint({ cwd: folder })
  const { format } = await eslint.loadFormatter('stylish')
  const output = await format(await eslint.lintFiles(['faults/clients']))
  const lines = output
    .replaceAll(/\u001B\[\d+m/g, '')
    .replaceAll(`${folder}/`, '')
    .trim()
    .split('\n')
    .map((line) => breakLine(line.replaceAll(/(?<=\S) {3,}/g, '  ')))
  return ['```text', '$ npx eslint faults/clients', '', ...lines, '```', ''].join('\n')
}

/** What stands in the README now. */
export const readTranscript = () => place.exec(readFileSync(readme, 'utf8'))?.[0]

function breakLine(line) {
  if (line.length <= width) return line
  const end = line.lastIndexOf(' ', width)
  return `${line.slice(0, end)}\n${breakLine(`               ${line.slice(end + 1)}`)}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const transcript = await createTranscript()
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(place, () => transcript),
  )
}
