import { law } from 'processing-register-schemas/law'
import { describeSource, keepFacts, type Explanation } from './explanation.js'

/** Everything of the law data that has an id, in the order in which an answer is best. */
export function listLaw(): readonly Explanation[] {
  return [
    ...listBases(),
    ...listConditions(),
    ...listCategories(),
    ...listSchedule1(),
    ...listSchedule8(),
    ...listGateways(),
    ...listTransfers(),
    ...listDecisions(),
    ...listObsolete(),
  ]
}

const availability = {
  limited: 'seldom: only where people have a real choice',
  'yes-if-a-real-contract': 'yes, where there is a real contract with the person',
  yes: 'yes',
  default: 'yes, it is their usual basis',
  'no-for-their-tasks': 'no, not for their tasks',
} as const

const listBases = (): readonly Explanation[] =>
  law.lawfulBases.items.map((basis) => ({
    id: basis.id,
    written: basis.id,
    kind: 'Lawful basis (UK GDPR Article 6)',
    title: `${basis.point} ${basis.title}`,
    names: [basis.point],
    facts: keepFacts({
      'When it fits': basis.when,
      'Open to public authorities': availability[basis.availableToPublicAuthorities],
      'In force since': basis.inForce,
      'What it needs': basis.needs,
      Restriction: basis.restriction,
      Cases: basis.annex1?.map(({ para, title }) => `Annex 1 paragraph ${para}: ${title}`),
      'Rights it brings': basis.triggersRights,
      'Rights it leaves out': basis.excludesRights,
    }),
    citation: basis.cite,
    checked: describeSource(basis),
  }))

const listConditions = (): readonly Explanation[] =>
  law.conditions.map((condition) => ({
    id: condition.id,
    written: condition.id,
    kind: 'Condition for special-category data (UK GDPR Article 9(2))',
    title: `${condition.point} ${condition.title}`,
    names: [condition.point],
    facts: keepFacts({
      'What it needs': condition.needs,
      'Schedule 1 paragraphs': condition.paragraphs?.join(', ') ?? 'none needed',
      'Policy document':
        condition.apd === 'per-paragraph'
          ? `the paragraph says. ${condition.apdNote ?? ''}`.trim()
          : yesNo(condition.apd),
      Safeguards: condition.safeguards,
      'For councils': condition.councilUse,
    }),
    citation: condition.cite,
    checked: describeSource(condition),
  }))

const listCategories = (): readonly Explanation[] =>
  [...law.specialCategories.items, ...law.specialCategories.separateClass].map((category) => ({
    id: category.id,
    written: category.id,
    kind: category.isSpecialCategory === false ? 'Category with a gate of its own' : 'Special category',
    title: category.title,
    names: [category.title],
    facts: keepFacts({
      'What counts': category.includes,
      'What does not': category.excludes,
      Gate: category.gate,
      'Often used paragraphs of Schedule 1': category.schedule1Hints?.join(', '),
      Note: category.note,
      Also: category.also,
    }),
    citation: category.cite,
    checked: describeSource(category),
  }))

const listSchedule1 = (): readonly Explanation[] =>
  law.schedule1.items.map((paragraph) => {
    const { para, apd, apdExceptions = [] } = paragraph
    const exceptions = apdExceptions.length > 0 ? `, except: ${apdExceptions.join('; ')}` : ''
    return {
      id: String(para),
      written: `schedule1: ${para}`,
      kind: `Paragraph of DPA 2018 Schedule 1, Part ${paragraph.part}`,
      title: `Schedule 1 paragraph ${para}: ${paragraph.title}`,
      names: [`schedule 1 paragraph ${para}`, `paragraph ${para}`, paragraph.id],
      facts: keepFacts({
        'For special categories': yesNo(paragraph.specialCategory),
        'For criminal-offence data': yesNo(paragraph.criminalOffence),
        'Only for': paragraph.limitedTo,
        'Policy document': `${apd === 'as-underlying' ? 'as the paragraph it extends says' : yesNo(apd)}${exceptions}`,
        'States a public-interest test': yesNo(paragraph.explicitSpiTest),
        'Open to councils': paragraph.councilUnavailable === true ? 'no' : undefined,
        Amended: paragraph.amended,
        Note: paragraph.note,
      }),
      citation: paragraph.cite,
      checked: describeSource(paragraph),
    }
  })

const listSchedule8 = (): readonly Explanation[] =>
  law.criminalOffence.part3.schedule8.items.map((paragraph) => ({
    id: paragraph.id,
    written: `schedule8: ${paragraph.para}`,
    kind: 'Condition for sensitive law-enforcement processing (DPA 2018 s.35)',
    title: `Schedule 8 paragraph ${paragraph.para}: ${paragraph.title}`,
    names: [`schedule 8 paragraph ${paragraph.para}`],
    facts: keepFacts({ 'States a public-interest test': yesNo(paragraph.spi) }),
    citation: paragraph.cite,
    checked: describeSource(paragraph),
  }))

const listGateways = (): readonly Explanation[] =>
  law.gateways.items.map((gateway) => ({
    id: gateway.id,
    kind: `Sharing: a ${gateway.kind}`,
    title: gateway.title,
    names: [gateway.title, gateway.cite],
    facts: keepFacts({
      'Goes with': gateway.art6,
      'Consent needed': gateway.consentNeeded === undefined ? undefined : yesNo(gateway.consentNeeded),
      Exceptions: gateway.exceptions,
      Note: gateway.note,
      'What it is not': 'It does not stand in for the lawful basis or for a condition.',
    }),
    citation: gateway.cite,
    checked: describeSource(gateway),
  }))

function listTransfers(): readonly Explanation[] {
  const { mechanisms, approvedDestinations } = law.transfers
  return [
    ...mechanisms.map((mechanism) => ({
      id: mechanism.id,
      written: mechanism.id,
      kind: 'Transfer out of the United Kingdom',
      title: mechanism.title ?? mechanism.id.replaceAll('-', ' '),
      names: [],
      facts: keepFacts({
        Test: mechanism.test,
        'What it needs': mechanism.needs,
        Since: mechanism.since,
        Before: mechanism.was,
        Note: mechanism.note,
      }),
      citation: mechanism.cite,
      checked: describeSource(mechanism),
    })),
    ...approvedDestinations.items.map((destination) => ({
      id: destination.id,
      written: destination.id,
      kind: 'Approved destination of transfers',
      title: destination.title,
      names: [destination.title],
      facts: keepFacts({
        Scope: destination.scope,
        Members: destination.members?.join(', '),
        Since: destination.since,
        Note: destination.note,
      }),
      citation: destination.cite,
      checked: describeSource(destination),
    })),
  ]
}

const listDecisions = (): readonly Explanation[] =>
  law.automatedDecisions.rules.map((rule) => ({
    id: rule.id,
    kind: 'Automated decisions (UK GDPR Articles 22A to 22D)',
    title: rule.id,
    names: [rule.cite],
    facts: keepFacts({ Rule: rule.text }),
    citation: rule.cite,
    checked: describeSource(rule),
  }))

const listObsolete = (): readonly Explanation[] =>
  law.repealedLaw.items.map((entry) => ({
    id: entry.id,
    kind: 'Law that no longer holds, or is misnamed',
    title: entry.match[0] ?? entry.id,
    names: entry.matchKind === 'concept' ? [] : entry.match,
    facts: keepFacts({ Status: entry.status, 'What holds now': entry.replacedBy, Note: entry.note }),
    citation: entry.cite,
    checked: describeSource(entry),
  }))

const yesNo = (value: boolean): string => (value ? 'yes' : 'no')
