import { once } from 'node:events'
import { createServer } from 'node:http'
import { createApp } from '../src/app.js'
import { createMemoryApplications } from '../src/applications/memory-store.js'
import { createMemoryDisclosureLog } from '../src/disclosures.js'
import { createMemoryEquality } from '../src/equality/stores.js'
import { createSessions } from '../src/session.js'
import { addressOf } from './partners.js'

export const officerToken = 'only-for-tests'

export const aboutYou = {
  name: 'A. Applicant',
  address: '1 Example Street, Exampletown',
  email: 'applicant@example.org',
  dateOfBirth: '1985-03-27',
  nationalInsuranceNumber: 'qq 12 34 56 c',
}

export const yourNeeds = { householdIncome: '1450', medicalNeed: 'Cannot climb stairs', unspentConvictions: '' }

/** The real service in development mode on a port of this machine. */
export async function startService() {
  const applications = createMemoryApplications()
  const equality = createMemoryEquality()
  const disclosures = createMemoryDisclosureLog()
  const app = createApp({
    applications,
    equality,
    recordDisclosure: disclosures.record,
    sessions: createSessions({ secret: 'only-for-tests', secure: false }),
    officerToken,
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = addressOf(server)
  return {
    url,
    applications,
    equality,
    disclosures,
    visitor: () => createVisitor(url),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A browser as far as this service needs one: it keeps the cookie and follows nothing. */
function createVisitor(url: string) {
  let cookie = ''
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${url}${path}`, { ...init, redirect: 'manual', headers: { cookie, ...init.headers } })
    const [given] = response.headers.getSetCookie()
    if (given) cookie = given.split(';')[0] ?? ''
    return response
  }
  return {
    get: (path: string) => send(path, {}),
    post: (path: string, form: Record<string, string>) =>
      send(path, { method: 'POST', body: new URLSearchParams(form) }),
  }
}
