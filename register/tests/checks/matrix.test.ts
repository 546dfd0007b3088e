import { categoryIds, type CategoryId, type ConditionId, type LawfulBasisId } from 'processing-register-schemas'
import { law } from 'processing-register-schemas/law'
import { describe, expect, it } from 'vitest'
import {
  judgeCondition,
  judgeLawfulBasis,
  judgeParagraph,
  judgeSchedule8,
  needsPolicyDocument,
} from '../../src/checks/allowed.js'
import { completenessCheck } from '../../src/checks/completeness.js'
import { criminalOffenceCheck } from '../../src/checks/criminal-offence.js'
import { lawfulBasisCheck } from '../../src/checks/lawful-basis.js'
import { policyDocumentCheck } from '../../src/checks/policy-document.js'
import { runChecks } from '../../src/checks/run-checks.js'
import { sharingCheck } from '../../src/checks/sharing.js'
import { specialCategoryCheck } from '../../src/checks/special-category.js'
import type { ControllerKind } from '../../src/model.js'
import { declarationProblem } from '../../src/query/declaration-problem.js'
import { loadText } from './support/run-on-text.js'

/**
 * What the law says, written out by hand from the Acts: no line of these tables is computed from the law data or from the code.
 * Where one differs from the other, one of them is wrong.
 */
const kinds: readonly ControllerKind[] = [
  'principal-council',
  'parish-or-community-council',
  'other-public-authority',
  'processor',
  'not-a-public-authority',
]

/** In the order of `kinds`: y allowed, n needs something more, - refused. */
const bases: Readonly<Record<LawfulBasisId, string>> = {
  consent: 'nnnnn',
  contract: 'nnnnn',
  'legal-obligation': 'nnnnn',
  'vital-interests': 'nnnnn',
  'public-task': 'nnnnn',
  'recognised-legitimate-interest': '-n-nn',
  'legitimate-interests': '-n-nn',
}

const special = [
  'racial-or-ethnic-origin',
  'political-opinions',
  'religious-or-philosophical-beliefs',
  'trade-union-membership',
  'genetic-data',
  'biometric-data',
  'health',
  'sex-life',
  'sexual-orientation',
] as const
const all: readonly CategoryId[] = [...special, 'criminal-offence']

/** What each condition needs besides. Article 9(2)(d) is refused to councils and the only one that is. */
const conditions: Readonly<Record<ConditionId, readonly string[]>> = {
  'explicit-consent': ['consent'],
  'employment-and-social-protection': ['schedule1', 'law'],
  'vital-interests': ['whyNoConsent'],
  'not-for-profit-body': ['notForProfitBody'],
  'made-public': ['evidence'],
  'legal-claims': [],
  'substantial-public-interest': ['schedule1'],
  'health-or-social-care': ['schedule1', 'safeguard'],
  'public-health': ['schedule1', 'safeguard'],
  'archiving-research-statistics': ['schedule1', 'researchSafeguards'],
}

/** One letter a category, in the order of `all`: y it may rest on the paragraph, - it may not. Written for a body that is no council. */
const paragraphs: Readonly<Record<number, string>> = {
  1: 'yyyyyyyyyy',
  2: 'yyyyyyyyyy',
  3: 'yyyyyyyyyy',
  4: 'yyyyyyyyyy',
  6: 'yyyyyyyyyy',
  7: 'yyyyyyyyyy',
  8: 'y-y---y-y-',
  9: 'y---------',
  10: 'yyyyyyyyyy',
  11: 'yyyyyyyyyy',
  12: 'yyyyyyyyyy',
  13: 'yyyyyyyyyy',
  14: 'yyyyyyyyyy',
  15: 'yyyyyyyyyy',
  16: 'y---yyyyy-',
  17: 'yyyyyyyyyy',
  18: 'yyyyyyyyyy',
  19: '------y---',
  20: 'y-yyy-y---',
  21: '------y---',
  22: '-y--------',
  23: 'yyyyyyyyyy',
  24: 'yyyyyyyyyy',
  25: 'yyyyyyyyyy',
  26: 'yyyyyyyyyy',
  27: 'yyyyyyyyyy',
  28: 'yyyyyyyyyy',
  29: '---------y',
  30: '---------y',
  31: '---------y',
  32: '---------y',
  33: '---------y',
  34: '---------y',
  35: '---------y',
  36: '---------y',
  37: '---------y',
}
const selectable = Object.keys(paragraphs).map(Number)
const closedToCouncils = [15, 16, 22, 31, 35]
const withStatedInterest = [6, 10, 11, 12, 13, 16, 17, 18, 19, 20, 28]
/** 9(1)(d), 10(1)(b), 11(1)(b), 12(1)(b), 16(1)(d), 17(1)(b), 18(1)(c), 19(1)(c), 21(1)(d), 28(1)(b) and 30(b). */
const withoutConsent = [9, 10, 11, 12, 16, 17, 18, 19, 21, 28, 30]
const withoutDocument = [2, 3, 4, 13, 29, 30, 31, 32, 33, 34]
const schedule8 = [
  [1, true],
  [2, false],
  [3, false],
  [4, true],
  [5, false],
  [6, false],
  [7, false],
  [8, false],
  [9, false],
] as const

