import { describeRetention, parseRetention, type Register } from 'processing-register-core'
import type { Section } from '../register-places.js'
import { entryNames } from './entry-names.js'

/** An entry in a line and a few, as plain text: what it is, and what a reader most wants to know of it. */
export interface EntryText {
  readonly detail: string
  readonly documentation: string
}

/** Describes an entry that the register has; an id it does not have says just that. */
export function describeEntry(register: Register, section: Section, id: string): EntryText {
  const entry = register[section].get(id)
  const name = entryNames[section]
  if (!entry) return { detail: `No ${name} of this register`, documentation: '' }
  return { detail: entry.title ?? name, documentation: listFacts(register, section, id).join('\n') }
}

function listFacts(register: Register, section: Section, id: string): readonly string[] {
  switch (section) {
    case 'activities': {
      const activity = register.activities.get(id)
      if (!activity) return []
      const categories = [
        ...activity.specialCategories.keys(),
        ...(activity.criminalOffence ? ['criminal-offence'] : []),
      ]
      return lines([
        ['Purpose', activity.purpose],
        ['Lawful basis', activity.lawfulBasis],
        ['Law', activity.law],
        ['Special categories', categories.join(', ')],
        ['Owner', activity.owner],
      ])
    }
    case 'recipients': {
      const recipient = register.recipients.get(id)
      if (!recipient) return []
      return lines([
        ['Role', recipient.role],
        ['Sharing', recipient.sharing],
        ['Lawful basis', recipient.lawfulBasis],
        ['Law', recipient.law],
        ['Fields', recipient.fields?.join(', ')],
        ['Country', recipient.country],
      ])
    }
    case 'stores': {
      const store = register.stores.get(id)
      if (!store) return []
      return lines([
        ['System', store.system],
        ['Kept', describeKept(store.retention)],
        ['Country', store.country],
        ['Code', store.code.join(', ')],
      ])
    }
    default: {
      const raw = register[section].get(id)?.raw ?? {}
      const text = (key: string): string | undefined => (typeof raw[key] === 'string' ? raw[key] : undefined)
      return lines([
        ['Where', text('location')],
        ['Signed', text('signed')],
        ['Reviewed', text('reviewed')],
        ['Review due', text('reviewBy')],
      ])
    }
  }
}

/** How long something is kept, in one form however it was written; undefined where the register does not say it. */
export function describeKept(retention: unknown): string | undefined {
  const parsed = parseRetention(retention)
  return parsed.ok ? describeRetention(parsed.retention) : undefined
}

const lines = (facts: readonly (readonly [label: string, text: string | undefined])[]): readonly string[] =>
  facts.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []))
