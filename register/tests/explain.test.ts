import { law } from 'processing-register-schemas/law'
import { lexicon } from 'processing-register-schemas/lexicon'
import { describe, expect, it } from 'vitest'
import { explain } from '../src/explain/index.js'

const titles = (question: string): readonly string[] => explain(question).found.map(({ title }) => title)

describe('explain', () => {
  it.each([
    ['public-task', '6(1)(e) Public task or official authority'],
    ['6(1)(e)', '6(1)(e) Public task or official authority'],
    ['UK GDPR Article 6 (1) (e)', '6(1)(e) Public task or official authority'],
    ['Art. 9(2)(g)', '9(2)(g) Substantial public interest'],
    ['substantial public interest', '9(2)(g) Substantial public interest'],
    ['Health', 'Data concerning health'],
    ['8', 'Schedule 1 paragraph 8: Equality of opportunity or treatment'],
    ['para 8', 'Schedule 1 paragraph 8: Equality of opportunity or treatment'],
    ['DPA 2018 Sch 1 para 8', 'Schedule 1 paragraph 8: Equality of opportunity or treatment'],
    ['Schedule 8 paragraph 3', 'Schedule 8 paragraph 3: Vital interests of the data subject or another'],
    ['nfi-england', 'National Fraud Initiative - mandatory data'],
    ['Data Protection Act 1998', 'data protection act 1998'],
    ['united states', 'United States'],
    ['register-sharing', 'register-sharing'],
    ['ethnicity', '“ethnicity” points to racial-or-ethnic-origin'],
  ])('“%s”: %s', (question, title) => {
    expect(titles(question)).toContain(title)
  })

  it('answers for every id of the law data, with its citation and how it was checked', () => {
    const items = [
      ...law.lawfulBases.items,
      ...law.conditions,
      ...law.specialCategories.items,
      ...law.gateways.items,
      ...law.criminalOffence.part3.schedule8.items,
      ...law.schedule1.items,
      ...law.repealedLaw.items,
    ]
    for (const { id, cite } of items) {
      const answers = explain(id).found
      expect(
        answers.map(({ citation }) => citation),
        id,
      ).toContain(cite)
      for (const { checked, facts } of answers) {
        expect(checked, id).toMatch(/\.$/u)
        expect(JSON.stringify(facts), id).not.toMatch(/undefined|\bAPD\b|\bSPI\b/u)
      }
    }
  })

  it('answers for every term and every false friend of the lexicon', () => {
    for (const { words } of [...Object.values(lexicon.classes).flat(), ...lexicon.falseFriends])
      expect(explain(words.join('_')).found.length, words.join(' ')).toBeGreaterThan(0)
    expect(explain('unspentConviction').found.map(({ title }) => title)).toEqual([
      '“unspent conviction” points to criminal-offence',
    ])
  })

  it('says how far each fact was checked', () => {
    const [basis] = explain('public-task').found
    expect(basis?.checked).toBe('The text of the law was read.')
    const [consent] = explain('6(1)(a)').found
    expect(consent?.checked).toBe('Not looked up for this version: check it before you rely on it.')
  })

  it('names what is near where nothing is known', () => {
    expect(explain('publik-task')).toEqual({ found: [], nearest: ['public-task'] })
    expect(explain('  ')).toEqual({ found: [], nearest: [] })
  })
})
