import type { CategoryId, ConditionId, LawfulBasisId } from 'processing-register-schemas'
import { law } from 'processing-register-schemas/law'
import type { ControllerKind } from '../model.js'

/** `needs`: allowed where the register also says what is listed. */
type Verdict = 'allowed' | 'needs' | 'refused'

/** What has to be there besides: mostly the key of the register that says it. */
export type Need =
  | 'antiFraudOrganisation'
  | 'consent'
  | 'contractWithThePerson'
  | 'emergency'
  | 'evidence'
  | 'kind'
  | 'law'
  | 'legitimateInterest'
  | 'legitimateInterestsAssessment'
  | 'notForProfitBody'
  | 'ownTask'
  | 'policyDocument'
  | 'publicInterest'
  | 'recognisedInterest'
  | 'researchSafeguards'
  | 'safeguard'
  | 'schedule1'
  | 'strictlyNecessary'
  | 'underlyingParagraph'
  | 'whyNoConsent'

/** The answer to one question of the kind “may this rest on that”. */
export interface Judgement {
  readonly verdict: Verdict
  readonly needs: readonly Need[]
  readonly citation: string
}

type Kind = ControllerKind | undefined

const refuse = (citation: string): Judgement => ({ verdict: 'refused', needs: [], citation })
const allow = (needs: readonly Need[], citation: string): Judgement => ({
  verdict: needs.length === 0 ? 'allowed' : 'needs',
  needs,
  citation,
})

/** Whether a body is one of those whom two lawful bases are closed to in their tasks: parish and community councils are not (DPA 2018 s.7(3)). */
export const isPublicAuthorityKind = (kind: Kind): boolean =>
  kind === 'principal-council' || kind === 'other-public-authority'

export const isCouncil = (kind: Kind): boolean => kind === 'principal-council' || kind === 'parish-or-community-council'

const basisNeeds: Readonly<Record<LawfulBasisId, readonly Need[]>> = {
  consent: ['consent'],
  contract: ['contractWithThePerson'],
  'legal-obligation': ['law'],
  'vital-interests': ['emergency'],
  'public-task': ['law', 'ownTask'],
  'recognised-legitimate-interest': ['recognisedInterest'],
  'legitimate-interests': ['legitimateInterestsAssessment', 'legitimateInterest'],
}

/**
 * Whether a body may rest what it does on a lawful basis of Article 6(1). For a public authority the answer is about its tasks;
 * outside them (DPA 2018 s.7(2)) it is a body like any other.
 */
export function judgeLawfulBasis(kind: Kind, id: LawfulBasisId): Judgement {
  const basis = law.lawfulBases.items.find((item) => item.id === id)
  if (!basis) return refuse('UK GDPR Article 6(1)')
  const needs = basisNeeds[id]
  if (basis.availableToPublicAuthorities !== 'no-for-their-tasks') return allow(needs, basis.cite)
  if (isPublicAuthorityKind(kind)) return refuse(law.lawfulBases.publicAuthorityTest.cite)
  return allow(kind === undefined ? ['kind', ...needs] : needs, basis.cite)
}

const conditionNeeds: Readonly<Partial<Record<ConditionId, readonly Need[]>>> = {
  'explicit-consent': ['consent'],
  'employment-and-social-protection': ['law'],
  'vital-interests': ['whyNoConsent'],
  'not-for-profit-body': ['notForProfitBody'],
  'made-public': ['evidence'],
  'health-or-social-care': ['safeguard'],
  'public-health': ['safeguard'],
  'archiving-research-statistics': ['researchSafeguards'],
}

/** Whether a category may rest on a condition of Article 9(2). The policy document is no business of the condition but of its paragraph. */
export function judgeCondition(id: ConditionId, category: CategoryId, kind: Kind): Judgement {
  const condition = law.conditions.find((item) => item.id === id)
  if (!condition) return refuse('UK GDPR Article 9(2)')
  if (category === 'criminal-offence') return refuse(law.criminalOffence.art10.cite)
  if (id === 'not-for-profit-body' && isCouncil(kind)) return refuse(condition.cite)
  const own = conditionNeeds[id] ?? []
  return allow(condition.paragraphs ? ['schedule1', ...own] : own, condition.cite)
}

/** Paragraphs whose text lets nobody rely on them who could ask for consent; in 20, 23 and 24 that is so in some cases only. */
const withoutConsent: ReadonlySet<number> = new Set([9, 10, 11, 12, 16, 17, 18, 19, 21, 28, 30])
/** Paragraph 14: members of an anti-fraud organisation, and arrangements made by one. */
const antiFraud = 14
/** Paragraph 29: consent, for criminal-offence data. */
const consentToOffenceData = 29

/** Whether a category may rest on a paragraph of DPA 2018 Schedule 1. */
export function judgeParagraph(number: number, category: CategoryId, kind: Kind): Judgement {
  const paragraph = law.schedule1.items.find(({ para }) => para === number)
  if (!paragraph) return refuse('DPA 2018 Schedule 1')
  const offence = category === 'criminal-offence'
  const citation = `DPA 2018 Schedule 1 paragraph ${number}`
  if (paragraph.councilUnavailable === true && isCouncil(kind)) return refuse(citation)
  if (offence ? !paragraph.criminalOffence : !paragraph.specialCategory) return refuse(citation)
  if (!offence && paragraph.limitedTo && !paragraph.limitedTo.includes(category)) return refuse(citation)
  const needs: Need[] = []
  // Paragraph 36 lets criminal-offence data do without the statement.
  if (paragraph.explicitSpiTest && !offence) needs.push('publicInterest')
  if (paragraph.apd === 'as-underlying' && extendedBy(number) === undefined) needs.push('underlyingParagraph')
  if (needsPolicyDocument(number)) needs.push('policyDocument')
  if (withoutConsent.has(number)) needs.push('whyNoConsent')
  if (number === antiFraud) needs.push('antiFraudOrganisation')
  if (number === consentToOffenceData) needs.push('consent')
  return allow(needs, citation)
}

/** The paragraph that one of Part 3 extends, where there is only one. */
export const extendedBy = (number: number): number | undefined =>
  law.schedule1.items.find(({ viaPara }) => viaPara === number)?.para

/** Whether a paragraph needs an appropriate policy document; one that extends another needs what that one does. */
export function needsPolicyDocument(number: number, underlying: number | undefined = extendedBy(number)): boolean {
  const apd = law.schedule1.items.find(({ para }) => para === number)?.apd
  if (apd !== 'as-underlying') return apd === true
  return underlying !== undefined && law.schedule1.items.find(({ para }) => para === underlying)?.apd === true
}

/**
 * Whether sensitive data may be used for law enforcement on a condition of DPA 2018 Schedule 8. All of them need strict necessity
 * and a policy document (ss.35(5) and 42).
 *
 * @param id the paragraph, as the register or the law data has it: `4` or `sch8-4`
 */
export function judgeSchedule8(id: number | string): Judgement {
  const paragraph = law.criminalOffence.part3.schedule8.items.find((item) => item.para === id || item.id === id)
  if (!paragraph) return refuse('DPA 2018 Schedule 8')
  const needs: readonly Need[] = ['strictlyNecessary', 'policyDocument']
  const citation = `DPA 2018 Schedule 8 paragraph ${paragraph.para}`
  return allow(paragraph.spi ? [...needs, 'publicInterest'] : needs, citation)
}
