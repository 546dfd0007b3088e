import {
  describeCategory,
  storeTitles,
  type HandlingFact,
  type ShareFact,
  type StoreFact,
} from 'eslint-plugin-data-protection/analysis'
import { findRecipient, isInternal, type Register } from 'processing-register-core'
import { normaliseLawfulBasis } from 'processing-register-schemas/law'
import type { Hover, Position } from 'vscode-languageserver-types'
import { writeCards, type Card } from '../card.js'
import { coverageAt, storesOf } from '../code-coverage.js'
import { rangeOfSpan } from '../code-ids.js'
import { findSubjects, type CodeSubject } from '../code-subject.js'
import { describeActivity, createEntryCard, describeRecipient, describeStore } from '../code-text/describe-entry.js'
import { describeBasis } from '../code-text/describe-law.js'
import type { ReadDocument, ServiceCore } from '../core.js'
import type { Section } from '../register-places.js'
import { entryNames } from '../register-text/entry-names.js'

/**
 * What the register says of a place in code: the data, store, disclosure or id there, which activity answers for it and on what ground.
 *
 * @param markdown whether the client shows Markdown; else plain text
 */
export async function getCodeHover(
  core: ServiceCore,
  uri: string,
  position: Position,
  markdown: boolean,
): Promise<Hover | undefined> {
  const done = await core.read(uri)
  const register = done?.view?.code.register
  if (!done || !register) return undefined
  const subjects = findSubjects(done, done.document.offsetAt(position))
  const [first] = subjects
  if (!first) return undefined
  const cards = subjects.flatMap((subject) => describe(done, register, subject))
  if (cards.length === 0) return undefined
  return { contents: writeCards(cards, markdown), range: rangeOfSpan(first.at, done.document) }
}

function describe(done: ReadDocument, register: Register, subject: CodeSubject): readonly Card[] {
  switch (subject.kind) {
    case 'id':
      return [describeId(register, subject.id.section, subject.id.id)]
    case 'tag': {
      const section = subject.tag.tag === 'processing' ? 'activities' : 'stores'
      return subject.tag.ids.map(({ id }) => describeId(register, section, id))
    }
    case 'basis': {
      const basis = normaliseLawfulBasis(subject.value)
      return basis ? [{ heading: 'Lawful basis', facts: [describeBasis(basis)] }] : []
    }
    case 'record':
      return [
        {
          heading: 'Disclosure record',
          facts: ['This call records that data is given to someone else, and on what ground (UK GDPR Article 5(2)).'],
        },
      ]
    case 'handling':
      return describeHandling(done, register, subject.fact)
    case 'store':
      return describeStoreFact(done, register, subject.fact)
    case 'share':
      return describeShare(done, register, subject.fact)
  }
}

const article = (kind: string): string => `${/^[aeiou]/u.test(kind) ? 'An' : 'A'} ${kind}`

function describeId(register: Register, section: Section, id: string): Card {
  const card = createEntryCard(register, section, id)
  if (card) return card
  const title = register[section].get(id)?.title
  if (register[section].has(id))
    return { heading: title ?? id, facts: [`${article(entryNames[section])} of the processing register, ${id}.`] }
  return { heading: id, facts: [`The processing register has no ${entryNames[section]} of this id.`] }
}

function describeHandling(done: ReadDocument, register: Register, fact: HandlingFact): readonly Card[] {
  const { activities } = coverageAt(done, register, fact.at)
  const what: Card = {
    heading: fact.name,
    facts: [
      `This is ${describeCategory(fact.category)}: its name holds “${fact.matched}”.`,
      ...(activities.length === 0 ? [uncovered] : []),
    ],
  }
  return [what, ...activities.map((activity) => describeActivity(register, activity, [fact.category]))]
}

const uncovered =
  'No activity of the processing register covers this code: list the file under the code of the activity it serves, or tie it with a @processing tag (UK GDPR Article 30(1)).'

function describeStoreFact(done: ReadDocument, register: Register, fact: StoreFact): readonly Card[] {
  const stores = storesOf(done, register, fact)
  const { activities } = coverageAt(done, register, fact.at)
  const what: Card = {
    heading: `${storeTitles[fact.kind]}: ${fact.name}`,
    facts:
      stores.length > 0
        ? ['Data is kept here.']
        : [`Data is kept here, and no store of the processing register matches ${fact.kind}:${fact.name}.`],
  }
  return [
    what,
    ...stores.map((store) => describeStore(register, store)),
    ...activities.map((activity) => describeActivity(register, activity)),
  ]
}

function describeShare(done: ReadDocument, register: Register, fact: ShareFact): readonly Card[] {
  const { shown } = fact.destination
  const heading = `${fact.title}${shown === '' ? '' : ` to ${shown}`}`
  if (isInternal(register, fact.destination))
    return [{ heading, facts: ['The register lists this as one of our own systems: calling it is not sharing.'] }]
  const recipient = findRecipient(register, fact.destination)
  if (!recipient)
    return [{ heading, facts: ['This sends data out, and no recipient of the processing register matches it.'] }]
  const { activities } = coverageAt(done, register, fact.at)
  const listing = activities.filter(({ recipients }) => recipients.includes(recipient.id))
  return [
    { heading, facts: ['This sends data out.', ...(activities.length === 0 ? [uncovered] : [])] },
    describeRecipient(register, recipient),
    ...(listing.length > 0 ? listing : activities).map((activity) => describeActivity(register, activity)),
  ]
}
