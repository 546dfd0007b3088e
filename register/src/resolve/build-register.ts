import { normaliseCondition, normaliseLawfulBasis } from 'processing-register-schemas/law'
import { specialCategoryIds, type CategoryId, categoryIds } from 'processing-register-schemas'
import type {
  Activity,
  CategoryDeclaration,
  CodeMatchers,
  Contact,
  Controller,
  CriminalOffenceDeclaration,
  Exception,
  Recipient,
  Register,
  Store,
} from '../model.js'
import { asBoolean, asData, asNumber, asOneOf, asText, asTexts, compact, entriesOf, type Data } from './read-values.js'

/** Which file an entry of a section came from: `sourceOf('activities', 'housing-register')`. */
export type SourceOf = (section: string, id: string) => string

const kinds = [
  'principal-council',
  'parish-or-community-council',
  'other-public-authority',
  'processor',
  'not-a-public-authority',
] as const
const roles = ['processor', 'controller', 'joint-controller', 'same-organisation', 'competent-authority'] as const
const routes = ['official-authority', 'authorised-by-law', 'law-enforcement'] as const

/** Reads merged register data into the model. What is missing or of the wrong kind is absent. */
export function buildRegister(
  data: Data,
  sourceOf: SourceOf,
  identity: Pick<Register, 'digest' | 'root' | 'files' | 'broken' | 'statements'>,
): Register {
  const section = <T>(name: string, read: (id: string, file: string, entry: Data) => T): ReadonlyMap<string, T> =>
    new Map(entriesOf(data[name]).map(([id, entry]) => [id, read(id, sourceOf(name, id), entry)]))
  const log = asData(data['disclosureLog'])
  const plain = (id: string, file: string, raw: Data) =>
    compact<{ id: string; file: string; title?: string; raw: Data }>({ id, file, title: asText(raw['title']), raw })
  return Object.freeze({
    version: 1 as const,
    ...identity,
    controller: readController(asData(data['controller']) ?? {}),
    internal: readMatchers(data['internal']),
    disclosureLog: Object.freeze({
      functions: asTexts(log?.['functions']),
      synchronous: log?.['synchronous'] === true,
    }),
    activities: section('activities', readActivity),
    recipients: section('recipients', readRecipient),
    stores: section('stores', readStore),
    agreements: section('agreements', plain),
    policyDocuments: section('policyDocuments', plain),
    ...readVocabulary(asData(data['vocabulary']) ?? {}),
    exceptions: Object.freeze(
      identity.statements.flatMap(({ key, raw, file }) =>
        key === 'exceptions' && Array.isArray(raw) ? raw.flatMap((entry) => readException(entry, file)) : [],
      ),
    ),
  })
}

function readController(raw: Data): Controller {
  const contact = (value: unknown): Contact | undefined => {
    const entry = asData(value)
    return (
      entry &&
      compact<Contact>({ role: asText(entry['role']), email: asText(entry['email']), phone: asText(entry['phone']) })
    )
  }
  return compact<Controller>({
    raw,
    name: asText(raw['name']),
    kind: asOneOf(raw['kind'], kinds),
    icoRegistration: asText(raw['icoRegistration']),
    dataProtectionOfficer: contact(raw['dataProtectionOfficer']),
    caldicottGuardian: contact(raw['caldicottGuardian']),
    lawEnforcement: asTexts(raw['lawEnforcement']),
    marketing: asOneOf(raw['marketing'], ['forbidden', 'express-consent']),
  })
}

function readMatchers(value: unknown): CodeMatchers {
  const raw = asData(value) ?? {}
  return Object.freeze({
    hosts: asTexts(raw['hosts']).map((host) => host.toLowerCase()),
    environment: asTexts(raw['environment']),
    modules: asTexts(raw['modules']),
    functions: asTexts(raw['functions']),
  })
}

