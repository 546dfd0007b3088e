import type { LawfulBasisId, Recipient, Register } from 'processing-register-core'
import { sharingOf } from 'processing-register-core/disclosure'

/**
 * The TypeScript that is made from a register. Everything stands in the order of its ids, so that the text changes only where what it
 * says does; nothing in it depends on the machine or the day.
 */
export function writeTypes(register: Register): string {
  const disclosures = sorted(register.recipients.keys()).flatMap((id) => describeRecipient(register, id))
  const uses = [...new Set(disclosures.map((type) => type.slice(0, type.indexOf('<'))))].sort()
  return `// Made from the processing register by \`processing-register types\`. Change the register, not this file, and run it again.
import type { ${[...uses, 'SharingRegister'].join(', ')} } from 'processing-register-core/disclosure'

export type ActivityId =${writeUnion(quoteAll(register.activities.keys()))}

export type RecipientId =${writeUnion(quoteAll(register.recipients.keys()))}

export type StoreId =${writeUnion(quoteAll(register.stores.keys()))}

/** What may be put on record: recipient, the activities that list it, its lawful basis, the fields agreed with it. */
export type Disclosure =${writeUnion(disclosures)}

/** What \`createDisclosureLog\` needs to know of the register. */
export const sharingRegister: SharingRegister<Disclosure> = ${JSON.stringify(sharingOf(register), undefined, 2)}
`
}

/** One type for each basis on which the recipient may be given data; none where no activity lists it or no basis is known. */
function describeRecipient({ recipients, activities }: Register, id: string): readonly string[] {
  const recipient = recipients.get(id)
  const byBasis = new Map<LawfulBasisId, string[]>()
  for (const activity of activities.values()) {
    const basis = recipient?.lawfulBasis ?? activity.lawfulBasis
    if (basis === undefined || !activity.recipients.includes(id)) continue
    byBasis.set(basis, [...(byBasis.get(basis) ?? []), activity.id])
  }
  const name = recipient?.sharing === 'non-routine' ? 'NonRoutineDisclosureTo' : 'DisclosureTo'
  return sorted(byBasis.keys()).map((basis) => {
    const parts = [
      quote(id),
      quoteAll(byBasis.get(basis) ?? []).join(' | '),
      quote(basis),
      ...describeFields(recipient),
    ]
    return `${name}<${parts.join(', ')}>`
  })
}

/** Names as the register writes them; a wildcard leaves the names to the log, which knows what it matches. */
function describeFields({ fields }: Partial<Recipient> = {}): readonly string[] {
  if (!fields || fields.some((field) => field.includes('*'))) return []
  return [fields.length === 0 ? 'never' : quoteAll(new Set(fields)).join(' | ')]
}

const sorted = <T extends string>(ids: Iterable<T>): readonly T[] => [...ids].sort()

const quoteAll = (ids: Iterable<string>): readonly string[] => sorted(ids).map(quote)

const quote = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

const writeUnion = (members: readonly string[]): string =>
  members.length === 0 ? ' never' : members.map((member) => `\n  | ${member}`).join('')
