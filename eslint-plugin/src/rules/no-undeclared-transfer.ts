import {
  asData,
  asText,
  asTexts,
  findRecipient,
  isInternal,
  type Recipient,
  type Store,
} from 'processing-register-core'
import { law } from 'processing-register-schemas/law'
import type { RegionFact, ShareFact } from '../analysis/facts.js'
import { findCountryOfHost } from '../catalogue/regions/index.js'
import { onceAFile, openRuleFile, type RuleFile } from '../register/rule-context.js'
import { createRule } from '../util/create-rule.js'
import { dutyDefaults, dutySchema, type DutyOptions } from '../util/duty-options.js'

type MessageId = 'recipientAbroad' | 'regionAbroad'

const name = 'no-undeclared-transfer'

/** Data leaves the United Kingdom only where the register says to which country, and what allows it. */
export default createRule<readonly [DutyOptions], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: {
      description:
        'forbid regions, hosts and clients outside the United Kingdom that the register declares no transfer for',
      presets: ['strict'],
      law: ['UK GDPR Article 30(1)(e)', 'UK GDPR Articles 44A to 49'],
    },
    messages: {
      recipientAbroad:
        'This sends data to `{{recipient}}` in {{country}} ({{shown}}), and the processing register {{says}} (UK GDPR Articles 30(1)(e) and 44A). The border is the United Kingdom’s, so countries of the European Union are abroad too. Choose a region in the United Kingdom, or ask information governance to add the country and the `transfer` with its `mechanism`.',
      regionAbroad:
        'This puts data in {{country}} ({{shown}}), and no store or recipient of the processing register that this code could mean declares a transfer there (UK GDPR Articles 30(1)(e) and 44A). The border is the United Kingdom’s, so countries of the European Union are abroad too. Choose a region in the United Kingdom, or ask information governance to add the country and the `transfer` with its `mechanism`.',
    },
    schema: dutySchema,
    defaultOptions: dutyDefaults,
  },
  create(context, [options]) {
    const file = openRuleFile<MessageId>(context, name, options)
    if (!file) return {}
    return onceAFile(context.sourceCode, () => {
      if (file.isBroken('recipients') || file.isBroken('stores')) return
      const { regions, shares } = file.facts
      for (const fact of regions) checkRegion(file, fact)
      const chosen = new Set(regions.map(({ client }) => client))
      const told = new Set<string>()
      // What a client was made for in this file says more than where its service is by default.
      for (const fact of shares) if (!chosen.has(fact.title)) checkShare(file, fact, told)
    })
  },
})

type Entry = Pick<Recipient | Store, 'raw'>

function checkRegion(file: RuleFile<MessageId>, { at, shown, country, host }: RegionFact): void {
  if (country === 'GB') return
  const recipient = host === undefined ? undefined : findRecipient(file.register, { host, environment: [] })
  if (recipient) {
    if (!declares(recipient.raw, country)) reportRecipient(file, { at, shown, country, recipient })
  } else if (!listEntries(file, at).some(({ raw }) => declares(raw, country))) {
    const data = { country: nameCountry(country), shown }
    file.report({ at, messageId: 'regionAbroad', data, subject: [shown, country] })
  }
}

/** What code at a place may mean: the stores and recipients of its activities, or all where none covers it; with who runs them. */
function listEntries(file: RuleFile<MessageId>, at: RegionFact['at']): readonly Entry[] {
  const { register } = file
  const { activities } = file.coverageAt(at)
  const isMeant = (kind: 'stores' | 'recipients', id: string): boolean =>
    activities.length === 0 || activities.some((activity) => activity[kind].includes(id))
  const stores = [...register.stores.values()].filter(({ id }) => isMeant('stores', id))
  const suppliers = stores.flatMap(({ raw }) => register.recipients.get(asText(raw['supplier']) ?? '') ?? [])
  const recipients = [...register.recipients.values()].filter(({ id }) => isMeant('recipients', id))
  return [...stores, ...suppliers, ...recipients]
}

/** Reports the first share of a file that goes to a recipient in a country: the others are mended with it. */
function checkShare(file: RuleFile<MessageId>, { at, destination }: ShareFact, told: Set<string>): void {
  const { host } = destination
  const country = host === undefined ? undefined : findCountryOfHost(host)
  if (host === undefined || country === undefined || country === 'GB') return
  const recipient = isInternal(file.register, destination) ? undefined : findRecipient(file.register, destination)
  // One that the register does not know at all is a finding of `require-lawful-basis`.
  if (!recipient || declares(recipient.raw, country) || told.has(recipient.id)) return
  told.add(recipient.id)
  reportRecipient(file, { at, shown: host, country, recipient })
}

function reportRecipient(
  file: RuleFile<MessageId>,
  { at, shown, country, recipient }: RegionFact & { readonly recipient: Recipient },
): void {
  const says = describeEntry(recipient, country)
  const data = { recipient: recipient.id, country: nameCountry(country), shown, says }
  file.report({ at, messageId: 'recipientAbroad', data, subject: [shown, recipient.id, country] })
}

/** Whether an entry names a country and says what allows data to go there; a law enforcement transfer says it in its own way. */
function declares(raw: Entry['raw'], country: string): boolean {
  const transfer = asData(raw['transfer'])
  return (
    namesCountry(raw, country) &&
    (asText(transfer?.['mechanism']) ?? asData(transfer?.['lawEnforcement'])) !== undefined
  )
}

const union = law.transfers.approvedDestinations.items.find(({ id }) => id === 'eea')?.members ?? []

function namesCountry(raw: Entry['raw'], country: string): boolean {
  const named = [asText(raw['country']), ...asTexts(asData(raw['transfer'])?.['countries'])]
  return named.some((code) => code !== undefined && (code === country || (country === 'EU' && union.includes(code))))
}

function describeEntry({ raw }: Recipient, country: string): string {
  if (namesCountry(raw, country)) return 'names the country, and nothing that allows the transfer'
  const held = asText(raw['country'])
  return held === undefined ? 'names no country for it' : `says that it holds the data in ${nameCountry(held)}`
}

// Made on first use: the names of all countries take 10 ms to load.
let names: Intl.DisplayNames | undefined

function nameCountry(code: string): string {
  if (code === 'US') return 'the United States'
  if (code === 'EU') return 'the European Union'
  return (/^[A-Z]{2}$/u.test(code) ? getNames().of(code) : undefined) ?? code
}

const getNames = (): Intl.DisplayNames => (names ??= new Intl.DisplayNames('en-GB', { type: 'region' }))
