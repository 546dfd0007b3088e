import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { retentionCheck } from '../../src/checks/retention.js'
import { runChecks } from '../../src/checks/run-checks.js'
import { loadText, runOnText } from './support/run-on-text.js'

const timeLimits = 'UK GDPR Articles 5(1)(e), 13(2)(a) and 30(1)(f)'
const whole =
  '{ keep: 6 years, after: the case closes, law: Limitation Act 1980 s.9, disposal: delete, reviewEvery: 1 year }'

const store = (lines: string): string =>
  `version: 1\nstores:\n  cases:\n    country: GB\n${lines.replace(/^(?=.)/gmu, '    ')}\n`
const kept = (retention: string, rest = ''): string => store(`retention: ${retention}\n${rest}`)
const activity = (own: string, stores: Readonly<Record<string, string>>, extra = ''): string => `version: 1
activities:
  cases:
    retention: ${own}
    stores: [${Object.keys(stores).join(', ')}]
${extra}stores:
${Object.entries(stores)
  .map(([id, retention]) => `  ${id}:\n    retention: ${retention}\n`)
  .join('')}`
const years = (count: number, rest = ''): string =>
  `{ keep: ${count} years, after: the case closes, policy: Schedule 1, disposal: delete, reviewEvery: 1 year${rest} }`
const other = `  appeals:
    stores: [files]
`

const run = (text: string) => runOnText(retentionCheck, text)
const codes = (text: string) => run(text).map(({ code }) => code)

