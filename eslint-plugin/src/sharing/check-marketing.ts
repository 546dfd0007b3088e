import { asTexts, type Activity } from 'processing-register-core'
import { isRecordedBefore } from '../analysis/records/is-recorded.js'
import { isConsent } from '../analysis/records/judge-records.js'
import type { Disclosure } from './disclosure.js'

/**
 * Marketing goes out only where the council has not promised otherwise, and with the person’s express consent on record.
 *
 * @returns whether this is marketing and something is wrong with it: then that is the finding
 */
export function checkMarketing(disclosure: Disclosure): boolean {
  const why = describeMarketing(disclosure)
  if (why === undefined) return false
  const { file, fact, recipient, follow, report } = disclosure
  if (file.register.controller.marketing === 'forbidden') {
    report('marketingForbidden', { why })
    return true
  }
  const consents = (follow?.facts.records ?? []).filter(
    ({ properties }) =>
      properties.get('recipient')?.value === recipient.id &&
      isConsent(properties) &&
      properties.has('consentReference'),
  )
  if (follow && consents.length > 0 && isRecordedBefore(fact, consents, follow)) return false
  report('marketingWithoutConsent', { why })
  return true
}

/** An activity may say that it sends marketing; a mailing list is for nothing else. Where several cover the code, all must say so. */
function describeMarketing({ fact, listing }: Disclosure): string | undefined {
  if (listing.every(isMarketing)) return `the activity \`${listing[0].id}\` says so`
  return fact.isMailingList === true ? `${fact.title} is a mailing list` : undefined
}

const isMarketing = ({ marketing, raw }: Activity): boolean =>
  marketing ?? asTexts(raw['purposeKinds']).includes('marketing')
