import { describe, expect, it } from 'vitest'
import { lawfulBasisCheck } from '../../src/checks/lawful-basis.js'
import { reviewCheck } from '../../src/checks/review.js'
import { runOnText } from './support/run-on-text.js'

const head = 'version: 1\ncontroller: { kind: principal-council }\n'

describe('a consent that covers whatever comes', () => {
  const run = (scope: string) =>
    runOnText(
      lawfulBasisCheck,
      `${head}activities:\n  a:\n    lawfulBasis: public-task\n    law: Some Act 2020 s.1\n    consent: { scope: ${scope} }\n`,
    )

  it.each([
    'Sharing of as much information as the council needs to share',
    'whatever helps you',
    'All other purposes',
    'any service of the council',
  ])('is reported: %s', (scope) => {
    expect(run(scope)).toMatchObject([{ code: 'consent-blanket', severity: 'warning', line: 7, marked: scope }])
  })

  it.each(['Email news of the library', 'Sharing your address with the allotment society', 'All three photographs'])(
    'is not seen in: %s',
    (scope) => {
      expect(run(scope)).toEqual([])
    },
  )
})

describe('a notice written before the law changed', () => {
  const text = (date: string): string =>
    `${head.replace(' }', `, notice: { location: Privacy notice, dated: ${date} } }`)}activities:\n  a:\n    notice: { location: Privacy notice, dated: ${date} }\n`

  it('is reported once', () => {
    expect(runOnText(reviewCheck, text('2018-05-23'))).toEqual([
      {
        code: 'notice-before-law',
        severity: 'warning',
        line: 2,
        marked: '2018-05-23',
        message:
          'The notice is dated 2018-05-23, and the law changed on 2026-02-05: lawful bases, Annexes 1 and 2, automated decisions, transfers, research, storage and cookies, ICO powers. Read the notice against the law as it stands, and write the day of the new one.',
        citation: 'UK GDPR Articles 13 and 14; SI 2026/82 reg 2',
      },
    ])
  })

  it('is fine after the change, and before the change had come', () => {
    expect(runOnText(reviewCheck, text('2026-02-05'))).toEqual([])
    expect(runOnText(reviewCheck, text('2025-09-01'), '2026-02-04')).toEqual([])
  })
})
