import { readFileSync, writeFileSync } from 'node:fs'

const kinds = { S: 'special-category and criminal-offence data (S)', X: 'sharing calls (X)', D: 'data stores (D)' }
const start = '<!-- begin figures: npm run eval -- TREES --write -->'
const end = '<!-- end figures -->'

/** Puts the tables of a run between the marks of the page; all other text of it is written by hand. */
export function writeAccuracy(file, run) {
  const page = readFileSync(file, 'utf8')
  const [before, rest] = page.split(start)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`${file} has no “${start}” and “${end}”`)
  writeFileSync(file, `${before}${start}\n\n${writeTables(run)}\n\n${end}${after}`)
}

function writeTables({ date, repositories, presets }) {
  const names = Object.keys(presets)
  const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  return [
    `Measured on ${date}.`,
    '**All places.** As the scorer prints it, and with the files whose path holds brackets.',
    table(
      ['', 'preset', 'recall', 'precision', 'look-alikes hit', 'recall with brackets', 'precision with brackets'],
      Object.keys(kinds).flatMap((kind) =>
        names.map((preset) => {
          const { plain, whole } = presets[preset]
          return [
            kinds[kind],
            preset,
            ...[plain[kind].recall, plain[kind].precision, `${plain[kind].trapped} of ${plain[kind].traps}`],
            ...[share(whole[kind].found, whole[kind].labels), share(whole[kind].right, whole[kind].findings)],
          ]
        }),
      ),
    ),
    '**S by category**, with the bracket files.',
    writeGroups('category', presets, names, table),
    '**S by kind of place.** Recall by what the label’s note says the place is, precision by what we take it for.',
    writeGroups('label', presets, names, table),
    writeGroups('place', presets, names, table),
    '**General repositories**, which hold no such data: findings, and findings per 10,000 lines.',
    table(
      ['repository', 'files', 'lines', 'preset', 'S', 'X', 'D'],
      names.flatMap((preset) =>
        presets[preset].density.map(({ repo, files, lines, counts }) => [
          ...[repo, files, lines.toLocaleString('en-GB'), preset],
          ...Object.values(counts).map((count) => `${count} (${((count / lines) * 1e4).toFixed(2)})`),
        ]),
      ),
    ),
    '**Repositories.**',
    table(
      ['repository', 'commit', 'kind'],
      repositories.map(({ repo, commit, kind }) => [repo, commit.slice(0, 12), kind]),
    ),
  ].join('\n\n')
}

/** One row a group: recall of labels or precision of findings, by preset. */
function writeGroups(prefix, presets, names, table) {
  const wanted = `${prefix} `
  const keys = new Set(
    names.flatMap((preset) => [...presets[preset].whole.S.groups.keys()].filter((key) => key.startsWith(wanted))),
  )
  const [hasRecall, hasPrecision] = [prefix !== 'place', prefix !== 'label']
  const head = names.flatMap((preset) => [
    ...(hasRecall ? [`${preset}: recall`] : []),
    ...(hasPrecision ? [`${preset}: precision`] : []),
  ])
  const rows = [...keys].sort().map((key) => [
    key.slice(wanted.length),
    ...names.flatMap((preset) => {
      const group = presets[preset].whole.S.groups.get(key) ?? { labels: 0, found: 0, findings: 0, right: 0 }
      return [
        ...(hasRecall ? [share(group.found, group.labels)] : []),
        ...(hasPrecision ? [share(group.right, group.findings)] : []),
      ]
    }),
  ])
  return table([prefix === 'label' ? 'label' : prefix, ...head], rows)
}

const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`)
