import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Application } from '../src/applications/application.js'
import { createMemoryApplications } from '../src/applications/memory-store.js'
import { checkHousingBenefit } from '../src/clients/dwp.js'
import { createMemoryEquality } from '../src/equality/stores.js'
import { deleteExpired } from '../src/jobs/delete-expired.js'
import { startPartner, type Partner } from './partners.js'
import { aboutYou, officerToken, startService } from './service.js'

type Service = Awaited<ReturnType<typeof startService>>

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

describe('the housing benefit check', () => {
  let service: Service
  let dwp: Partner

  beforeEach(async () => {
    service = await startService()
    dwp = await startPartner({ housingBenefit: true })
    vi.stubEnv('DWP_API_URL', dwp.url)
    await service.applications.save(application)
  })

  afterEach(async () => {
    vi.unstubAllEnvs()
    await Promise.all([service.close(), dwp.close()])
  })

  const ask = (reference: string, token: string) =>
    fetch(`${service.url}/officer/applications/${reference}/housing-benefit`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    })

  test('gives DWP the four fields of the memorandum and no more', async () => {
    expect(await (await ask(application.reference, officerToken)).json()).toEqual({ housingBenefit: true })
    const { name, address, dateOfBirth, nationalInsuranceNumber } = aboutYou
    expect(dwp.received).toEqual([
      { path: '/housing-benefit', body: { name, address, dateOfBirth, nationalInsuranceNumber } },
    ])
  })

  test('is on record, by reference and not by name', async () => {
    await ask(application.reference, officerToken)
    const [entry] = service.disclosures.entries()
    expect(entry).toMatchObject({ activity: 'housing-register', recipient: 'dwp', dataSubjects: application.reference })
    expect(JSON.stringify(entry)).not.toContain(aboutYou.name)
  })

  test('sends nothing where the record cannot be written', async () => {
    const failing = () => Promise.reject(new Error('the log is full'))
    await expect(checkHousingBenefit(application, 'Benefits Manager', failing)).rejects.toThrow('the log is full')
    expect(dwp.received).toEqual([])
  })

  test('needs an officer’s token and a known application', async () => {
    expect((await ask(application.reference, 'guessed')).status).toBe(401)
    expect((await ask('HR-9999999999', officerToken)).status).toBe(404)
    expect(dwp.received).toEqual([])
    expect(service.disclosures.entries()).toEqual([])
  })

  test('answers with a plain sentence where DWP is down, and the log does not name the applicant', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    dwp.status = 503
    const response = await ask(application.reference, officerToken)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('Sorry, there is a problem with the service. Try again later.')
    expect(JSON.stringify(log.mock.calls)).not.toContain(aboutYou.name)
    log.mockRestore()
  })

  test('an officer can close an application', async () => {
    const response = await fetch(`${service.url}/officer/applications/${application.reference}/close`, {
      method: 'POST',
      headers: { authorization: `Bearer ${officerToken}` },
    })
    expect(response.status).toBe(200)
    expect((await service.applications.find(application.reference))?.closedOn).toBeDefined()
  })
})

describe('retention', () => {
  test('deletes closed applications after six years and equality answers after two', async () => {
    const applications = createMemoryApplications()
    const equality = createMemoryEquality()
    await applications.save({ ...application, reference: 'HR-1', closedOn: '2020-11-23' })
    await applications.save({ ...application, reference: 'HR-2', closedOn: '2020-11-24' })
    await applications.save({ ...application, reference: 'HR-3' })
    await equality.save({ ethnicGroup: 'White', answeredIn: '2024-10' })
    await equality.save({ ethnicGroup: 'White', answeredIn: '2024-11' })

    const deleted = await deleteExpired(applications, equality, new Date('2026-11-24T03:00:00Z'))

    expect(deleted).toEqual({ applications: 1, equality: 1 })
    expect(await applications.find('HR-1')).toBeUndefined()
    expect(await applications.find('HR-2')).toBeDefined()
    expect(await applications.find('HR-3')).toBeDefined()
  })
})
