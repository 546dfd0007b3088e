import { conditionIds, lawfulBasisIds, specialCategoryIds } from 'processing-register-schemas'
import {
  conditionPoint,
  law,
  lawfulBasisPoint,
  normaliseCondition,
  normaliseLawfulBasis,
} from 'processing-register-schemas/law'
import { describe, expect, it } from 'vitest'

const checkedWords = new Set<unknown>(['primary', 'secondary', 'memory'])

/** Every map that is an item of a list, with the keys that lead to it. */
function listItems(value: unknown, path = 'law', isItem = false): { path: string; item: Record<string, unknown> }[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => listItems(one, `${path}[${index}]`, true))
  if (typeof value !== 'object' || value === null) return []
  const item = value as Record<string, unknown>
  const below = Object.entries(item).flatMap(([key, child]) => listItems(child, `${path}.${key}`))
  return isItem ? [{ path, item }, ...below] : below
}

describe('the law data', () => {
  const items = listItems({ ...law, sources: [] })

  it('has a version and a date', () => {
    expect(law.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(law.meta.asAt).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('cites where every item stands and how it was checked', () => {
    expect(items.length).toBeGreaterThan(300)
    for (const { path, item } of items) {
      expect(item['cite'], path).toMatch(/\S/)
      expect(checkedWords, path).toContain(item['checked'])
    }
  })

  it('says what is open wherever something is to be verified', () => {
    for (const { path, item } of items) if (item['verify'] === true) expect(item['why'], path).toMatch(/\S/)
  })

  it('uses no id twice in a list', () => {
    const lists = [
      law.conditions,
      law.lawfulBases.items,
      law.gateways.items,
      law.repealedLaw.items,
      law.schedule1.items,
      law.transfers.mechanisms,
    ]
    for (const list of lists) {
      const ids = list.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('refers only to notices and paragraphs that it has', () => {
    const paragraphs = new Set(law.schedule1.items.map(({ para }) => para))
    for (const { seenIn } of law.repealedLaw.items)
      for (const notice of seenIn) expect(Object.keys(law.notices)).toContain(notice)
    for (const one of law.conditions) for (const para of one.paragraphs ?? []) expect(paragraphs).toContain(para)
    for (const { limitedTo } of law.schedule1.items)
      for (const id of limitedTo ?? []) expect(specialCategoryIds).toContain(id)
    for (const { schedule1Hints } of law.specialCategories.items)
      for (const para of schedule1Hints ?? []) expect(paragraphs).toContain(para)
    const explicit = law.schedule1.items.filter(({ explicitSpiTest }) => explicitSpiTest).map(({ para }) => para)
    expect(law.schedule1.explicitSpiParas).toEqual(explicit)
  })

  it('searches for lower-case texts only, as consumers compare with those', () => {
    for (const { match } of law.repealedLaw.items) for (const text of match) expect(text).toBe(text.toLowerCase())
  })
})

describe('reading bases and conditions', () => {
  it.each(lawfulBasisIds)('%s by id and by point', (id) => {
    const point = lawfulBasisPoint(id)
    for (const text of [
      id,
      id.toUpperCase(),
      id.replaceAll('-', ' '),
      point,
      `Art ${point}`,
      `UK GDPR Article ${point}`,
      point.replaceAll('(', ' ('),
    ]) {
      expect(normaliseLawfulBasis(text), text).toBe(id)
    }
  })

  it.each(conditionIds)('%s by id and by point', (id) => {
    const point = conditionPoint(id)
    for (const text of [id, point, `Art. ${point}`, `article${point}`, ` ${point} `])
      expect(normaliseCondition(text), text).toBe(id)
  })

  it.each(['', 'public', '6', '6(1)', '6(1)(g)', '9(2)(a)', 'explicit-consent', 'constructor', '__proto__'])(
    '%j is no lawful basis',
    (text) => {
      expect(normaliseLawfulBasis(text)).toBeUndefined()
    },
  )

  it.each(['', 'consent', '9(2)(k)', '6(1)(a)', '9(2)(G)x', 'toString'])('%j is no condition', (text) => {
    expect(normaliseCondition(text)).toBeUndefined()
  })
})
