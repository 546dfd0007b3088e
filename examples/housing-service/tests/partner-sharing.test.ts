import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Application } from '../src/applications/application.js'
import { submitForMatching } from '../src/clients/fraud-matching.js'
import { answerPoliceRequest } from '../src/clients/police.js'
import { createMemoryDisclosureLog } from '../src/disclosures.js'
import { sendIssue } from '../src/newsletter/send-issue.js'
import { startPartner, type Partner } from './partners.js'
import { aboutYou } from './service.js'

const application: Application = {
  ...aboutYou,
  reference: 'HR-0000000001',
  householdIncome: 1450,
  medicalNeed: 'Cannot climb stairs',
  disabilityAdaptations: '',
  unspentConvictions: '',
  existingTenant: false,
  receivedOn: '2026-03-01',
}
const failing = () => Promise.reject(new Error('the log is full'))

describe('sharing with partners', () => {
  let partner: Partner

  beforeEach(async () => {
    partner = await startPartner({ id: '1' })
    vi.stubEnv('POLICE_REQUESTS_URL', partner.url)
    vi.stubEnv('FRAUD_MATCHING_URL', partner.url)
    vi.stubEnv('NOTIFY_BASE_URL', partner.url)
    vi.stubEnv('NOTIFY_API_KEY', 'tests-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222')
  })

  afterEach(async () => {
    vi.unstubAllEnvs()
    await partner.close()
  })

  const request = { reference: 'REQ-7', reason: 'Investigation of a burglary' }

  test('the police get what they asked for, with who authorised it on record', async () => {
    const log = createMemoryDisclosureLog()
    await answerPoliceRequest(application, request, 'Information Governance Manager', log.record)
    const { name, address } = aboutYou
    expect(partner.received).toEqual([{ path: '/requests/REQ-7', body: { name, address } }])
    expect(log.entries()).toMatchObject([
      { recipient: 'police', authorisedBy: 'Information Governance Manager', withoutConsent: 'crime' },
    ])
  })

  test('fraud matching gets six fields', async () => {
    await submitForMatching(application, createMemoryDisclosureLog().record)
    expect(Object.keys(partner.received[0]?.body ?? {})).toHaveLength(6)
  })

  test('the newsletter goes out on a consent that is on record', async () => {
    const log = createMemoryDisclosureLog()
    const subscriber = { email: 'subscriber@example.org', consentReference: 'NL-417' }
    expect(await sendIssue(subscriber, 'issue', log.record)).toBe(true)
    expect(log.entries()).toMatchObject([{ lawfulBasis: 'consent', consentReference: 'NL-417' }])
    expect(partner.received).toHaveLength(1)
  })

  test('nothing is sent where the record cannot be written', async () => {
    await expect(answerPoliceRequest(application, request, 'Information Governance Manager', failing)).rejects.toThrow()
    await expect(submitForMatching(application, failing)).rejects.toThrow('the log is full')
    expect(partner.received).toEqual([])
  })
})
