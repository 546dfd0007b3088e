import { readFileSync } from 'node:fs'

/** Rows of a CSV file as objects by its header: quoted cells may hold commas, quotes and line ends. */
export function readCsv(file) {
  const rows = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1).push(cell)
    cell = ''
  }
  for (const part of readFileSync(file, 'utf8').match(/"|,|\r?\n|[^",\r\n]+/gu) ?? []) {
    if (part === '"') quoted = !quoted
    else if (quoted) cell += part
    else if (part === ',') endCell()
    else if (/^\r?\n$/u.test(part)) {
      endCell()
      rows.push([])
    } else cell += part
  }
  endCell()
  const [header = [], ...body] = rows.filter((row) => row.length > 1)
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}
