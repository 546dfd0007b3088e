import { timingSafeEqual } from 'node:crypto'
import { Router, type RequestHandler } from 'express'
import { checkHousingBenefit } from '../clients/dwp.js'
import type { RecordDisclosure } from '../disclosures.js'
import type { ApplicationStore } from './application.js'

const officerRole = 'Housing Needs officer'

/** What housing officers do with an application. */
export function createOfficerRoutes(
  token: string,
  applications: ApplicationStore,
  recordDisclosure: RecordDisclosure,
): Router {
  const router = Router()
  router.use(requireOfficer(token))

  router.post('/applications/:reference/housing-benefit', async (request, response) => {
    const application = await applications.find(request.params.reference)
    if (!application) return response.status(404).json({ error: 'There is no such application' })
    response.json({ housingBenefit: await checkHousingBenefit(application, officerRole, recordDisclosure) })
  })

  router.post('/applications/:reference/close', async (request, response) => {
    const closed = await applications.close(request.params.reference, new Date().toISOString().slice(0, 10))
    if (!closed) return response.status(404).json({ error: 'There is no such application' })
    response.json({ closed })
  })
  return router
}

/** Lets through only requests with the token that the council's sign-on gives to officers. */
function requireOfficer(token: string): RequestHandler {
  const expected = Buffer.from(`Bearer ${token}`)
  return (request, response, next) => {
    const given = Buffer.from(request.get('authorization') ?? '')
    if (given.length === expected.length && timingSafeEqual(given, expected)) next()
    else response.status(401).json({ error: 'Sign in as a housing officer' })
  }
}
