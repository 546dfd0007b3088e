import type { PrismaDatabase } from '../database.js'
import type { ApplicationStore } from './application.js'

/** Applications in PostgreSQL, through the Prisma client of `prisma/schema.prisma`. */
export function createPrismaApplications({ application: table }: PrismaDatabase): ApplicationStore {
  return {
    async save(application) {
      await table.create({ data: { closedOn: null, ...application } })
    },
    async find(reference) {
      const row = await table.findUnique({ where: { reference } })
      if (!row) return undefined
      const { closedOn, ...application } = row
      return closedOn === null ? application : { ...application, closedOn }
    },
    async close(reference, closedOn) {
      const { count } = await table.updateMany({ where: { reference }, data: { closedOn } })
      return count > 0
    },
    async deleteClosedBefore(date) {
      const { count } = await table.deleteMany({ where: { closedOn: { lt: date } } })
      return count
    },
  }
}
