import type { Finding, Report } from '../../../shared/messages.js'
import { escapeHtml as text, messageToHtml } from './escape-html.js'

/** Where a link of the page leads. The page holds only its number, so that it cannot ask for any other file. */
export type Place = Pick<Finding, 'uri' | 'range'>

export interface Page {
  readonly cspSource: string
  readonly style: string
  readonly nonce: string
  /** The editor's language, a BCP 47 tag. */
  readonly language: string
  /** `vscode.l10n.t`, or another that puts values in the place of `{0}`. */
  readonly t: (message: string, ...values: (string | number)[]) => string
  /** A file as people read it: `src/app.ts`. */
  readonly showFile: (uri: string) => string
}

type Cell = string | { readonly html: string }

/** The report as one HTML page without remote content, and the places behind its links. Everything of the register and the code is escaped. */
export function renderReport(
  report: Report | undefined,
  page: Page,
): { readonly html: string; readonly places: readonly Place[] } {
  const places: Place[] = []
  const link = (place: Place, label: string): Cell => ({
    html: `<button type="button" class="link" data-place="${places.push(place) - 1}">${text(label)}</button>`,
  })
  const body = report ? renderBody(report, page, link) : renderNothing(page)
  return { html: renderPage(body, page), places }
}

function renderBody(report: Report, page: Page, link: (place: Place, label: string) => Cell): string {
  const { t } = page
  const findings = (id: string, title: string, intro: string, list: readonly Finding[]): Section => ({
    id,
    title,
    intro,
    count: list.length,
    head: [t('Where'), t('What')],
    rows: list.map((finding) => [
      link(finding, `${page.showFile(finding.uri)}:${finding.range.start.line + 1}`),
      { html: messageToHtml(finding.message) },
    ]),
  })
  const sections: Section[] = [
    {
      id: 'coverage',
      title: t('Code by activity'),
      intro: t('How many files serve each activity, and what it declares.'),
      count: report.coverage.length,
      head: [t('Activity'), t('Files'), t('Categories'), t('Recipients'), t('Stores')],
      rows: report.coverage.map(({ title, location, files, categories, recipients, stores }) => [
        location ? link(location, title) : title,
        String(files),
        categories.join(', '),
        recipients.join(', '),
        stores.join(', '),
      ]),
    },
    findings(
      'undeclared',
      t('Handled without being declared'),
      t('Special-category or criminal-offence data in code that no activity declares.'),
      report.undeclared,
    ),
    findings(
      'unlogged',
      t('Shared without a record'),
      t('Data sent to others that the register does not know, or before the disclosure is put on record.'),
      report.unloggedShares,
    ),
    findings(
      'retention',
      t('Kept without a limit'),
      t('Places where code keeps data that the register gives no retention for.'),
      report.storesWithoutRetention,
    ),
    {
      id: 'reviews',
      title: t('Reviews due'),
      intro: t('Entries whose review date has come or comes within 90 days.'),
      count: report.reviewsDue.length,
      head: [t('Entry'), t('Kind'), t('Due'), t('Time left')],
      rows: report.reviewsDue.map(({ title, kind, due, days, location }) => [
        location ? link(location, title) : title,
        kind,
        due,
        days < 0 ? t('{0} days late', -days) : t('in {0} days', days),
      ]),
    },
    findings(
      'problems',
      t('Problems of the register itself'),
      t('What the law still asks of the record.'),
      report.problems,
    ),
  ]
  const contents = sections.map(
    ({ id, title, count }) => `<li><a href="#${id}">${text(title)}</a> <span class="count">${count}</span></li>`,
  )
  return [
    `<h1>${text(t('Processing register report'))}</h1>`,
    `<p>${text(t('{0}, as of {1}.', page.showFile(report.register), report.generated))} <button type="button" id="refresh">${text(t('Refresh'))}</button></p>`,
    `<nav aria-label="${text(t('Contents'))}"><ul>${contents.join('')}</ul></nav>`,
    ...sections.map((section) => renderSection(section, t)),
  ].join('\n')
}

interface Section {
  readonly id: string
  readonly title: string
  readonly intro: string
  readonly count: number
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

function renderSection({ id, title, intro, count, head, rows }: Section, t: Page['t']): string {
  const heading = `<h2 id="${id}-title">${text(title)} <span class="count">${count}</span></h2><p>${text(intro)}</p>`
  const table =
    rows.length === 0
      ? `<p class="none">${text(t('None.'))}</p>`
      : `<table aria-labelledby="${id}-title"><thead><tr>${head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('')}</tr></thead>` +
        `<tbody>${rows.map((cells) => `<tr>${cells.map(renderCell).join('')}</tr>`).join('\n')}</tbody></table>`
  return `<section id="${id}" aria-labelledby="${id}-title" tabindex="-1">${heading}${table}</section>`
}

const renderCell = (cell: Cell, column: number): string => {
  const content = typeof cell === 'string' ? text(cell) : cell.html
  return column === 0 ? `<th scope="row">${content}</th>` : `<td>${content}</td>`
}

const renderNothing = ({ t }: Page): string =>
  `<h1>${text(t('Processing register report'))}</h1>` +
  `<p>${text(t('There is no register to report on, or the language server does not answer. Open a file that a register applies to, then refresh.'))}</p>` +
  `<p><button type="button" id="refresh">${text(t('Refresh'))}</button></p>`

/** The script only passes clicks on; the policy lets no other run, and nothing be fetched. */
const renderPage = (body: string, { cspSource, style, nonce, language, t }: Page): string => `<!DOCTYPE html>
<html lang="${text(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${text(cspSource)}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(t('Processing register report'))}</title>
<link rel="stylesheet" href="${text(style)}">
</head>
<body>
<main>
${body}
</main>
<script nonce="${nonce}">
const editor = acquireVsCodeApi()
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement)) return
  if (target.id === 'refresh') editor.postMessage({ kind: 'refresh' })
  else if (target.dataset.place) editor.postMessage({ kind: 'open', place: Number(target.dataset.place) })
})
</script>
</body>
</html>
`
