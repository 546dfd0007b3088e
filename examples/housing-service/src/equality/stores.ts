import type { PrismaDatabase } from '../database.js'
import type { EqualityResponse, EqualityStore } from './equality-response.js'

/** Answers in memory: for development and tests. */
export function createMemoryEquality(): EqualityStore & { all(): readonly EqualityResponse[] } {
  let responses: EqualityResponse[] = []
  return {
    async save(response) {
      responses.push(response)
    },
    async deleteBefore(month) {
      const kept = responses.filter(({ answeredIn }) => answeredIn >= month)
      const deleted = responses.length - kept.length
      responses = kept
      return deleted
    },
    all: () => responses,
  }
}

/** Answers in PostgreSQL, through the Prisma client of `prisma/schema.prisma`. */
export function createPrismaEquality({ equalityResponse: table }: PrismaDatabase): EqualityStore {
  return {
    async save(response) {
      await table.create({ data: response })
    },
    async deleteBefore(month) {
      const { count } = await table.deleteMany({ where: { answeredIn: { lt: month } } })
      return count
    },
  }
}
