import type { Activity, Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asData, asText, asTexts, type Data } from '../resolve/read-values.js'
import type { Finding, RegisterCheck } from './check.js'
import { checkLawEnforcementTransfer } from './check-law-enforcement-transfer.js'
import { checkMechanism } from './check-mechanism.js'
import { checkObsoleteMechanism } from './check-obsolete-mechanism.js'
import { listUsers } from './list-users.js'

/** A recipient or a store, as far as it decides where data goes. */
export interface Place {
  /** `The recipient `dwp``. */
  readonly who: string
  readonly file: string
  readonly at: Path
  readonly raw: Data
  readonly transfer: Data | undefined
  /** Every country outside the United Kingdom, with where it is named. */
  readonly abroad: readonly Country[]
  /** The activities whose data goes there. */
  readonly activities: readonly Activity[]
}

export interface Country {
  readonly code: string
  readonly path: Path
}

/** `UK` is no country code, and means the same. */
const home: readonly string[] = ['GB', 'UK']

export const transfersCheck: RegisterCheck = {
  rule: 'register-transfers',
  description: 'Makes sure that data which leaves the United Kingdom has something that allows it.',
  law: ['UK GDPR Articles 30(1)(e) and 44A to 49', 'DPA 2018 ss.72 to 78'],
  *run(register, today) {
    for (const place of listPlaces(register)) {
      yield* checkCountries(place)
      yield* checkObsoleteMechanism(place)
      if (isBroken(register, place)) continue
      yield* checkLawEnforcementTransfer(register, place)
      yield* checkMechanism(register, place, today)
    }
  },
}

function* listPlaces(register: Register): Generator<Place> {
  for (const { id, file, raw, role } of register.recipients.values()) {
    if (role === 'same-organisation' && asText(raw['country']) === undefined) continue
    const users = listUsers(register, 'recipients', id)
    yield readPlace(`The recipient \`${id}\``, file, ['recipients', id], raw, users)
  }
  for (const { id, file, raw } of register.stores.values()) {
    const supplier = register.recipients.get(asText(raw['supplier']) ?? '')
    const users = listUsers(register, 'stores', id)
    const place = readPlace(`The store \`${id}\``, file, ['stores', id], raw, users)
    // What its supplier says once holds for the store too.
    if (place.transfer || !supplier || !coversAll(supplier.raw, place.abroad)) yield place
  }
}

/** Whether a supplier's entry says, of every country of a store, that data goes there. */
function coversAll(supplier: Data, abroad: readonly Country[]): boolean {
  const named = [asText(supplier['country']), ...asTexts(asData(supplier['transfer'])?.['countries'])]
  return named.some((code) => code !== undefined) && abroad.every(({ code }) => named.includes(code))
}

function readPlace(who: string, file: string, at: Path, raw: Data, activities: readonly Activity[]): Place {
  const transfer = asData(raw['transfer'])
  const listed = Array.isArray(transfer?.['countries']) ? (transfer['countries'] as readonly unknown[]) : []
  const named = [
    { code: asText(raw['country']), path: [...at, 'country'] },
    ...listed.map((code, i) => ({ code: asText(code), path: [...at, 'transfer', 'countries', i] })),
  ]
  const abroad = named.flatMap(({ code, path }) => (code === undefined || home.includes(code) ? [] : [{ code, path }]))
  const once = abroad.filter(({ code }, i) => abroad.findIndex((other) => other.code === code) === i)
  return { who, file, at, raw, transfer, abroad: once, activities }
}

/** What cannot be read cannot be judged: neither as there nor as missing. */
const isBroken = (register: Register, { at }: Place): boolean =>
  [['transfer'], ['transfer', 'mechanism'], ['transfer', 'lawEnforcement'], ['transfer', 'countries']].some((keys) =>
    register.broken.has([...at, ...keys].join('/')),
  )

function* checkCountries({ who, file, at, raw, transfer, abroad }: Place): Generator<Finding> {
  const citation = 'UK GDPR Article 30(1)(e)'
  const country = asText(raw['country'])
  if (country === 'UK') {
    const message = `${who} names the country \`UK\`, which is no country code. Write \`GB\`.`
    yield { code: 'country-code-of-the-uk', severity: 'warning', file, path: [...at, 'country'], message, citation }
  }
  const paper = raw['medium'] === 'paper' && asText(raw['location']) !== undefined
  if (country === undefined && asTexts(transfer?.['countries']).length === 0 && !paper) {
    const message = `${who} names no \`country\`, so nobody can tell whether its data leaves the United Kingdom. Write the country where the data is held or seen from: \`GB\` for the United Kingdom. Remote access from abroad counts as well as hosting.`
    yield { code: 'country-missing', severity: 'warning', file, path: [...at, 'country'], message, citation }
    return
  }
  if (transfer?.['mechanism'] !== undefined && abroad.length === 0) {
    const message = `${who} says what allows a transfer, and names no country outside the United Kingdom. Name the countries under \`transfer.countries\`, or remove \`transfer\`.`
    yield { code: 'transfer-without-country', severity: 'warning', file, path: [...at, 'transfer'], message, citation }
  }
}
