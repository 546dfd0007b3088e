// iron-session 8.0.4
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getIronSession } from 'iron-session'

export const readSession = async (req: IncomingMessage, res: ServerResponse): Promise<{ name?: string }> =>
  // store iron-session cookie:housing
  // lifetime iron-session cookie:housing 1 hour
  getIronSession<{ name?: string }>(req, res, { cookieName: 'housing', password: 'text', ttl: 3600 })
