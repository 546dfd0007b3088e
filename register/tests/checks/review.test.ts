import { describe, expect, it } from 'vitest'
import { completenessCheck } from '../../src/checks/completeness.js'
import { dpiaCheck } from '../../src/checks/dpia.js'
import { reviewCheck } from '../../src/checks/review.js'
import { runOnText } from './support/run-on-text.js'

const entry = (section: string, ...lines: readonly string[]): string =>
  `version: 1\n${section}:\n  a:\n${lines.map((line) => `    ${line}\n`).join('')}`
const run = (text: string, today?: string) => runOnText(reviewCheck, text, today)

const sharing = 'data sharing code of practice under DPA 2018 s.121'

describe('register-review', () => {
  it.each([
    ['nothing to review', entry('activities', 'title: A')],
    ['a review that is due today', entry('activities', 'reviewed: 2026-11-24', 'reviewBy: 2026-11-24')],
    ['a leap day', entry('activities', 'reviewed: 2024-02-29')],
    ['an agreement in force', entry('agreements', 'signed: 2025-06-01', 'reviewBy: 2027-06-01', 'expires: 2030-06-01')],
    [
      'words that only look like placeholders',
      entry('activities', 'title: Unknown callers', 'notes: None of this is TBC'),
    ],
    ['names in code', entry('activities', 'fields: [unknown]', 'confidential: [tbc]', 'code: ["???"]')],
    [
      'a retention reviewed in time',
      entry(
        'stores',
        'retention: { keep: 6 years, law: Limitation Act 1980 s.9, reviewEvery: 1 year }',
        'reviewed: 2025-11-24',
      ),
    ],
    [
      'a retention reviewed with the activity that uses it',
      `${entry('activities', 'stores: [s]', 'reviewed: 2026-03-01')}stores:\n  s:\n    retention: { keep: 6 years, policy: Schedule, reviewEvery: 1 year }\n`,
    ],
    [
      'the end of a short month',
      entry('stores', 'retention: { keep: 1 day, policy: P, reviewEvery: 1 month }', 'reviewed: 2026-10-31'),
    ],
  ])('accepts %s', (_, text) => {
    expect(run(text, '2026-11-24')).toEqual([])
  })

  it.each([
    ['activities', 'activity', 'UK GDPR Article 5(2)'],
    ['recipients', 'recipient', sharing],
    ['stores', 'store', 'UK GDPR Article 5(1)(e)'],
    ['agreements', 'agreement', sharing],
  ])('reports a review that is due: %s', (section, what, citation) => {
    expect(run(entry(section, 'reviewBy: 2026-11-23'))).toEqual([
      {
        code: 'review-overdue',
        severity: 'warning',
        line: 4,
        marked: '2026-11-23',
        message: `\`reviewBy\` of the ${what} \`a\` is 2026-11-23, and that day has gone by. Review the entry, and write the day as \`reviewed\` and the next as \`reviewBy\`.`,
        citation,
      },
    ])
  })

  it('leaves the review of an assessment to register-dpia', () => {
    const text = entry('activities', 'dpia: { reference: D-1, reviewBy: 2026-11-23 }')
    expect(run(text)).toEqual([])
    expect(runOnText(dpiaCheck, text)).toMatchObject([{ code: 'dpia-review-overdue' }])
  })

  it.each([
    {
      title: 'a day that no calendar has',
      text: entry('agreements', 'signed: 2025-02-29'),
      code: 'impossible-date',
      severity: 'error',
      marked: '2025-02-29',
      message: '`signed` of the agreement `a` is 2025-02-29, and there is no such day. Write the day that is meant.',
      citation: sharing,
    },
    {
      title: 'an impossible day deep inside an entry',
      text: entry('activities', 'notice: { location: Web, dated: 2026-06-31 }'),
      code: 'impossible-date',
      severity: 'error',
      marked: '2026-06-31',
      message:
        '`notice.dated` of the activity `a` is 2026-06-31, and there is no such day. Write the day that is meant.',
      citation: 'UK GDPR Article 5(2)',
    },
    {
      title: 'a review that has not been',
      text: entry('policyDocuments', 'reviewed: 2026-11-25'),
      code: 'date-in-future',
      severity: 'error',
      marked: '2026-11-25',
      message:
        '`reviewed` of the policy document `a` is 2026-11-25, which is still to come, and it tells what has been done. Write the day on which it was done; a day that is planned goes to `reviewBy`.',
      citation: 'DPA 2018 Schedule 1 paragraph 40',
    },
    {
      title: 'a next review before the last',
      text: entry('activities', 'reviewBy: 2026-01-01', 'reviewed: 2026-03-01'),
      code: 'review-before-last',
      severity: 'warning',
      marked: '2026-01-01',
      message:
        '`reviewBy` of the activity `a` is 2026-01-01, which is before the last review on 2026-03-01. Write the day of the next review.',
      citation: 'UK GDPR Article 5(2)',
    },
    {
      title: 'a next review of an assessment before its last',
      text: entry('activities', 'dpia: { reviewBy: 2027-01-01, reviewed: 2027-03-01 }'),
      today: '2028-01-01',
      code: 'review-before-last',
      severity: 'warning',
      marked: '2027-01-01',
      message:
        '`dpia.reviewBy` of the activity `a` is 2027-01-01, which is before the last review on 2027-03-01. Write the day of the next review.',
      citation: 'UK GDPR Article 5(2)',
    },
    {
      title: 'a retention that was not looked at again',
      text: entry(
        'stores',
        'retention: { keep: 6 years, law: Limitation Act 1980 s.9, reviewEvery: 1 year }',
        'reviewed: 2025-11-23',
      ),
      code: 'retention-review-overdue',
      severity: 'warning',
      marked: '1 year',
      message:
        '`retention.reviewEvery` of the store `a` says that the period is looked at again every 1 year. It was last on 2025-11-23, so 2026-11-23 was the day. Look at it again, and write the day under `reviewed`.',
      citation: 'UK GDPR Article 5(1)(e)',
    },
    {
      title: 'a retention of an activity, in weeks',
      text: entry(
        'activities',
        'retention: { keep: 6 years, policy: P, reviewEvery: 2 weeks }',
        'reviewed: 2026-11-01',
      ),
      code: 'retention-review-overdue',
      severity: 'warning',
      marked: '2 weeks',
      message:
        '`retention.reviewEvery` of the activity `a` says that the period is looked at again every 2 weeks. It was last on 2026-11-01, so 2026-11-15 was the day. Look at it again, and write the day under `reviewed`.',
      citation: 'UK GDPR Article 5(1)(e)',
    },
    {
      title: 'a retention review without a date',
      text: entry('recipients', 'retention: { keep: 6 years, policy: P, reviewEvery: 6 months }'),
      code: 'retention-review-undated',
      severity: 'warning',
      marked: '6 months',
      message:
        '`retention.reviewEvery` of the recipient `a` says that the period is looked at again every 6 months, and no date says when it was last. Write the day under `reviewed` of the same entry.',
      citation: 'UK GDPR Article 5(1)(e)',
    },
  ])('reports $title', ({ text, today, code, severity, marked, message, citation }) => {
    expect(run(text, today)).toEqual([{ code, severity, line: 4, marked, message, citation }])
  })

  it.each(['TBC', 'tba', 'unknown', 'n/a', 'N/A', '"?"', '"???"', 'none yet', 'to be confirmed', 'not applicable'])(
    'counts `%s` as missing',
    (word) => {
      const shown = word.replaceAll('"', '')
      expect(run(entry('stores', `title: ${word}`))).toEqual([
        {
          code: 'placeholder',
          severity: 'warning',
          line: 4,
          marked: word,
          message: `\`title\` of the store \`a\` says \`${shown}\`, which counts as missing. Write what is so, or remove it.`,
          citation: 'UK GDPR Article 5(2)',
        },
      ])
    },
  )

  it('weighs a placeholder in a field of the record as if the field were missing, and says it once', () => {
    const text = entry(
      'activities',
      'purpose: TBC',
      'people: [unknown]',
      'personalData: [name]',
      'recipients: []',
      'security: n/a',
      'retention: 6 years after the case closes (Limitation Act 1980 s.9)',
      'notice: https://example.gov.uk/privacy',
    )
    expect(run(text)).toEqual([
      {
        code: 'placeholder',
        severity: 'error',
        line: 4,
        marked: 'TBC',
        message: '`purpose` of the activity `a` says `TBC`, which counts as missing. Write what is so, or remove it.',
        citation: 'UK GDPR Article 30(1)(b)',
      },
      {
        code: 'placeholder',
        severity: 'error',
        line: 5,
        marked: 'unknown',
        message:
          '`people` of the activity `a` says `unknown`, which counts as missing. Write what is so, or remove it.',
        citation: 'UK GDPR Article 30(1)(c)',
      },
      {
        code: 'placeholder',
        severity: 'warning',
        line: 8,
        marked: 'n/a',
        message: '`security` of the activity `a` says `n/a`, which counts as missing. Write what is so, or remove it.',
        citation: 'UK GDPR Article 30(1)(g)',
      },
    ])
    const controller =
      'controller:\n  name: C\n  kind: not-a-public-authority\n  icoRegistration: Z1\n  contact: { url: https://example.org }\n'
    expect(runOnText(completenessCheck, `${text}${controller}`)).toEqual([])
  })

  it('says that the law enforcement record is unsettled', () => {
    expect(run(entry('activities', 'purpose: TBC', 'criminalOffence: { route: law-enforcement }'))).toMatchObject([
      {
        severity: 'warning',
        citation: 'DPA 2018 s.61',
        message:
          '`purpose` of the activity `a` says `TBC`, which counts as missing. Write what is so, or remove it. This is unsettled (its source was not read for this version): check it before you rely on it.',
      },
    ])
  })

  it('finds placeholders deep inside an entry, and in the code of practice of a matching exercise', () => {
    const text = entry('activities', 'sources: [{ from: the applicant, law: TBC }]', 'dataMatching: { code: unknown }')
    expect(run(text).map(({ line, marked }) => [line, marked])).toEqual([
      [4, 'TBC'],
      [5, 'unknown'],
    ])
  })

  it('leaves an assessment that must be made to register-dpia', () => {
    const text = entry(
      'activities',
      'automatedDecisions: { significant: true, profiling: true, humanReview: Officer }',
      'dpia: TBC',
    )
    expect(run(text)).toEqual([])
    expect(runOnText(dpiaCheck, text)).toMatchObject([{ code: 'dpia-missing', marked: 'TBC' }])
  })
})
