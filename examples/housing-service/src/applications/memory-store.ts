import type { Application, ApplicationStore } from './application.js'

/** Applications in memory: for development and tests, gone when the process ends. */
export function createMemoryApplications(): ApplicationStore {
  const applications = new Map<string, Application>()
  return {
    async save(application) {
      applications.set(application.reference, application)
    },
    async find(reference) {
      return applications.get(reference)
    },
    async close(reference, closedOn) {
      const application = applications.get(reference)
      if (application) applications.set(reference, { ...application, closedOn })
      return application !== undefined
    },
    async deleteClosedBefore(date) {
      const expired = [...applications.values()].filter(({ closedOn }) => closedOn !== undefined && closedOn < date)
      for (const { reference } of expired) applications.delete(reference)
      return expired.length
    },
  }
}
