import type { Activity } from '../model.js'
import { asBoolean, asData, asText, asTexts } from '../resolve/read-values.js'

/** Something that makes an assessment necessary (`certain`), or likely so. */
export interface DpiaTrigger {
  /** Continues: “The activity … ”. */
  readonly does: string
  readonly certain: boolean
  readonly citation: string
}

const list = 'the Commissioner’s list under UK GDPR Article 35(4)'

/**
 * Why an activity needs an assessment, as far as the register tells. It has no word for the scale of an activity, so that what
 * depends on a large scale is never certain.
 */
export const findDpiaTriggers = (activity: Activity): readonly DpiaTrigger[] => [
  ...fromDecisions(activity),
  ...fromCategories(activity),
  ...fromMonitoring(activity),
  ...fromList(activity),
]

function* fromDecisions({ raw }: Activity): Generator<DpiaTrigger> {
  const decisions = asData(raw['automatedDecisions'])
  const is = (key: string): boolean => asBoolean(decisions?.[key]) === true
  if (is('significant') && (is('profiling') || is('solelyAutomated'))) {
    const does = is('profiling')
      ? 'profiles people and takes significant decisions from it'
      : 'lets a computer alone take significant decisions about people'
    yield { does, certain: true, citation: 'UK GDPR Article 35(3)(a)' }
  } else if (is('profiling')) {
    yield { does: 'profiles people', certain: false, citation: list }
  }
}

function* fromCategories({ specialCategories, criminalOffence }: Activity): Generator<DpiaTrigger> {
  const citation = 'UK GDPR Article 35(3)(b)'
  if (specialCategories.size > 0) {
    yield { does: 'uses special category data, perhaps on a large scale', certain: false, citation }
  }
  if (criminalOffence) {
    yield { does: 'uses data about convictions or offences, perhaps on a large scale', certain: false, citation }
  }
  if (specialCategories.has('biometric-data')) {
    yield { does: 'recognises people by biometric data', certain: false, citation: list }
  }
  if (specialCategories.has('genetic-data')) yield { does: 'uses genetic data', certain: false, citation: list }
}

const cameras: Readonly<Record<string, string>> = {
  cctv: 'CCTV',
  'body-worn-video': 'body-worn video',
  'number-plate-recognition': 'number plate recognition',
}

function* fromMonitoring({ raw }: Activity): Generator<DpiaTrigger> {
  const used = asTexts(raw['collectionChannels']).flatMap((channel) => cameras[channel] ?? [])
  if (used.length > 0) {
    const does = `watches people by ${used.join(' and ')}, perhaps a public place on a large scale`
    yield { does, certain: false, citation: 'UK GDPR Article 35(3)(c)' }
  }
  if (asTexts(raw['purposeKinds']).includes('monitor-communications')) {
    yield { does: 'monitors communications', certain: false, citation: list }
  }
}

function* fromList({ raw, marketing }: Activity): Generator<DpiaTrigger> {
  const channels = asTexts(raw['collectionChannels'])
  const kinds = asTexts(raw['purposeKinds'])
  if (asData(raw['dataMatching']) ?? kinds.includes('data-matching')) {
    yield { does: 'matches sets of data', certain: false, citation: list }
  }
  if (kinds.includes('single-view')) {
    yield { does: 'brings records about a person together', certain: false, citation: list }
  }
  if (channels.includes('sensor')) {
    yield { does: 'collects data by sensors, an innovative technology', certain: false, citation: list }
  }
  if (asBoolean(raw['children']) !== true) return
  const decisions = asData(raw['automatedDecisions'])
  const scored = asBoolean(decisions?.['profiling']) === true || asBoolean(decisions?.['solelyAutomated']) === true
  if (scored || marketing === true) {
    yield {
      does: 'targets children with marketing, profiling or decisions by computer',
      certain: false,
      citation: list,
    }
  }
}

/** Whether the register names an assessment, or one in words that only hold its place. */
export const namesDpia = (value: unknown): boolean =>
  asData(value) !== undefined || (typeof value === 'string' && asText(value) !== undefined)
