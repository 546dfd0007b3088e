// @hapi/hapi 21.4.10, @types/hapi__cookie 12.0.5, @hapi/yar 11.0.3
import Cookie from '@hapi/cookie'
import Hapi from '@hapi/hapi'
import Yar from '@hapi/yar'

const server = Hapi.server({ port: 3000 })
await server.register(Cookie)

// store hapi-cookie-strategy cookie:housing
// lifetime hapi-cookie-strategy cookie:housing 1 hour
server.auth.strategy('session', 'cookie', { cookie: { name: 'housing', password: 'text', ttl: 60 * 60 * 1000 } })

// store cookie-hapi cookie:draft
// lifetime cookie-hapi cookie:draft 1 day
server.state('draft', { ttl: 24 * 60 * 60 * 1000, isSecure: true })

// store - session:housing
// lifetime - session:housing 1 hour
await server.register({
  plugin: Yar,
  options: { name: 'housing', cache: { expiresIn: 60 * 60 * 1000 }, cookieOptions: { password: 'text' } },
})

server.route({
  method: 'POST',
  path: '/draft',
  handler: (_request, h) => {
    // store cookie-hapi cookie:language
    // lifetime cookie-hapi cookie:language 1 minute
    h.state('language', 'cy', { ttl: 60_000 })
    return h.response('saved')
  },
})

server.route({
  method: 'POST',
  path: '/clear',
  handler: (_request, h) => {
    // lifetime cookie-clear deletes cookie:draft unknown
    return h.response('gone').unstate('draft')
  },
})