const verdictOf = { y: 'allowed', n: 'needs', '-': 'refused' } as const
const letter = (text: string | undefined, i: number): keyof typeof verdictOf => {
  const found = text?.charAt(i)
  if (found === 'y' || found === 'n' || found === '-') return found
  throw new Error(`no expectation at ${i}`)
}

describe('the tables are about the law data as they are', () => {
  it('has every basis, condition, paragraph and category', () => {
    expect(Object.keys(bases)).toEqual(law.lawfulBases.items.map(({ id }) => id))
    expect(Object.keys(conditions)).toEqual(law.conditions.map(({ id }) => id))
    expect(selectable).toEqual(law.schedule1.items.map(({ para }) => para))
    expect(selectable).toHaveLength(36)
    expect(schedule8.map(([para]) => para)).toEqual(law.criminalOffence.part3.schedule8.items.map(({ para }) => para))
    expect([...all].sort()).toEqual([...categoryIds].sort())
  })
})

describe('lawful bases by kind of controller', () => {
  const cells = Object.entries(bases).flatMap(([basis, row]) =>
    kinds.map((kind, i) => [basis as LawfulBasisId, kind, verdictOf[letter(row, i)]] as const),
  )

  it.each(cells)('%s of a %s: %s', (basis, kind, verdict) => {
    const judged = judgeLawfulBasis(kind, basis)
    expect(judged.verdict).toBe(verdict)
    expect(judged.citation).toMatch(/UK GDPR Art 6\(1\)/u)
    expect(judged.needs.length > 0).toBe(verdict === 'needs')
  })

  it('names what each of them needs', () => {
    const needs = Object.keys(bases).map((basis) => [
      basis,
      judgeLawfulBasis('not-a-public-authority', basis as LawfulBasisId).needs,
    ])
    expect(Object.fromEntries(needs)).toEqual({
      consent: ['consent'],
      contract: ['contractWithThePerson'],
      'legal-obligation': ['law'],
      'vital-interests': ['emergency'],
      'public-task': ['law', 'ownTask'],
      'recognised-legitimate-interest': ['recognisedInterest'],
      'legitimate-interests': ['legitimateInterestsAssessment', 'legitimateInterest'],
    })
  })

  it('asks for the kind where the answer depends on it', () => {
    expect(judgeLawfulBasis(undefined, 'legitimate-interests').needs).toContain('kind')
    expect(judgeLawfulBasis(undefined, 'public-task').needs).not.toContain('kind')
  })
})

describe('conditions by category', () => {
  const cells = Object.entries(conditions).flatMap(([condition, needs]) =>
    all.map((category) => [condition as ConditionId, category, needs] as const),
  )

  it.each(cells)('%s for %s', (condition, category, needs) => {
    const offence = category === 'criminal-offence'
    for (const kind of kinds) {
      const closed = condition === 'not-for-profit-body' && kind.endsWith('council')
      const judged = judgeCondition(condition, category, kind)
      expect(judged.verdict).toBe(offence || closed ? 'refused' : needs.length > 0 ? 'needs' : 'allowed')
      expect(judged.needs).toEqual(offence || closed ? [] : needs)
      expect(judged.citation).toContain(offence ? 'Art 10' : 'Art 9(2)')
    }
  })
})

