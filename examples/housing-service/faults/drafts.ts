import { createClient } from 'redis'
import type { ApplicationDraft } from '../src/applications/application.js'

const redis = createClient({ url: process.env.REDIS_URL ?? 'redis://localhost:6379' })

/** Keeps an unfinished application for longer than a session, so that people can come back to it. */
export async function keepDraft(email: string, draft: ApplicationDraft): Promise<void> {
  // FAULT 11: a key that no store of the register matches, and that nothing ever deletes.
  await redis.set(`housing-draft:${email}`, JSON.stringify(draft))
}
