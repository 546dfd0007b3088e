import { Router } from 'express'
import type { Application } from '../../src/applications/application.js'

interface ApplicationSearch {
  list(filter: { group: unknown; receivedAfter: unknown }): Promise<readonly Application[]>
}

/** A list of applications for housing officers. */
export function createSearchRoutes(search: ApplicationSearch): Router {
  const router = Router()
  router.get('/applications', async (request, response) => {
    const found = await search.list({
      receivedAfter: request.query.receivedAfter,
      // FAULT 4: the equality answer comes back as a filter for decisions about people.
      group: request.query.ethnicity,
    })
    response.json(found.map(({ reference, receivedOn }) => ({ reference, receivedOn })))
  })
  return router
}