function readActivity(id: string, file: string, raw: Data): Activity {
  const declared = asData(raw['specialCategories']) ?? {}
  const categories = specialCategoryIds.flatMap((category) => {
    const entry = asData(declared[category])
    return entry ? [[category, readCategory(category, entry)] as const] : []
  })
  const offence = asData(raw['criminalOffence'])
  return compact<Activity>({
    id,
    file,
    raw,
    title: asText(raw['title']),
    service: asText(raw['service']),
    owner: asText(raw['owner']),
    purpose: asText(raw['purpose']),
    lawfulBasis: normaliseLawfulBasis(asText(raw['lawfulBasis']) ?? ''),
    law: asTexts(raw['law']).join('; ') || undefined,
    specialCategories: new Map(categories),
    criminalOffence: offence && readOffence(offence),
    recipients: asTexts(raw['recipients']),
    stores: asTexts(raw['stores']),
    code: asTexts(raw['code']),
    marketing: asBoolean(raw['marketing']),
  })
}

const readCategory = (category: CategoryDeclaration['category'], raw: Data): CategoryDeclaration =>
  compact<CategoryDeclaration>({
    category,
    fields: asTexts(raw['fields']),
    condition: normaliseCondition(asText(raw['condition']) ?? ''),
    schedule1: asNumber(raw['schedule1']),
    publicInterest: asText(raw['publicInterest']),
    policyDocument: asText(raw['policyDocument']),
    safeguard: asText(raw['safeguard']),
    evidence: asText(raw['evidence']),
    consent: asData(raw['consent']),
  })

const readOffence = (raw: Data): CriminalOffenceDeclaration =>
  compact<CriminalOffenceDeclaration>({
    fields: asTexts(raw['fields']),
    route: asOneOf(raw['route'], routes),
    schedule1: asNumber(raw['schedule1']),
    schedule8: asNumber(raw['schedule8']),
    policyDocument: asText(raw['policyDocument']),
    authority: asText(raw['authority']),
    function: asText(raw['function']),
    publicInterest: asText(raw['publicInterest']),
  })

const readRecipient = (id: string, file: string, raw: Data): Recipient =>
  compact<Recipient>({
    id,
    file,
    raw,
    title: asText(raw['title']),
    role: asOneOf(raw['role'], roles),
    contract: asText(raw['contract']),
    sharing: asOneOf(raw['sharing'], ['routine', 'non-routine']),
    lawfulBasis: normaliseLawfulBasis(asText(raw['lawfulBasis']) ?? ''),
    law: asTexts(raw['law']).join('; ') || undefined,
    agreement: asText(raw['agreement']),
    fields: raw['fields'] === undefined ? undefined : asTexts(raw['fields']),
    country: asText(raw['country']),
    code: readMatchers(raw['code']),
  })

const readStore = (id: string, file: string, raw: Data): Store =>
  compact<Store>({
    id,
    file,
    raw,
    title: asText(raw['title']),
    system: asText(raw['system']),
    country: asText(raw['country']),
    retention: raw['retention'],
    code: asTexts(raw['code']),
  })

function readVocabulary(raw: Data): Pick<Register, 'vocabulary' | 'notPersonalData'> {
  const vocabulary = categoryIds.flatMap((category: CategoryId) =>
    asTexts(raw[category]).map((match) => Object.freeze({ match, category })),
  )
  const listed = Array.isArray(raw['notPersonalData']) ? (raw['notPersonalData'] as readonly unknown[]) : []
  const notPersonalData = listed.flatMap((entry) => {
    const match = asText(asData(entry)?.['match']) ?? asText(entry)
    return match === undefined
      ? []
      : [compact<{ match: string; why?: string }>({ match, why: asText(asData(entry)?.['why']) })]
  })
  return { vocabulary: Object.freeze(vocabulary), notPersonalData: Object.freeze(notPersonalData) }
}

function readException(entry: unknown, file: string): readonly Exception[] {
  const raw = asData(entry)
  const rule = asText(raw?.['rule'])
  const path = asText(raw?.['path'])
  if (!raw || rule === undefined || path === undefined) return []
  return [
    compact<Exception>({
      rule,
      path,
      file,
      match: asText(raw['match']),
      why: asText(raw['why']),
      approvedBy: asText(raw['approvedBy']),
      until: asText(raw['until']),
    }),
  ]
}
