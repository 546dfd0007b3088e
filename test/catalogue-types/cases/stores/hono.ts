// hono 4.13.19
import { Hono } from 'hono'
import { deleteCookie, setCookie, setSignedCookie } from 'hono/cookie'

const app = new Hono()

app.get('/', async (c) => {
  // store cookie-of-context cookie:language
  // lifetime cookie-of-context cookie:language 7 days
  setCookie(c, 'language', 'cy', { maxAge: 60 * 60 * 24 * 7 })
  // store cookie-of-context cookie:session
  // lifetime cookie-of-context cookie:session 1 hour
  await setSignedCookie(c, 'session', 'text', 'secret', { maxAge: 3600 })
  // lifetime cookie-clear-of-context deletes cookie:draft unknown
  deleteCookie(c, 'draft')
  return c.text('set')
})
