import { asTexts, matchesName, type Activity, type CategoryId } from 'processing-register-core'
import { describeCategory } from '../util/describe-category.js'
import { nameActivities, type Disclosure } from './disclosure.js'

/** What is sent must be agreed with the recipient, and declared by the activity that sends it. */
export function checkPayload(disclosure: Disclosure): void {
  checkFields(disclosure)
  checkCategories(disclosure)
}

/** A closed list of fields: anything else in the payload is not agreed. What stands inside an agreed field is agreed. */
function checkFields({ file, fact, recipient }: Disclosure): void {
  const { fields } = recipient
  if (!fields) return
  const agreed = [...fields, ...asTexts(recipient.raw['optionalFields'])]
  const isAgreed = (name: string): boolean => agreed.some((pattern) => matchesName(pattern, name))
  for (const { name: field, within, at } of fact.payload.fields) {
    if ([field, ...within].some(isAgreed)) continue
    const data = { field, recipient: recipient.id, fields: agreed.join(', ') }
    file.report({ at, messageId: 'fieldNotAgreed', data, subject: [fact.client, recipient.id, field] })
  }
}

/**
 * A category that some activity of this code declares, but none that discloses to this recipient. What no activity declares is a
 * finding of `require-condition` at the same word.
 */
function checkCategories({ file, fact, recipient, listing, covering }: Disclosure): void {
  if (covering.length === listing.length) return
  for (const { name: field, at } of fact.payload.fields) {
    const handled = file.facts.handling.find(
      (candidate) => candidate.at.range[0] === at.range[0] && candidate.confidence === 'recommended',
    )
    if (!handled || listing.some((activity) => declares(activity, handled.category))) continue
    if (!covering.some((activity) => declares(activity, handled.category))) continue
    const data = {
      ...{ field, recipient: recipient.id, category: describeCategory(handled.category) },
      ...nameActivities(listing),
    }
    file.report({ at, messageId: 'categoryNotDeclared', data, subject: [fact.client, recipient.id, field] })
  }
}

const declares = ({ specialCategories, criminalOffence }: Activity, category: CategoryId): boolean =>
  category === 'criminal-offence' ? criminalOffence !== undefined : specialCategories.has(category)
