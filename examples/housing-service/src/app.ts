import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { ApplicationStore } from './applications/application.js'
import { createOfficerRoutes } from './applications/officer-routes.js'
import { createApplicationRoutes } from './applications/routes.js'
import type { RecordDisclosure } from './disclosures.js'
import type { EqualityStore } from './equality/equality-response.js'
import { createEqualityRoutes } from './equality/routes.js'

export interface Services {
  applications: ApplicationStore
  equality: EqualityStore
  recordDisclosure: RecordDisclosure
  sessions: RequestHandler
  officerToken: string
}

/** The whole service as an Express application. It opens nothing: stores and sessions are given to it. */
export function createApp({ applications, equality, recordDisclosure, sessions, officerToken }: Services): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 1)
  app.use(express.urlencoded({ extended: false, limit: '50kb' }))
  app.get('/', (_request, response) => response.redirect('/apply/about-you'))
  app.use('/officer', createOfficerRoutes(officerToken, applications, recordDisclosure))
  app.use('/apply', sessions, createApplicationRoutes(applications))
  app.use('/equality', createEqualityRoutes(equality))
  app.use(handleError)
  return app
}

/** The log names the fault, never the request: what applicants wrote must not end up in logs. */
const handleError: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error)
  const message = error instanceof Error ? error.message : 'unknown fault'
  console.error(`${request.method} ${request.baseUrl || request.path}: ${message}`)
  response.status(500).type('text').send('Sorry, there is a problem with the service. Try again later.')
}
