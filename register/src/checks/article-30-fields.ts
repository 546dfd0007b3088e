import { law, type Sourced } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { weighSource, type Weight } from './weigh-source.js'

/** Which record an activity belongs to: that of a controller, of a processor, or of a competent authority (DPA 2018 Part 3). */
export type RecordKind = 'controller' | 'processor' | 'law-enforcement'

/** A key of an activity that the record must have. */
export interface AskedField {
  readonly key: 'purpose' | 'people' | 'personalData' | 'recipients' | 'onBehalfOf' | 'retention' | 'security'
  readonly code: string
  /** What is not said where it is missing: “The activity `x` does not say … ”. */
  readonly lack: string
  /** What to write. */
  readonly write: string
  readonly point: string
}

const purpose: AskedField = {
  key: 'purpose',
  code: 'purpose-missing',
  lack: 'what the data is used for',
  write: 'Say it in one sentence',
  point: 'b',
}
const security: AskedField = {
  key: 'security',
  code: 'security-missing',
  lack: 'how the data is protected',
  write: 'Describe the measures in general terms',
  point: 'g',
}

const controllerFields: readonly AskedField[] = [
  purpose,
  { key: 'people', code: 'people-missing', lack: 'whose data it is', write: 'List the kinds of people', point: 'c' },
  {
    key: 'personalData',
    code: 'personal-data-missing',
    lack: 'what kinds of data it uses',
    write: 'List them',
    point: 'c',
  },
  {
    key: 'recipients',
    code: 'recipients-missing',
    lack: 'who gets the data',
    write: 'List the entries of `recipients`, or write `[]` where nobody does',
    point: 'd',
  },
  {
    key: 'retention',
    code: 'time-limit-missing',
    lack: 'how long the data is kept',
    write: 'Name the `stores` with their retention, or a period of its own',
    point: 'f',
  },
  security,
]

const processorFields: readonly AskedField[] = [
  {
    key: 'onBehalfOf',
    code: 'controllers-missing',
    lack: 'which controllers the council acts for',
    write: 'Name each of them',
    point: 'a',
  },
  purpose,
  { ...security, point: 'd' },
]

const itemOf: Readonly<Record<AskedField['key'], string>> = {
  purpose: 'purposes',
  people: 'dataSubjects',
  personalData: 'dataCategories',
  recipients: 'recipients',
  onBehalfOf: 'processorAndControllers',
  retention: 'retention',
  security: 'security',
}

/** The record that an activity is part of. */
export function recordKind(register: Register, { raw, criminalOffence }: Activity): RecordKind {
  if (criminalOffence?.route === 'law-enforcement') return 'law-enforcement'
  const role = raw['role'] ?? (register.controller.kind === 'processor' ? 'processor' : 'controller')
  return role === 'processor' ? 'processor' : 'controller'
}

export const fieldsOf = (kind: RecordKind): readonly AskedField[] =>
  kind === 'processor' ? processorFields : controllerFields

/** How heavily the absence of a field weighs, and the law that asks for it. What is asked for only where possible makes a warning. */
export function weighField(kind: RecordKind, { key, point }: AskedField): Weight & { readonly citation: string } {
  const { severity, citation, source } = findLaw(kind, key, point)
  return { ...weighSource(source, severity), citation }
}

function findLaw(kind: RecordKind, key: AskedField['key'], point: string) {
  const severity = key === 'retention' || key === 'security' ? ('warning' as const) : ('error' as const)
  if (kind === 'law-enforcement') {
    const source: Sourced | undefined = law.criminalOffence.part3.records.find(({ id }) => id === 's61')
    return { severity, citation: 'DPA 2018 s.61', source }
  }
  const fields = kind === 'processor' ? law.ropaFields.art30_2 : law.ropaFields.art30_1
  const item = fields.items.find(({ id }) => id === itemOf[key])
  const source: Sourced | undefined = item ?? fields
  const citation = `UK GDPR Article 30(${kind === 'processor' ? 2 : 1})(${point})`
  return { severity: item?.mandatory === true ? ('error' as const) : severity, citation, source }
}
