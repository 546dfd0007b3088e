import { conditionIds, lawfulBasisIds } from 'processing-register-schemas'
import { conditionPoint, law, lawfulBasisPoint } from 'processing-register-schemas/law'
import { validate } from 'processing-register-schemas/validate-disclosure-record'
import { describe, expect, it } from 'vitest'
import { listProperties, readSchema } from './support/read-schema.js'

const schema = readSchema('disclosure-record')
const least = {
  activity: 'housing-register',
  recipient: 'dwp',
  lawfulBasis: 'public-task',
  reason: 'Housing benefit entitlement check',
  requestedBy: 'Benefits Manager',
}

describe('the disclosure record', () => {
  it('needs five fields', () => {
    expect(validate(least)).toEqual({ valid: true, errors: [] })
    const missing = validate({}).errors.map(({ params }) => params['missingProperty'])
    expect(missing).toEqual(['activity', 'recipient', 'lawfulBasis', 'reason', 'requestedBy'])
  })

  it('holds each example of each field', () => {
    for (const [key, node] of Object.entries(schema.properties ?? {})) {
      for (const example of node.examples ?? []) expect(validate({ ...least, [key]: example }).errors, key).toEqual([])
    }
  })

  it('has a description and examples for every field', () => {
    for (const { path, node } of listProperties(schema)) {
      expect(node.description, path).toMatch(/^\S.{4,}[.)]$/su)
      expect(node.examples?.length, path).toBeGreaterThan(0)
    }
  })

  it.each([
    ['a field it does not know', { lawfullBasis: 'x' }, '', 'additionalProperties'],
    ['a lawful basis that is none', { lawfulBasis: 'because' }, '/lawfulBasis', 'enum'],
    ['no reason', { reason: ' ' }, '/reason', 'pattern'],
    ['a ground that is none', { withoutConsent: 'urgent' }, '/withoutConsent', 'enum'],
    ['a day without time', { disclosedAt: '2026-03-01' }, '/disclosedAt', 'pattern'],
    ['fields as text', { fields: 'name' }, '/fields', 'type'],
  ])('refuses %s', (_what, change, path, keyword) => {
    const { errors } = validate({ ...least, ...change })
    expect(errors.map((error) => [error.instancePath, error.keyword])).toEqual([[path, keyword]])
  })

  it('takes the lawful bases and conditions of the law', () => {
    expect(schema.$defs?.['lawfulBasis']?.enum).toEqual([...lawfulBasisIds, ...lawfulBasisIds.map(lawfulBasisPoint)])
    expect(schema.$defs?.['condition']?.enum).toEqual([...conditionIds, ...conditionIds.map(conditionPoint)])
    expect(schema.$defs?.['schedule1']?.enum).toEqual(law.schedule1.items.map(({ para }) => para))
  })

  it('has the same definitions as the register', () => {
    const register = readSchema('processing-register').$defs
    for (const [name, node] of Object.entries(schema.$defs ?? {})) expect(node, name).toEqual(register?.[name])
  })

  it('has a place for everything that the law data asks for', () => {
    const places: Readonly<Record<string, string>> = {
      disclosureId: 'id',
      noConsentJustification: 'justification',
      art9Condition: 'condition',
      art10Gate: 'criminalOffenceRoute',
      schedule1Paragraph: 'schedule1',
      gateway: 'law',
      agreementRef: 'agreement',
      onwardRestriction: 'onwardSharing',
      countryOfRecipient: 'country',
      reviewDate: 'reviewBy',
      withdrawalRecorded: 'consentWithdrawn',
      retentionOfLog: 'retention',
    }
    const fields = Object.keys(schema.properties ?? {})
    for (const { id } of law.disclosureRecord.fields) expect(fields).toContain(places[id] ?? id)
  })
})
