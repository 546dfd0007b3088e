import type { PrismaDatabase } from '../../src/database.js'

const tenYears = 10 * 366 * 24 * 60 * 60 * 1000

/** Deletes old applications. */
export async function deleteLate({ application }: PrismaDatabase): Promise<void> {
  // FAULT 24: the register says six years after the application closes.
  await application.deleteMany({ where: { closedOn: { lt: new Date(Date.now() - tenYears).toISOString() } } })
}