describe('register-retention', () => {
  it.each([
    ['a whole retention', kept(whole)],
    [
      'a sentence with its source',
      kept('6 years after the case closes (Limitation Act 1980 s.9)', 'disposal: delete\nreviewBy: 2027-03-01'),
    ],
    ['a policy as the source', kept(years(6))],
    ['looked at again by its own review', kept('review every 2 years (Retention policy 4)', 'disposal: delete')],
    [
      'reviewed with the activity that uses it',
      `version: 1
activities:
  cases: { stores: [cases], reviewBy: 2027-01-01 }
stores:
  cases: { retention: { keep: 1 year, policy: Schedule 1, disposal: delete } }
`,
    ],
    ['permanent by an Act', kept('permanently (Town and Country Planning Act 1990 s.69)', 'reviewBy: 2027-03-01')],
    ['permanent by law', kept('{ keep: permanently, law: SI 1977/204, reviewEvery: 5 years }')],
    [
      'permanent for the archive',
      kept('{ keep: permanently, policy: Schedule 1, disposal: archive, reviewEvery: 5 years }'),
    ],
    ['archived in the end', kept('6 years, then archive permanently (Schedule 1)', 'reviewBy: 2027-03-01')],
    [
      'permanent in an activity that is an archive',
      `version: 1
activities:
  archive: { purposeKinds: [archive], stores: [cases], reviewBy: 2027-01-01 }
stores:
  cases: { retention: { keep: permanently, policy: Schedule 1 } }
`,
    ],
    [
      'what happens in the end, in the sentence',
      kept('31 days, then delete (Retention policy 4)', 'reviewBy: 2027-03-01'),
    ],
    ['a hold with a reason, and a review', kept(whole, 'holds: [public inquiry]')],
    [
      'a hold that the store reviews',
      kept('1 year (Schedule 1)', 'disposal: delete\nholds: [litigation]\nreviewBy: 2027-01-01'),
    ],
    ['placeholders, which another check reports', kept('TBC', 'holds: [TBC]')],
    ['an activity without a period of its own', 'version: 1\nactivities:\n  cases: { title: Cases }\n'],
    ['a recipient that keeps it seven days', 'version: 1\nrecipients:\n  mail: { retention: 7 days after sending }\n'],
    ['the same period in both', activity(years(6), { files: years(6) })],
    [
      'the same, in months',
      activity('{ keep: 24 months, after: case closes, policy: Schedule 1 }', { files: years(2) }),
    ],
    ['one store long enough', activity(years(6), { files: years(6), sessions: years(1) })],
    ['longer for another activity', activity(years(6), { files: years(10) }, other)],
    ['other events cannot be compared', activity(years(6).replace('case closes', 'child is 18'), { files: years(2) })],
    [
      'neither can other units',
      activity('{ keep: 1 month, policy: A }', { files: years(2).replace('2 years', '30 days') }),
    ],
  ])('accepts %s', (_, text) => {
    expect(run(text)).toEqual([])
  })

  it('accepts the example', () => {
    const example = new URL('../../../examples/housing-service/processing-register.yaml', import.meta.url)
    expect(run(readFileSync(example, 'utf8'))).toEqual([])
  })

  it('asks for a retention', () => {
    expect(run(store('title: Cases'))).toEqual([
      {
        code: 'retention-missing',
        severity: 'error',
        line: 3,
        marked: 'cases',
        message:
          'The store `cases` has no `retention`: nobody knows when its data must go, and people cannot be told. Say how long it is kept, and which law or policy sets that.',
        citation: timeLimits,
      },
    ])
  })

  it('refuses “as long as necessary” at the word', () => {
    expect(run(store('retention:\n  keep: as long as necessary\n  policy: Schedule 1'))).toEqual([
      {
        code: 'retention-not-a-period',
        severity: 'error',
        line: 6,
        marked: 'as long as necessary',
        message:
          'The store `cases`: `as long as necessary` is not a time limit: nobody could say when the data must go. That is the duty itself (keep no longer than necessary), not how it is met. Write the period that the retention schedule sets and what it runs from, or the event that ends it.',
        citation: timeLimits,
      },
    ])
  })

  it('refuses “months to decades”, also of activities and recipients', () => {
    const text = `version: 1
activities:
  cases: { retention: ranges from months to decades }
recipients:
  mail: { retention: ranges from months to decades }
`
    expect(run(text).map(({ code, severity, line, marked }) => [code, severity, line, marked])).toEqual([
      ['retention-not-a-period', 'error', 3, 'ranges from months to decades'],
      ['retention-not-a-period', 'error', 5, 'ranges from months to decades'],
    ])
    expect(run(text)[0]?.message).toMatch(/^The activity `cases`: `ranges from months to decades` is not a time limit/u)
    expect(run(text)[1]?.message).toMatch(/^The recipient `mail`: /u)
  })

  it.each([
    ['6', 'retention-unreadable', '6'],
    ['6 years or 2 years after death', 'retention-ambiguous', '6 years or 2 years after death'],
    ['{ keep: 6 years, until: 25th birthday, policy: A }', 'retention-contradicts-itself', '25th birthday'],
  ])('warns where %s cannot be read', (retention, code, marked) => {
    const text = kept(retention === '6' ? "'6'" : retention)
    expect(run(text)).toMatchObject([{ code, severity: 'warning', line: 5 }])
    expect(run(text)[0]?.marked).toContain(marked)
  })

  it('asks where the period comes from', () => {
    expect(run(kept('{ keep: 6 years, disposal: delete, reviewEvery: 1 year }'))).toEqual([
      {
        code: 'retention-no-source',
        severity: 'warning',
        line: 5,
        marked: 'retention',
        message:
          'The store `cases`: it does not say where the period comes from. Add `law` (the Act or regulation that sets it) or `policy` (the council’s own decision).',
        citation: 'UK GDPR Article 5(2)',
      },
    ])
    expect(codes('version: 1\nactivities:\n  cases: { retention: 1 year }\n')).toEqual(['retention-no-source'])
  })

  it('asks for a reason to keep permanently', () => {
    expect(run(kept('{ keep: permanently, policy: Schedule 1, reviewEvery: 5 years }'))).toEqual([
      {
        code: 'retention-permanent-without-reason',
        severity: 'warning',
        line: 5,
        marked: 'permanently',
        message:
          'The store `cases` keeps data permanently, and names neither an Act that says so nor an archive. A policy alone is no reason to keep personal data for ever: add the Act under `law`, write `disposal: archive` where it goes to the archive, or set a period.',
        citation: 'UK GDPR Articles 5(1)(e), 84A and 84B',
      },
    ])
    expect(codes(kept('permanently (Retention policy 4)', 'reviewBy: 2027-01-01'))).toEqual([
      'retention-permanent-without-reason',
    ])
  })

  it('asks what happens at the end', () => {
    expect(run(kept('{ keep: 6 years, policy: Schedule 1, reviewEvery: 1 year }'))).toEqual([
      {
        code: 'retention-without-disposal',
        severity: 'warning',
        line: 5,
        marked: 'retention',
        message:
          'The store `cases` does not say what happens when the time is over. Add `disposal`, for example `delete`, `anonymise` or `confidential-waste`.',
        citation: 'UK GDPR Articles 5(1)(e) and 30(1)(f)',
      },
    ])
  })

  it('asks when the period is looked at again', () => {
    expect(run(kept('{ keep: 6 years, policy: Schedule 1, disposal: delete }'))).toEqual([
      {
        code: 'retention-without-review',
        severity: 'warning',
        line: 5,
        marked: 'retention',
        message:
          'The store `cases` does not say when its time limit is looked at again. Add `reviewEvery` to the retention, or `reviewBy` to the store or to the activities that use it.',
        citation: 'UK GDPR Article 5(1)(e); DPA 2018 s.39(2)',
      },
    ])
  })

  it('asks why deletion is on hold', () => {
    expect(run(kept(whole, 'holds: []'))).toEqual([
      {
        code: 'hold-without-reason',
        severity: 'warning',
        line: 6,
        marked: 'holds',
        message:
          'The store `cases` has `holds` that names no reason. Say what suspends deletion, for example `public inquiry`, or remove it.',
        citation: 'UK GDPR Articles 5(1)(e) and 5(2)',
      },
    ])
  })

  it('asks when a hold is looked at again, wherever it stands', () => {
    const message =
      'The store `cases` suspends deletion (public inquiry, litigation), and does not say when that is looked at again. Add `reviewBy` to the store, or `reviewEvery` to its retention.'
    const retention = '{ keep: 6 years, policy: Schedule 1, disposal: delete'
    expect(run(kept(`${retention} }`, 'holds: [public inquiry, litigation]'))).toMatchObject([
      { code: 'retention-without-review' },
      { code: 'hold-without-review', severity: 'warning', line: 6, marked: 'holds', message },
    ])
    expect(run(kept(`${retention}, holds: [public inquiry, litigation] }`))).toContainEqual({
      code: 'hold-without-review',
      severity: 'warning',
      line: 5,
      marked: 'holds',
      message,
      citation: 'UK GDPR Articles 5(1)(e) and 5(2)',
    })
  })

  it('compares an activity with its stores', () => {
    expect(run(activity(years(6), { files: years(2), sessions: years(1) }))).toEqual([
      {
        code: 'retention-differs-from-store',
        severity: 'warning',
        line: 4,
        marked: 'retention',
        message:
          'The activity `cases` keeps data 6 years after the case closes, and none of its stores keeps it so long (`files`, `sessions`). Correct the period that is wrong.',
        citation: 'UK GDPR Articles 5(1)(e) and 30(1)(f)',
      },
    ])
    expect(run(activity(years(6), { files: years(10) }))).toMatchObject([
      {
        code: 'retention-differs-from-store',
        line: 4,
        message:
          'The activity `cases` keeps data 6 years after the case closes, and its store `files` keeps it longer, which no other activity asks for. Correct the period that is wrong.',
      },
    ])
    expect(codes(activity('{ keep: permanently, law: A 1 }', { files: years(6) }))).toEqual([
      'retention-differs-from-store',
    ])
  })

  it('says nothing of a retention that could not be read', () => {
    const load = loadText(kept('6'))
    expect(load.problems).toHaveLength(1)
    expect(runChecks(load, [retentionCheck], '2026-11-24')).toEqual([])
  })
})
