import type { Application } from './applications/application.js'
import type { EqualityResponse } from './equality/equality-response.js'

type ApplicationRow = Omit<Application, 'closedOn'> & { closedOn: string | null }

/**
 * The part of the generated Prisma client that this service uses. The client itself is generated where the service is deployed
 * (`npx prisma generate`), so that this example installs and runs without a database.
 */
export interface PrismaDatabase {
  application: {
    create(query: { data: ApplicationRow }): Promise<unknown>
    findUnique(query: { where: { reference: string } }): Promise<ApplicationRow | null>
    updateMany(query: { where: { reference: string }; data: { closedOn: string } }): Promise<{ count: number }>
    deleteMany(query: { where: { closedOn: { lt: string } } }): Promise<{ count: number }>
  }
  equalityResponse: {
    create(query: { data: EqualityResponse }): Promise<unknown>
    deleteMany(query: { where: { answeredIn: { lt: string } } }): Promise<{ count: number }>
  }
  $executeRaw(text: TemplateStringsArray, ...values: unknown[]): Promise<number>
}

/** Loads the generated Prisma client. Fails with what to do where it has not been generated. */
export async function openDatabase(): Promise<PrismaDatabase> {
  const generated: string = '@prisma/client'
  try {
    const { PrismaClient } = (await import(generated)) as { PrismaClient: new () => PrismaDatabase }
    return new PrismaClient()
  } catch (cause) {
    throw new Error(
      'DATABASE_URL is set, but there is no Prisma client. Run: npm install prisma @prisma/client && npx prisma generate',
      {
        cause,
      },
    )
  }
}
