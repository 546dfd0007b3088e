import { randomBytes } from 'node:crypto'
import { Router } from 'express'
import { sendConfirmation } from '../clients/notify.js'
import { isCouncilTenancy } from '../clients/rent-accounts.js'
import { renderPage } from '../pages/page.js'
import { AboutYouPage } from './about-you-page.js'
import type { Application, ApplicationStore } from './application.js'
import { aboutYouForm, readForm, yourNeedsForm } from './application-form.js'
import { YourNeedsPage } from './your-needs-page.js'

const createReference = (): string => `HR-${randomBytes(5).toString('hex').toUpperCase()}`

/** The application is safe by then: a confirmation that could not be sent must not make the applicant send it twice. */
const reportUnsent = (error: unknown): void => {
  console.error(`A confirmation could not be sent: ${error instanceof Error ? error.message : 'unknown fault'}`)
}

/** What an applicant sees: two pages of questions and a confirmation. */
export function createApplicationRoutes(applications: ApplicationStore): Router {
  const router = Router()
  router.get('/', (_request, response) => response.redirect('/apply/about-you'))

  router.get('/about-you', (request, response) => {
    response.send(renderPage('About you', <AboutYouPage draft={request.session.draft ?? {}} />))
  })
  router.post('/about-you', (request, response) => {
    const form = readForm(aboutYouForm, request.body)
    if ('errors' in form) {
      response.status(400).send(renderPage('About you', <AboutYouPage draft={{}} errors={form.errors} />))
      return
    }
    request.session.draft = form.values
    response.redirect('/apply/your-needs')
  })

  router.get('/your-needs', (request, response) => {
    if (!request.session.draft) return response.redirect('/apply/about-you')
    response.send(renderPage('Your needs', <YourNeedsPage />))
  })
  router.post('/your-needs', async (request, response) => {
    const aboutYou = aboutYouForm.safeParse(request.session.draft)
    if (!aboutYou.success) return response.redirect('/apply/about-you')
    const form = readForm(yourNeedsForm, request.body)
    if ('errors' in form) {
      response.status(400).send(renderPage('Your needs', <YourNeedsPage errors={form.errors} />))
      return
    }
    const application: Application = {
      ...aboutYou.data,
      ...form.values,
      reference: createReference(),
      existingTenant: await isCouncilTenancy(aboutYou.data.address),
      receivedOn: new Date().toISOString().slice(0, 10),
    }
    await applications.save(application)
    await sendConfirmation(application).catch(reportUnsent)
    delete request.session.draft
    request.session.reference = application.reference
    response.redirect('/apply/sent')
  })

  router.get('/sent', (request, response) => {
    const { reference } = request.session
    if (!reference) return response.redirect('/apply/about-you')
    const content = (
      <p>
        Your reference is <strong>{reference}</strong>. <a href="/equality">Answer an equality question</a> (optional).
      </p>
    )
    response.send(renderPage('Application sent', content))
  })
  return router
}
