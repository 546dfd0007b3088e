import type { Response } from 'express'

/** One year, as the register says for `device-settings`. */
const oneYear = 365 * 24 * 60 * 60 * 1000

/** Remembers that the message about cookies has been seen, so that it is not shown on every page. */
export function hideCookieMessage(response: Response): void {
  response.cookie('housing_cookie_message', 'seen', { httpOnly: true, sameSite: 'lax', maxAge: oneYear })
}
