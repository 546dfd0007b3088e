import { Router } from 'express'
import { z } from 'zod'
import { renderPage } from '../pages/page.js'
import { EqualityPage, ethnicGroups } from './equality-page.js'
import type { EqualityStore } from './equality-response.js'

const equalityForm = z.object({ ethnicGroup: z.enum(ethnicGroups) })

/** The equality questions, which come after an application has been sent. */
export function createEqualityRoutes(responses: EqualityStore): Router {
  const router = Router()
  router.get('/', (_request, response) => {
    response.send(renderPage('Equality question', <EqualityPage />))
  })
  router.post('/', async (request, response) => {
    const form = equalityForm.safeParse(request.body)
    if (!form.success) {
      response.status(400).send(renderPage('Choose an ethnic group', <EqualityPage />))
      return
    }
    await responses.save({ ...form.data, answeredIn: new Date().toISOString().slice(0, 7) })
    response.send(renderPage('Thank you', <p>Your answer has been sent.</p>))
  })
  return router
}
