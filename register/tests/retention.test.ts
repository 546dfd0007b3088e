import { law } from 'processing-register-schemas/law'
import { describe, expect, it } from 'vitest'
import {
  compareWithLifetime,
  fallsShort,
  describeRetention,
  type Lifetime,
  parseRetention,
  retentionSourceProblem,
} from '../src/retention/index.js'

const shown = (value: unknown): string => {
  const parsed = parseRetention(value)
  return parsed.ok ? describeRetention(parsed.retention) : parsed.problem.code
}

describe('parseRetention', () => {
  it.each([
    ['6 years after end of financial year', '6 years after end of financial year'],
    [
      '75 years from date of birth, or 15 years from death if under 18 (whichever applies)',
      '75 years after date of birth unless under 18, then 15 years after death',
    ],
    ['100 years from adoption order', '100 years after adoption order'],
    ['term of the programme plus 12 months', 'for the duration of the programme plus 12 months'],
    ['employment + 2 years', 'for the duration of employment plus 2 years'],
    [
      '31 days unless evidence then until case closed + 6 years',
      '31 days unless evidence, then until case closed plus 6 years',
    ],
    [
      'until 25th birthday or 6 years after last contact, whichever is later',
      'until 25th birthday or 6 years after last contact, whichever is later',
    ],
    ['permanent', 'permanently'],
    ['review every 2 years', 'review every 2 years'],
    ['duration of the piece of work', 'for the duration of the piece of work'],
    ['until consent withdrawn', 'until consent withdrawn'],
    ['while the consent stands', 'while the consent stands'],
    ['at least 10 years from approval ending', 'at least 10 years after approval ending'],
    ['six months', '6 months'],
    ['30 minutes after the last request', '30 minutes after the last request'],
    ['6 to 8 years after last contact', '6 to 8 years after last contact'],
  ])('reads “%s”', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('reads back what it describes', () => {
    const sentences = law.retention.grammar.mustExpress.map((line) => line.replace(/ \([A-Z].*$| -> .*$/gu, ''))
    const read = sentences.map(parseRetention).filter((parsed) => parsed.ok)
    expect(read.length).toBeGreaterThan(10)
    for (const { retention } of read) {
      expect(parseRetention(describeRetention(retention))).toMatchObject({ ok: true, retention })
    }
  })

  it.each([
    ['as long as necessary', 'retention-not-a-period'],
    ['for as long as we consider it necessary', 'retention-not-a-period'],
    ['ranges from months to decades', 'retention-not-a-period'],
    ['months for some records to decades for more sensitive records', 'retention-not-a-period'],
    ['indefinitely', 'retention-not-a-period'],
    ['TBC', 'retention-missing'],
    ['', 'retention-missing'],
    ['six', 'retention-unreadable'],
    [6, 'retention-unreadable'],
    [{ keep: 6 }, 'retention-unreadable'],
    [{ keep: '6 years', after: 'as long as required' }, 'retention-not-a-period'],
    [{}, 'retention-missing'],
    [null, 'retention-missing'],
  ])('refuses %j', (value, code) => {
    expect(shown(value)).toBe(code)
  })

  it('reads the map form', () => {
    expect(shown({ keep: '6 years', after: 'the application closes' })).toBe('6 years after the application closes')
    expect(shown({ laterOf: [{ keep: '75 years', after: 'birth' }, '15 years after death'] })).toBe(
      '75 years after birth or 15 years after death, whichever is later',
    )
    expect(shown({ keep: '31 days', unless: { when: 'it is evidence', then: { until: 'the case closes' } } })).toBe(
      '31 days unless it is evidence, then until the case closes',
    )
    expect(parseRetention({ earlierOf: ['6 years', 'as needed'] })).toMatchObject({
      ok: false,
      problem: { at: ['earlierOf', 1] },
    })
  })

  it('reads or refuses every expression of the law data as its list says', () => {
    for (const line of law.retention.grammar.mustExpress) {
      const [text = '', refused] = line.split(' -> ')
      expect([text, parseRetention(text.replace(/ \([A-Z].*$/u, '')).ok]).toEqual([text, refused === undefined])
    }
  })
})

describe('retentionSourceProblem', () => {
  it('asks for a law or a policy', () => {
    expect(retentionSourceProblem({ keep: '6 years', law: 'Limitation Act 1980 s.9' })).toBeUndefined()
    expect(retentionSourceProblem({ laterOf: [{ keep: '1 year', policy: 'Schedule 4' }] })).toBeUndefined()
    expect(retentionSourceProblem({ keep: '6 years', policy: 'TBC' })?.code).toBe('retention-no-source')
    expect(retentionSourceProblem('6 years')?.code).toBe('retention-no-source')
  })
})

describe('compareWithLifetime', () => {
  const compare = (text: string, lifetime: Lifetime, countedFrom?: string) => {
    const parsed = parseRetention(text)
    return parsed.ok ? compareWithLifetime(parsed.retention, lifetime, countedFrom) : parsed.problem.code
  }

  it.each<[string, Lifetime, ReturnType<typeof compareWithLifetime>]>([
    ['31 days after it is recorded', { amount: 31, unit: 'day' }, 'within'],
    ['31 days after it is recorded', { amount: 31 * 86_400 + 1, unit: 'second' }, 'longer'],
    ['1 month after creation', { amount: 28, unit: 'day' }, 'within'],
    ['1 month after creation', { amount: 30, unit: 'day' }, 'not-comparable'],
    ['1 month after creation', { amount: 32, unit: 'day' }, 'longer'],
    ['2 years', { amount: 24, unit: 'month' }, 'within'],
    ['2 years', { amount: Infinity, unit: 'day' }, 'longer'],
    ['6 years after the case closes', { amount: 7, unit: 'year' }, 'not-comparable'],
    ['6 years after the case closes', { amount: 6, unit: 'year' }, 'within'],
    ['75 years after birth', { amount: 80, unit: 'year' }, 'not-comparable'],
    ['permanently', { amount: Infinity, unit: 'day' }, 'within'],
    ['30 minutes after the session is created', { amount: 1, unit: 'hour' }, 'longer'],
    ['30 minutes after the applicant’s last page', { amount: 1, unit: 'hour' }, 'longer'],
    ['6 years after last contact', { amount: 7, unit: 'year' }, 'not-comparable'],
    ['1 year after creation or 2 years after creation, whichever is later', { amount: 2, unit: 'year' }, 'within'],
    ['1 year after creation or 2 years after creation, whichever is earlier', { amount: 2, unit: 'year' }, 'longer'],
    ['until consent withdrawn', { amount: 1, unit: 'day' }, 'not-comparable'],
    ['1 year', { amount: -1, unit: 'day' }, 'not-comparable'],
    ['1 year', { amount: NaN, unit: 'day' }, 'not-comparable'],
  ])('%s, kept %j: %s', (text, lifetime, expected) => {
    expect(compare(text, lifetime)).toBe(expected)
  })

  it.each<[string, string, Lifetime, ReturnType<typeof compareWithLifetime>]>([
    ['6 years after the application closes', 'closed at', { amount: 7, unit: 'year' }, 'longer'],
    ['6 years after the application closes', 'closed at', { amount: 6, unit: 'year' }, 'within'],
    ['6 years after the application closes', 'decided on', { amount: 7, unit: 'year' }, 'not-comparable'],
    ['6 years after the application closes', 'created at', { amount: 7, unit: 'year' }, 'not-comparable'],
    ['6 years', 'closed at', { amount: 73, unit: 'month' }, 'longer'],
    ['6 years after it is received', 'closed at', { amount: 7, unit: 'year' }, 'longer'],
    // From an event that comes after the receipt: how long after, nobody knows.
    ['6 years after it is received', 'closed at', { amount: 6, unit: 'year' }, 'not-comparable'],
    ['term of the programme plus 12 months', 'programme ended', { amount: 18, unit: 'month' }, 'longer'],
    ['term of the programme plus 12 months', 'programme ended', { amount: 12, unit: 'month' }, 'within'],
    ['30 minutes after the last page', 'session', { amount: 1, unit: 'hour' }, 'not-comparable'],
  ])('%s, counted from “%s”, kept %j: %s', (text, countedFrom, lifetime, expected) => {
    expect(compare(text, lifetime, countedFrom)).toBe(expected)
  })

  it.each<[string, Lifetime, string | undefined, boolean]>([
    ['permanently', { amount: 6, unit: 'year' }, undefined, true],
    ['permanently', { amount: Infinity, unit: 'year' }, undefined, false],
    ['at least 10 years from approval ending', { amount: 5, unit: 'year' }, 'approval ended', true],
    ['at least 10 years from approval ending', { amount: 10, unit: 'year' }, 'approval ended', false],
    ['at least 10 years from approval ending', { amount: 5, unit: 'year' }, 'visited at', false],
    ['6 years after creation', { amount: 1, unit: 'year' }, undefined, false],
  ])('%s, kept %j from %s: falls short %s', (text, lifetime, countedFrom, expected) => {
    const parsed = parseRetention(text)
    expect(parsed.ok && fallsShort(parsed.retention, lifetime, countedFrom)).toBe(expected)
  })
})
