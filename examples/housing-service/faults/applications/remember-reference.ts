import type { Response } from 'express'

const oneYear = 365 * 24 * 60 * 60 * 1000

/** Remembers the last reference on the device, so that people need not type it again. */
export function rememberReference(response: Response, reference: string): void {
  // FAULT 13: a cookie that no store of the register matches, kept for a year.
  response.cookie('last_reference', reference, { httpOnly: true, sameSite: 'lax', maxAge: oneYear })
}