describe('paragraphs of Schedule 1 by category', () => {
  const cells = selectable.flatMap((number) =>
    all.map((category, i) => [number, category, letter(paragraphs[number], i) === 'y'] as const),
  )

  it('are 36 paragraphs and 10 categories', () => {
    expect(cells).toHaveLength(360)
  })

  it.each(cells)('%i for %s: %s', (number, category, open) => {
    const elsewhere = judgeParagraph(number, category, 'not-a-public-authority')
    expect(elsewhere.verdict === 'refused').toBe(!open)
    const council = judgeParagraph(number, category, 'principal-council')
    expect(council.verdict === 'refused').toBe(!open || closedToCouncils.includes(number))
    expect(council.citation).toBe(`DPA 2018 Schedule 1 paragraph ${number}`)
    if (!open) return
    const offence = category === 'criminal-offence'
    expect(elsewhere.needs.includes('publicInterest')).toBe(!offence && withStatedInterest.includes(number))
    // Which document paragraph 36 needs depends on what it extends.
    expect(elsewhere.needs.includes('policyDocument')).toBe(number !== 36 && !withoutDocument.includes(number))
    expect(elsewhere.needs.includes('underlyingParagraph')).toBe(number === 36)
    expect(elsewhere.needs.includes('antiFraudOrganisation')).toBe(number === 14)
    expect(elsewhere.needs.includes('consent')).toBe(number === 29)
    expect(elsewhere.needs.includes('whyNoConsent')).toBe(withoutConsent.includes(number))
  })

  it.each([0, 5, 38, 39, 40, 41])('cannot rest on paragraph %i, which is no condition', (number) => {
    expect(judgeParagraph(number, 'health', 'principal-council')).toEqual({
      verdict: 'refused',
      needs: [],
      citation: 'DPA 2018 Schedule 1',
    })
  })
})

describe('conditions of Schedule 8', () => {
  it.each(schedule8)('paragraph %i, with substantial public interest: %s', (number, interest) => {
    const needs = ['strictlyNecessary', 'policyDocument', ...(interest ? ['publicInterest'] : [])]
    const expected = { verdict: 'needs', needs, citation: `DPA 2018 Schedule 8 paragraph ${number}` }
    expect(judgeSchedule8(number)).toEqual(expected)
    expect(judgeSchedule8(`sch8-${number}`)).toEqual(expected)
  })

  it.each([0, 10, 'sch1-6'])('knows no %s', (id) => {
    expect(judgeSchedule8(id).verdict).toBe('refused')
  })
})

const checks = [lawfulBasisCheck, specialCategoryCheck, criminalOffenceCheck, policyDocumentCheck]

function codesOf(kind: string, activity: string, rest = ''): readonly string[] {
  const text = `version: 1\ncontroller: { kind: ${kind}${rest} }\nactivities:\n  a: { ${activity} }\npolicyDocuments:\n  scp: { location: Intranet, retention: Section 5, reviewBy: 2028-01-01 }\n`
  const load = loadText(text)
  return runChecks(load, checks, '2026-11-24')
    .map(({ code }) => code)
    .filter((code) => code !== 'policy-unused')
}

const task = 'lawfulBasis: public-task, law: Housing Act 1996'
const health = (declaration: string): string => `${task}, specialCategories: { health: { ${declaration} } }`
const offence = (declaration: string): string => `${task}, criminalOffence: { ${declaration} }`

