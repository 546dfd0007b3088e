import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startPartner, type Partner } from './partners.js'
import { aboutYou, startService, yourNeeds } from './service.js'

type Service = Awaited<ReturnType<typeof startService>>

const notifyKey = 'tests-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222'

describe('an application for the housing register', () => {
  let service: Service
  let notify: Partner
  let rentAccounts: Partner

  beforeEach(async () => {
    service = await startService()
    notify = await startPartner({ id: '1' }, 201)
    rentAccounts = await startPartner({ tenancies: 1 })
    vi.stubEnv('NOTIFY_API_KEY', notifyKey)
    vi.stubEnv('NOTIFY_BASE_URL', notify.url)
    vi.stubEnv('NOTIFY_TEMPLATE_ID', 'confirmation')
    vi.stubEnv('HOUSING_API_URL', rentAccounts.url)
  })

  afterEach(async () => {
    vi.unstubAllEnvs()
    await Promise.all([service.close(), notify.close(), rentAccounts.close()])
  })

  async function apply(): Promise<string> {
    const visitor = service.visitor()
    await visitor.post('/apply/about-you', aboutYou)
    const sent = await visitor.post('/apply/your-needs', yourNeeds)
    expect(sent.headers.get('location')).toBe('/apply/sent')
    const page = await (await visitor.get('/apply/sent')).text()
    return /HR-[0-9A-F]{10}/.exec(page)?.[0] ?? ''
  }

  test('is kept with what was asked for and nothing else', async () => {
    const application = await service.applications.find(await apply())
    expect(application).toEqual({
      ...aboutYou,
      nationalInsuranceNumber: 'QQ123456C',
      reference: expect.stringMatching(/^HR-/) as string,
      householdIncome: 1450,
      medicalNeed: 'Cannot climb stairs',
      disabilityAdaptations: '',
      unspentConvictions: '',
      existingTenant: true,
      receivedOn: new Date().toISOString().slice(0, 10),
    })
  })

  test('is confirmed by GOV.UK Notify with name and reference only', async () => {
    const reference = await apply()
    expect(notify.received).toEqual([
      {
        path: '/v2/notifications/email',
        body: {
          template_id: 'confirmation',
          email_address: aboutYou.email,
          personalisation: { name: aboutYou.name, reference },
          reference,
        },
      },
    ])
  })

  test('is kept even where the confirmation cannot be sent, and the log does not name the applicant', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    notify.status = 500
    expect(await service.applications.find(await apply())).toBeDefined()
    expect(log).toHaveBeenCalledOnce()
    expect(JSON.stringify(log.mock.calls)).not.toContain(aboutYou.name)
    log.mockRestore()
  })

  test('asks our own rent accounts system about the address, which is no disclosure', async () => {
    await apply()
    expect(rentAccounts.received).toEqual([{ path: '/tenancies/search', body: { address: aboutYou.address } }])
    expect(service.disclosures.entries()).toEqual([])
  })

  test('does not start in the middle', async () => {
    const response = await service.visitor().post('/apply/your-needs', yourNeeds)
    expect(response.headers.get('location')).toBe('/apply/about-you')
    expect(notify.received).toEqual([])
  })

  test.each([
    [{ ...aboutYou, name: '' }, 'Enter your full name'],
    [{ ...aboutYou, email: 'nobody' }, 'Enter an email address'],
    [{ ...aboutYou, nationalInsuranceNumber: '123' }, 'Enter a National Insurance number'],
    [{}, 'Enter your date of birth'],
  ])('says what is wrong with an answer (%#)', async (form, message) => {
    const response = await service.visitor().post('/apply/about-you', form)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(message)
  })

  test('shows what people write as text, never as markup', async () => {
    const visitor = service.visitor()
    await visitor.post('/apply/about-you', { ...aboutYou, name: '<script>alert(1)</script>' })
    const page = await (await visitor.get('/apply/about-you')).text()
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;')
  })

  test('sets a cookie that scripts cannot read and that ends after half an hour', async () => {
    const response = await service.visitor().post('/apply/about-you', aboutYou)
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^housing_session=.*; HttpOnly; SameSite=Lax$/)
    const expires = Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? '')
    expect(expires - Date.now()).toBeLessThanOrEqual(30 * 60_000)
  })

  test('keeps equality answers apart, without anything that leads back to the applicant', async () => {
    await apply()
    const response = await service.visitor().post('/equality', { ethnicGroup: 'White' })
    expect(response.status).toBe(200)
    expect(service.equality.all()).toEqual([{ ethnicGroup: 'White', answeredIn: new Date().toISOString().slice(0, 7) }])
    expect((await service.visitor().post('/equality', { ethnicGroup: 'Martian' })).status).toBe(400)
  })
})
