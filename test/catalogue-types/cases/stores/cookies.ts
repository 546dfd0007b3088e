// @types/express 5.0.6, @types/js-cookie 3.0.6, @types/koa 3.0.3, @types/node 26.6.6, cookie 1.1.1, nookies 2.5.2
import { createServer } from 'node:http'
import { stringifySetCookie } from 'cookie'
import express from 'express'
import Cookies from 'js-cookie'
import Koa from 'koa'
import { setCookie } from 'nookies'

const app = express()
app.get('/', (req, res) => {
  // store cookie-response cookie:seen
  // lifetime cookie-response cookie:seen 30 days
  res.cookie('seen', 'yes', { maxAge: 30 * 24 * 60 * 60 * 1000, httpOnly: true })
  // lifetime cookie-clear deletes cookie:draft unknown
  res.clearCookie('draft')
  // store cookie-nookies cookie:region
  // lifetime cookie-nookies cookie:region 30 days
  setCookie({ res }, 'region', 'north', { maxAge: 30 * 24 * 60 * 60 })
})

// store cookie-jar cookie:language
// lifetime cookie-jar cookie:language 7 days
Cookies.set('language', 'cy', { expires: 7 })

const koa = new Koa()
koa.use((ctx) => {
  // store cookie-koa cookie:view
  // lifetime cookie-koa cookie:view 1 minute
  ctx.cookies.set('view', 'map', { maxAge: 60_000 })
})

createServer((_request, response) => {
  // store cookie-set-first cookie:theme
  // lifetime cookie-set-first cookie:theme 7 days
  const theme = stringifySetCookie('theme', 'dark', { maxAge: 60 * 60 * 24 * 7 })
  // store cookie-whole cookie:contrast
  // lifetime cookie-whole cookie:contrast 1 hour
  const contrast = stringifySetCookie({ name: 'contrast', value: 'high', maxAge: 3600 })
  // nothing
  response.setHeader('X-Cookies', [theme, contrast])
  // store cookie-header cookie:banner
  // lifetime cookie-header cookie:banner 30 days
  response.setHeader('Set-Cookie', 'banner=hidden; Path=/; Max-Age=2592000')
})
