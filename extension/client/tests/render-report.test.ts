import { describe, expect, it } from 'vitest'
import { renderReport, type Page } from '../src/report/render-report.js'
import type { Finding, Report } from '../../shared/messages.js'

const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } }
const hostile = '"><script>alert(1)</script>](command:evil)\u202e'

const page: Page = {
  cspSource: 'https://file.example',
  style: 'https://file.example/report.css',
  nonce: 'abc123',
  language: 'en-GB',
  t: (message, ...values) => message.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)])),
  showFile: (uri) => uri.replace('file:///', ''),
}

const finding = (message: string): Finding => ({
  rule: 'require-condition',
  message,
  uri: 'file:///src/app.ts',
  range,
  page: 'https://page.example',
})

const report = (text: string): Report => ({
  register: 'file:///processing-register.yaml',
  generated: '2026-11-26',
  coverage: [
    {
      id: text,
      title: text,
      files: 3,
      categories: [text],
      recipients: [text],
      stores: [text],
      location: { uri: text, range },
    },
  ],
  undeclared: [finding(text)],
  unloggedShares: [finding(text)],
  storesWithoutRetention: [],
  reviewsDue: [{ kind: 'activity', id: text, title: text, due: '2026-10-01', days: -56 }],
  problems: [finding(text)],
})

describe('the page of the report', () => {
  it('shows every part, with numbered links in place of addresses', () => {
    const { html, places } = renderReport(report('Housing register'), page)
    for (const part of [
      'Code by activity',
      'Handled without being declared',
      'Shared without a record',
      'Kept without a limit',
      'Reviews due',
      'Problems of the register itself',
    ])
      expect(html).toContain(`${part} <span class="count">`)
    expect(html).toContain(
      '<th scope="row"><button type="button" class="link" data-place="1">src/app.ts:5</button></th>',
    )
    expect(html).toContain('56 days late')
    expect(html).toContain('<p class="none">None.</p>')
    expect(places).toHaveLength(4)
    expect(places[1]).toMatchObject({ uri: 'file:///src/app.ts', range })
  })

  it('escapes whatever a register or code says, and shows characters that hide (bad inputs 41 and 45)', () => {
    const { html } = renderReport(report(hostile), page)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('\u202e')
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;](command:evil)U+202E')
    expect(html.match(/<script/gu)).toHaveLength(1)
  })

  it('shows names between backticks as code, whatever they hold', () => {
    const { html } = renderReport(report('The activity `housing` covers `<b>`'), page)
    expect(html).toContain('The activity <code>housing</code> covers <code>&lt;b&gt;</code>')
  })

  it('lets nothing run but its own script, and nothing be fetched but its own style', () => {
    const { html } = renderReport(report('Housing register'), page)
    expect(html).toContain(`content="default-src 'none'; style-src https://file.example; script-src 'nonce-abc123'"`)
    expect(html).toContain('<script nonce="abc123">')
    expect(html.replaceAll('https://file.example', '')).not.toMatch(/https?:|\bon\w+=|style="/u)
  })

  it('says so where there is nothing to report on', () => {
    const { html, places } = renderReport(undefined, page)
    expect(html).toContain('There is no register to report on')
    expect(places).toEqual([])
  })
})