describe('facts that are often got wrong', () => {
  it('6(1)(f) and (ea) are closed to principal councils and open to parish councils', () => {
    const interests = 'lawfulBasis: 6(1)(f), legitimateInterestsAssessment: LIA-1, legitimateInterest: Trade, law: A'
    const recognised = 'lawfulBasis: 6(1)(ea), recognisedInterest: a1-crime'
    expect(codesOf('principal-council', interests)).toEqual(['basis-closed'])
    expect(codesOf('principal-council', recognised)).toEqual(['basis-closed'])
    expect(codesOf('parish-or-community-council', interests)).toEqual([])
    expect(codesOf('parish-or-community-council', recognised)).toEqual([])
  })

  it('(ea) is for the body that answers a request, and not for the council that asks', () => {
    const answer = 'lawfulBasis: 6(1)(ea), recognisedInterest: a1-disclosure-request'
    const load = loadText(`version: 1\ncontroller: { kind: principal-council }\nactivities:\n  a: { ${answer} }\n`)
    const [found] = runChecks(load, [lawfulBasisCheck], '2026-11-24')
    expect(found?.message).toContain('for the body that answers a request of the council')
    expect(codesOf('not-a-public-authority', answer)).toEqual(['request-of-nobody'])
  })

  it('a public task is one of the controller itself, since 5 February 2026', () => {
    const text = `version: 1\ncontroller: { kind: principal-council }\nactivities:\n  a: { ${task}, purpose: Meet another council’s duty }\n`
    const on = (today: string) => runChecks(loadText(text), [lawfulBasisCheck], today).map(({ code }) => code)
    expect(on('2026-02-04')).toEqual([])
    expect(on('2026-02-05')).toEqual(['task-of-another'])
  })

  it('the policy document follows the paragraph, and not the point of Article 9(2)', () => {
    expect(codesOf('principal-council', health('condition: 9(2)(g), schedule1: 24'))).toEqual(['no-policy-document'])
    expect(codesOf('principal-council', health('condition: 9(2)(g), schedule1: 13, publicInterest: A'))).toEqual([])
    expect(codesOf('principal-council', health('condition: 9(2)(b), schedule1: 1'))).toEqual(['no-policy-document'])
    expect(codesOf('principal-council', health('condition: 9(2)(h), schedule1: 2, safeguard: A'))).toEqual([])
  })

  it('three things of Part 2 need no policy document: 13, 10(2) and 27(3)', () => {
    const part2 = selectable.filter((number) => number >= 6 && number <= 28)
    expect(part2.filter((number) => !needsPolicyDocument(number))).toEqual([13])
    const excepted = law.schedule1.items.filter(({ apdExceptions }) => apdExceptions !== undefined)
    expect(excepted.map(({ para, apdExceptions }) => [para, apdExceptions])).toEqual([
      [10, ['10(2)']],
      [27, ['27(3)']],
    ])
    const disclosed = (number: number, recipient: string): readonly string[] => {
      const declared = `health: { condition: 9(2)(g), schedule1: ${number}, publicInterest: A, whyNoConsent: B }`
      const text = `version: 1\nactivities:\n  a: { specialCategories: { ${declared} }, recipients: [r] }\nrecipients:\n  r: { ${recipient} }\n`
      return runChecks(loadText(text), [policyDocumentCheck], '2026-11-24').map(({ code }) => code)
    }
    expect(disclosed(10, 'role: competent-authority')).toEqual([])
    expect(disclosed(10, 'role: controller')).toEqual(['no-policy-document'])
    expect(disclosed(27, 'title: UK Anti-Doping')).toEqual([])
    expect(disclosed(27, 'role: competent-authority')).toEqual(['no-policy-document'])
  })

  it('eleven paragraphs state the test of substantial public interest', () => {
    expect(withStatedInterest).toHaveLength(11)
    expect(law.schedule1.explicitSpiParas).toEqual(withStatedInterest)
    const asked = selectable.filter((number) =>
      judgeParagraph(number, 'health', undefined).needs.includes('publicInterest'),
    )
    expect(asked).toEqual(withStatedInterest)
  })

  it('paragraph 14 is for anti-fraud organisations only', () => {
    const fraud = 'condition: 9(2)(g), schedule1: 14, policyDocument: scp'
    expect(codesOf('principal-council', health(fraud))).toEqual(['no-anti-fraud-organisation'])
    expect(codesOf('principal-council', health(`${fraud}, law: Serious Crime Act 2007 s.68`))).toEqual([])
    expect(
      codesOf('principal-council', offence('route: authorised-by-law, schedule1: 14, policyDocument: scp')),
    ).toEqual(['no-anti-fraud-organisation'])
  })

  it('criminal-offence data has its own gate, and is no special category', () => {
    for (const condition of Object.keys(conditions)) {
      expect(judgeCondition(condition as ConditionId, 'criminal-offence', 'principal-council').verdict).toBe('refused')
      expect(
        codesOf('principal-council', offence(`route: official-authority, authority: A, condition: ${condition}`)),
      ).toEqual(['article-9-condition'])
    }
    const load = loadText(`version: 1\nactivities:\n  a: { ${health('condition: 9(2)(f)')} }\n`)
    const activity = load.register.activities.get('a')
    if (!activity) throw new Error('no activity')
    expect(declarationProblem(load.register, activity, 'health')).toBeUndefined()
    expect(declarationProblem(load.register, activity, 'criminal-offence')?.code).toBe('not-declared')
  })

  it('criminal-offence data covers allegations, and that there are no convictions', () => {
    const { coversAllegations, coversAbsenceOfConvictions } = law.criminalOffence.art10
    expect([coversAllegations, coversAbsenceOfConvictions.value]).toEqual([true, true])
    for (const field of ['allegedOffence', 'noConvictions']) {
      const text = `version: 1\nactivities:\n  a: { ${task}, recipients: [r] }\nrecipients:\n  r: { fields: [${field}] }\n`
      const found = runChecks(loadText(text), [sharingCheck], '2026-11-24').filter(({ path }) =>
        path.includes('fields'),
      )
      expect(found.map(({ code, citation }) => [code, citation])).toEqual([
        ['shared-field-undeclared', 'UK GDPR Article 10; DPA 2018 s.10(5)'],
      ])
    }
  })

  it('a council is a competent authority for a function, and not for all that it does', () => {
    const listed = ', lawEnforcement: [trading-standards]'
    expect(
      codesOf('principal-council', offence('route: law-enforcement, function: trading-standards'), listed),
    ).toEqual([])
    expect(codesOf('principal-council', offence('route: law-enforcement'), listed)).toEqual(['no-function'])
    const text = `version: 1\ncontroller: { kind: principal-council${listed} }\nactivities:\n  a: { ${offence('route: law-enforcement, function: housing')} }\n`
    const { register, problems } = loadText(text)
    expect(problems.map(({ rule, code }) => [rule, code])).toEqual([['register-references', 'unknown-reference']])
    const activity = register.activities.get('a')
    expect(activity && declarationProblem(register, activity, 'criminal-offence')?.code).toBe('unlisted-function')
  })

  it('a photograph is not biometric', () => {
    const load = loadText(
      `version: 1\ncontroller: { kind: principal-council }\nactivities:\n  a: { ${task}, specialCategories: { biometric-data: { fields: [photo, faceTemplate], condition: 9(2)(f) } } }\n`,
    )
    const found = runChecks(load, checks, '2026-11-24')
    expect(found.map(({ code, severity, path }) => [code, severity, path.at(-1)])).toEqual([
      ['picture-is-not-biometric', 'warning', 0],
    ])
  })

  it('paragraph 41 asks for the lawful basis in the record, and Article 30 does not', () => {
    const bare = 'title: Library cards'
    const documented =
      'specialCategories: { health: { condition: 9(2)(b), schedule1: 1, policyDocument: scp, law: A } }'
    const find = (activity: string) => {
      const text = `version: 1\ncontroller: { kind: principal-council }\nactivities:\n  a: { ${activity} }\npolicyDocuments:\n  scp: { title: A }\n`
      const load = loadText(text)
      return {
        asked: runChecks(load, [lawfulBasisCheck], '2026-11-24').map(({ code, citation }) => [code, citation]),
        article30: runChecks(load, [completenessCheck], '2026-11-24').filter(
          ({ citation, path }) => path.includes('lawfulBasis') && citation?.includes('Article 30') === true,
        ),
      }
    }
    expect(find(bare)).toEqual({ asked: [['basis-missing', 'UK GDPR Articles 5(2) and 6(1)']], article30: [] })
    expect(find(documented)).toEqual({
      asked: [['basis-missing', 'UK GDPR Article 6(1); DPA 2018 Schedule 1 paragraph 41']],
      article30: [],
    })
  })
})
