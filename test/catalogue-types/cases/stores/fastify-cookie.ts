// fastify 5.12.8, @fastify/cookie 11.1.5
import cookie from '@fastify/cookie'
import Fastify from 'fastify'

const fastify = Fastify()
await fastify.register(cookie, { secret: 'text' })

fastify.get('/', async (_request, reply) => {
  // store cookie-set-first cookie:language
  // lifetime cookie-set-first cookie:language 7 days
  reply.setCookie('language', 'cy', { path: '/', maxAge: 60 * 60 * 24 * 7 })
  return 'set'
})
