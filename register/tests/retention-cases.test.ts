import { describe, expect, it } from 'vitest'
import {
  compareWithLifetime,
  fallsShort,
  parseRetention,
  type Lifetime,
  type Retention,
} from '../src/retention/index.js'

const read = (value: unknown): Retention => {
  const parsed = parseRetention(value)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.retention
}
const years = (amount: number): Lifetime => ({ amount, unit: 'year' })
const months = (amount: number): Lifetime => ({ amount, unit: 'month' })
const days = (amount: number): Lifetime => ({ amount, unit: 'day' })

/** The kinds of retention that the five notices use, each as a register writes it and as code can break it. */
describe('retentions of the notices', () => {
  it('the term of a programme plus 12 months', () => {
    const retention = read({ keep: 'term of the programme plus 12 months', policy: 'notice of the council' })
    expect(retention).toEqual({ kind: 'during', event: 'the programme', plus: { amount: 12, unit: 'month' } })
    expect(compareWithLifetime(retention, months(12), 'programme ended on')).toBe('within')
    expect(compareWithLifetime(retention, months(13), 'programme ended on')).toBe('longer')
    // How long the programme takes is not known, so an expiry from the creation says nothing.
    expect(compareWithLifetime(retention, years(3))).toBe('not-comparable')
  })

  it('75 years from birth, or 15 from a death under 18', () => {
    const retention = read('75 years from date of birth, or 15 years from death if under 18 (SI 2010/959 reg 50)')
    expect(retention).toMatchObject({
      kind: 'unless',
      usual: { period: { amount: 75, unit: 'year' }, from: 'date of birth' },
      condition: 'under 18',
      instead: { period: { amount: 15, unit: 'year' }, from: 'death' },
    })
    // A part of the 75 years has passed when the record is made.
    expect(compareWithLifetime(retention, years(76))).toBe('not-comparable')
  })

  it('100 years from an adoption order', () => {
    const retention = read('at least 100 years from the adoption order (SI 2005/888 reg 6)')
    expect(retention).toMatchObject({ qualifier: 'at least', period: { amount: 100 }, from: 'the adoption order' })
    expect(fallsShort(retention, years(75), 'adoption order on')).toBe(true)
    expect(fallsShort(retention, years(100), 'adoption order on')).toBe(false)
    expect(compareWithLifetime(retention, years(200), 'adoption order on')).toBe('not-comparable')
  })

  it('CCTV: 31 days unless it is evidence', () => {
    const retention = read({
      keep: '31 days',
      after: 'it is recorded',
      policy: 'CCTV policy',
      unless: { when: 'it is evidence', then: { until: 'the case closes' } },
    })
    expect(retention).toMatchObject({ kind: 'unless', usual: { period: { amount: 31, unit: 'day' } } })
    expect(compareWithLifetime(retention, days(32))).toBe('longer')
    // Within the usual time; whether the other time is kept depends on the case.
    expect(compareWithLifetime(retention, days(31))).toBe('not-comparable')
  })

  it('until consent is withdrawn', () => {
    const retention = read('until consent is withdrawn (consent policy)')
    expect(retention).toEqual({ kind: 'until', point: 'consent is withdrawn' })
    expect(compareWithLifetime(retention, years(10))).toBe('not-comparable')
  })

  it('the duration of the piece of work', () => {
    const retention = read({ keep: 'duration of the piece of work', policy: 'notice of the council' })
    expect(retention).toEqual({ kind: 'during', event: 'the piece of work' })
    expect(compareWithLifetime(retention, days(1))).toBe('not-comparable')
  })

  it('the disclosure log: six years after the disclosure', () => {
    const retention = read({ keep: 'six years', after: 'the disclosure', policy: 'IG-7' })
    expect(compareWithLifetime(retention, years(6), 'disclosed at')).toBe('within')
    expect(compareWithLifetime(retention, months(73), 'disclosed at')).toBe('longer')
  })

  it('an appropriate policy document: until six months after processing ends', () => {
    const retention = read('until 6 months after processing ends (DPA 2018 Sch 1 para 40)')
    expect(compareWithLifetime(retention, months(6), 'processing ended')).not.toBe('longer')
    expect(parseRetention({ keep: '6 months', after: 'processing ends', law: 'DPA 2018 Sch 1 para 40' }).ok).toBe(true)
    expect(
      compareWithLifetime(read({ keep: '6 months', after: 'processing ends' }), months(7), 'processing ended'),
    ).toBe('longer')
  })

  it('permanently, by an Act: no expiry is too long, and every deletion too soon', () => {
    const retention = read({ keep: 'permanently', law: 'Local Government Act 1972 s.100C' })
    expect(compareWithLifetime(retention, { amount: Infinity, unit: 'year' })).toBe('within')
    expect(fallsShort(retention, years(100), 'held on')).toBe(true)
  })
})
