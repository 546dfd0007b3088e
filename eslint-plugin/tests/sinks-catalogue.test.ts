import { describe, expect, it } from 'vitest'
import { egressCatalogue } from '../src/catalogue/shares/index.js'
import { sinkCatalogue } from '../src/catalogue/sinks/index.js'
import { readExposures } from './support/read-exposures.js'

/** For each entry: code that it must find, and code like it that exposes nothing. The data is called `religion`; `r` is what else there is. */
const cases: Readonly<Record<string, { readonly exposes: readonly string[]; readonly not: readonly string[] }>> = {
  'google-analytics-call': {
    exposes: [
      "ga('send', 'event', x.religion)",
      "import ReactGA from 'react-ga'; ReactGA.event({ label: x.religion })",
    ],
    not: ['mega(x.religion)'],
  },
  'data-layer': {
    exposes: ["window.dataLayer.push({ event: 'a', religion: r })"],
    not: ['layers.push({ religion: r })'],
  },
  posthog: {
    exposes: [
      "posthog.capture('a', { religion: r })",
      'const posthog = usePostHog(); posthog?.identify(id, { religion: r })',
    ],
    not: ["camera.capture('a', { religion: r })"],
  },
  'posthog-more': { exposes: ['posthog.register({ religion: r })'], not: ['form.register({ religion: r })'] },
  mixpanel: { exposes: ["mixpanel.track('a', { religion: r })"], not: ["train.track('a', { religion: r })"] },
  'segment-analytics': {
    exposes: [
      "import { AnalyticsBrowser } from '@segment/analytics-next'; const a = AnalyticsBrowser.load({}); a.identify(id, { religion: r })",
    ],
    not: ['person.identify(id, { religion: r })'],
  },
  amplitude: { exposes: ["amplitude.logEvent('a', { religion: r })"], not: ["diary.logEvent('a', { religion: r })"] },
  'hotjar-identify': {
    exposes: ["window.hj('identify', id, { religion: r })"],
    not: ["hijack('identify', id, { religion: r })"],
  },
  'intercom-update': {
    exposes: ["window.Intercom('update', { religion: r })"],
    not: ["window.update('a', { religion: r })"],
  },
  'log-rocket': { exposes: ['LogRocket.identify(id, { religion: r })'], not: ['rocket.identify(id, { religion: r })'] },
  'datadog-context': {
    exposes: [
      "import { datadogRum } from '@datadog/browser-rum'; datadogRum.addAction('a', { religion: r })",
      "datadogRum.setGlobalContextProperty('religion', r)",
    ],
    not: ["menu.addAction('a', { religion: r })"],
  },
  'datadog-more': { exposes: ['datadogRum.addError(e, { religion: r })'], not: ['form.addError(e, { religion: r })'] },
  'new-relic': {
    exposes: ["newrelic.addCustomAttribute('religion', r)"],
    not: ["relic.addCustomAttribute('religion', r)"],
  },
  'new-relic-more': {
    exposes: ["const newrelic = require('newrelic'); newrelic.noticeError(e, { religion: r })"],
    not: ['board.noticeError(e, { religion: r })'],
  },
  'elastic-apm': { exposes: ["apm.setLabel('religion', r)"], not: ["form.setLabel('religion', r)"] },
  bugsnag: { exposes: ["Bugsnag.addMetadata('a', { religion: r })"], not: ["file.addMetadata('a', { religion: r })"] },
  rollbar: {
    exposes: ["import Rollbar from 'rollbar'; const rollbar = new Rollbar({}); rollbar.error('a', { religion: r })"],
    not: ["form.error('a', { religion: r })"],
  },
  ses: {
    exposes: ['const ses = new AWS.SES(); ses.sendEmail({ Message: { Body: { Text: x.religion } } })'],
    not: ['form.sendPost({ Message: x.religion })'],
  },
  console: {
    exposes: ['console.table([{ religion: x.religion }])', "console['error']('of', x.religion)"],
    not: ['console.time(x.religion)'],
  },
  logger: {
    exposes: [
      "import winston from 'winston'; winston.info(x.religion)",
      'class A { constructor(private readonly logger: Logger) {} f() { this.logger.warn({ religion: r }, "saved") } }',
      "const log = require('pino')(); log.fatal(x.religion)",
      "const audit = bunyan.createLogger({}); audit.trace('of', x.religion)",
      "log4js.getLogger('a').mark(x.religion)",
      'app.get("/", (req) => req.log.info(x.religion))',
    ],
    not: ['catalog.info(x.religion)', 'dialog.error(x.religion)', 'blog.log(x.religion)'],
  },
  'logger-context': {
    exposes: ['logger.child({ religion: r })', "logger.addContext('religion', r)"],
    not: ['parent.child({ religion: r })'],
  },
  'log-function': {
    exposes: [
      "import log from './log'; log(x.religion)",
      "import { logError } from './errors'; logError(x.religion)",
      "const debug = require('debug')('app'); debug(x.religion)",
    ],
    not: ['function log(text) { store(text) } log(x.religion)', 'logout(x.religion)'],
  },
  'azure-function-log': {
    exposes: ['export default async (context, req) => { context.log(x.religion) }'],
    not: ['context.done(x.religion)'],
  },
  'process-output': { exposes: ['process.stdout.write(`${x.religion}\\n`)'], not: ['file.write(x.religion)'] },
  'error-class': {
    exposes: ['throw new Error(`bad ${x.religion}`)', "new ValidationError('bad', { religion: r })"],
    not: ["throw new Error('religion is missing')", 'new Terror(x.religion)'],
  },
  'error-function': {
    exposes: ['throw createError(400, `bad ${x.religion}`)', 'throw Error(x.religion)'],
    not: ['createErrorPage(x.religion)'],
  },
  boom: {
    exposes: ["const Boom = require('@hapi/boom'); throw Boom.badRequest(x.religion)"],
    not: ['room.notFound(x.religion)'],
  },
  'promise-rejection': {
    exposes: ['new Promise((resolve, reject) => reject(`bad ${x.religion}`))'],
    not: ['panel.rejected(x.religion)'],
  },
  'fetch-url': {
    exposes: [
      'fetch(`/a?r=${x.religion}`)',
      "fetch('/a?' + new URLSearchParams({ religion: r }))",
      'fetch(`/a?religion=${r}`)',
    ],
    not: ["fetch('/a', { method: 'POST', body: JSON.stringify({ religion: r }) })", "fetch('/religion')"],
  },
  'axios-url': {
    exposes: ["axios.get('/a', { params: { religion: r } })", 'axios.get(`/a/${x.religion}`)'],
    not: ["axios.post('/a', { religion: r })"],
  },
  'got-url': {
    exposes: ["import got from 'got'; got('x', { searchParams: { religion: r } })"],
    not: ["import got from 'got'; got.post('x', { json: { religion: r } })"],
  },
  'superagent-url': {
    exposes: ["import superagent from 'superagent'; superagent.get('/a').query({ religion: r })"],
    not: ["import superagent from 'superagent'; superagent.post('/a').send({ religion: r })"],
  },
  'request-url': {
    exposes: [
      "const request = require('request'); request({ url: `/a/${x.religion}` })",
      "const request = require('request'); request.get({ uri: '/a', qs: { religion: r } })",
    ],
    not: ["const request = require('request'); request.post({ url: '/a', json: { religion: r } })"],
  },
  'rest-client-url': {
    exposes: [
      "class A { restClient: RestClient; f() { return this.restClient.get({ path: '/a', query: { religion: r } }) } }",
    ],
    not: [
      "class A { restClient: RestClient; f() { return this.restClient.post({ path: '/a', data: { religion: r } }) } }",
    ],
  },
  redirect: {
    exposes: ['app.get("/", (req, res) => res.redirect(`/next?religion=${req.body.religion}`))'],
    not: ["app.get('/', (req, res) => res.render('a', { religion: r }))"],
  },
  'next-redirect': {
    exposes: ["import { redirect } from 'next/navigation'; redirect(`/a?b=${x.religion}`)"],
    not: ["import { redirect } from './x'; redirect(`/a?b=${x.religion}`)"],
  },
  router: {
    exposes: ["const router = useRouter(); router.push({ pathname: '/a', query: { religion: r } })"],
    not: ['stack.push(x.religion)'],
  },
  navigate: {
    exposes: [
      "import { useNavigate } from 'react-router-dom'; const navigate = useNavigate(); navigate(`/a?b=${x.religion}`)",
    ],
    not: ["import { navigate } from './ship'; navigate(x.religion)"],
  },
  'history-state': { exposes: ["history.pushState({}, '', `?religion=${r}`)"], not: ["pushState('/a')"] },
  'open-window': {
    exposes: ['window.open(`/a?b=${x.religion}`)', 'location.assign(`/a?b=${x.religion}`)'],
    not: ['text.replace(x.religion)'],
  },
  'search-params': {
    exposes: ["url.searchParams.set('religion', r)", "url.searchParams.append('a', x.religion)"],
    not: ["const body = new URLSearchParams(); body.set('religion', r)"],
  },
  location: {
    exposes: ['window.location.href = `/a?b=${x.religion}`', "location = '/a?b=' + x.religion"],
    not: ['person.place = x.religion'],
  },
  link: {
    exposes: [
      '<a href={`/a?religion=${r}`}>x</a>',
      "<Link to={'/a/' + x.religion} />",
      "<Link href={{ pathname: '/a', query: { religion: r } }} />",
    ],
    not: ['<a href="/religion">x</a>', '<a href={`mailto:${x.religion}`}>x</a>', '<p title={x.religion} />'],
  },
  'response-header': {
    exposes: [
      "app.get('/', (req, res) => res.set('x-religion', r))",
      "headers.append('a', x.religion)",
      "response.setHeader('a', x.religion)",
    ],
    not: ["map.set('religion', r)", "app.get('/', (req, res) => res.set('x-religion', 'none'))"],
  },
  'write-head': { exposes: ['res.writeHead(200, { religion: r })'], not: ['res.write({ religion: r })'] },
  'headers-object': { exposes: ['new Headers({ religion: r })'], not: ['new Leaders({ religion: r })'] },
  'request-headers': {
    exposes: ["fetch('/a', { headers: { 'x-religion': r } })", "axios.get('/a', { headers: { a: x.religion } })"],
    not: ["fetch('/a', { body: { headers: { religion: r } } })"],
  },
  gtag: { exposes: ["gtag('event', 'a', { religion: r })"], not: ["gtag('event', 'religion')"] },
  'application-insights': {
    exposes: ["appInsights.defaultClient.trackEvent({ name: 'a', properties: { religion: r } })"],
    not: ['game.trackEvent({ properties: { religion: r } })'],
  },
  'event-publisher': {
    exposes: ['const eventPublisher = create(); eventPublisher.publish({ religion: r })'],
    not: ['press.publish({ religion: r })'],
  },
  'sentry-context': {
    exposes: ["Sentry.setTag('religion', r)", "Sentry.setContext('person', { religion: r })"],
    not: ["form.setTag('religion', r)"],
  },
  'sentry-capture': {
    exposes: ['Sentry.captureMessage(`of ${x.religion}`)', 'Sentry.captureException(err, { extra: { religion: r } })'],
    not: ['Sentry.captureException(err)'],
  },
  'application-insights-more': {
    exposes: ['client.trackException({ exception: e, properties: { religion: r } })'],
    not: ['client.trackExceptions({ religion: r })'],
  },
  'sentry-breadcrumb': {
    exposes: ['Sentry.addBreadcrumb({ message: x.religion })'],
    not: ['path.addBreadcrumb({ message: x.religion })'],
  },
  'trace-span': {
    exposes: ["span.setAttribute('religion', r)", 'trace.getActiveSpan()?.setAttributes({ religion: r })'],
    not: ["element.setAttribute('religion', r)"],
  },
  'product-analytics': {
    exposes: ["analytics.track('a', { religion: r })", 'mixpanel.identify(x.religion)'],
    not: ["train.track('a', { religion: r })"],
  },
  matomo: {
    exposes: ["window._paq.push(['trackEvent', x.religion])"],
    not: ["queue.push(['trackEvent', x.religion])"],
  },
  'error-monitoring': {
    exposes: [
      "import Rollbar from 'rollbar'; const rollbar = new Rollbar({}); rollbar.error('a', { religion: r })",
      'Bugsnag.notify(e, { religion: r })',
    ],
    not: ["form.error('a', { religion: r })"],
  },
  'web-storage': {
    exposes: [
      "localStorage.setItem('religion', r)",
      "window.sessionStorage.setItem('a', JSON.stringify({ religion: r }))",
    ],
    not: ["cache.setItem('religion', r)", "localStorage.setItem('religion', 'none')"],
  },
  'storage-member': {
    exposes: ['localStorage.religion = r', 'window.sessionStorage.a = x.religion'],
    not: ['storage.religion = r'],
  },
  'storage-hook': {
    exposes: ["const [a, set] = useLocalStorage('a', x.religion)"],
    not: ["useStorage('a', x.religion)"],
  },
  'indexed-db': {
    exposes: [
      "db.transaction('a').objectStore('a').put({ religion: r })",
      "import { set } from 'idb-keyval'; set('religion', r)",
    ],
    not: ['api.put({ religion: r })'],
  },
  'response-cookie': {
    exposes: ["app.get('/', (req, res) => { res.cookie('religion', r) })"],
    not: ["jar.cookie('religion', r)"],
  },
  'cookie-jar': {
    exposes: [
      "import Cookies from 'js-cookie'; Cookies.set('religion', r)",
      "cookies().set({ name: 'a', value: x.religion })",
    ],
    not: ["map.set('religion', r)"],
  },
  'set-cookie': {
    exposes: ["import { setCookie } from 'cookies-next'; setCookie('religion', r)"],
    not: ["import { setCookie } from './oven'; setCookie('religion', r)"],
  },
  'document-cookie': { exposes: ['document.cookie = `religion=${r}`'], not: ['jar.cookie = x.religion'] },
  'govuk-notify-email': {
    exposes: ['notifyClient.sendEmail(template, email, { personalisation: { religion: r } })'],
    not: ['notifyClient.sendEmail(template, email, { personalisation: { name: r } })'],
  },
  'govuk-notify-letter': {
    exposes: ['notifyClient.sendLetter(template, { personalisation: { religion: r } })'],
    not: ['notifyClient.sendLetter(template, { personalisation: { name: r } })'],
  },
  nodemailer: {
    exposes: ['const transport = nodemailer.createTransport({}); transport.sendMail({ to, text: `of ${x.religion}` })'],
    not: ['transport.sendMail({ to, text: "x" })'],
  },
  sendgrid: {
    exposes: ["import sgMail from '@sendgrid/mail'; sgMail.send({ to, html: x.religion })"],
    not: ['socket.send({ html: x.religion })'],
  },
  mailgun: {
    exposes: ["const mailgun = create(); mailgun.messages.create('x', { text: x.religion })"],
    not: ["db.create('x', { text: x.religion })"],
  },
  twilio: {
    exposes: ["const twilio = require('twilio'); const c = twilio(); c.messages.create({ body: x.religion })"],
    not: ['c.people.create({ body: x.religion })'],
  },
  'mail-client': {
    exposes: ['mailer.sendEmail(to, subject, x.religion)', 'sms.sendText({ body: `${x.religion}` })'],
    not: ['sendForm(x.religion)'],
  },
  'ses-command': {
    exposes: ['client.send(new SendEmailCommand({ Message: { Body: { Text: x.religion } } }))'],
    not: ['new SendMailsCommand({ Message: x.religion })'],
  },
}

describe('the catalogue of sinks', () => {
  it('has a case for every entry of its own, and no other', () => {
    const ids = sinkCatalogue.map(({ id }) => id)
    // Where the clients that share data come from has its own cases (shares-catalogue.test.ts).
    const shared = new Set(egressCatalogue.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !shared.has(id) && !(id in cases))).toEqual([])
    expect(Object.keys(cases).filter((id) => !ids.includes(id))).toEqual([])
  })

  const cased = sinkCatalogue.filter(({ id }) => id in cases)
  it.each(cased.map(({ id, kind }) => [id, kind] as const))('%s', (id, kind) => {
    const message = {
      log: 'inLog',
      error: 'inError',
      url: 'inUrl',
      header: 'inHeader',
      analytics: 'inAnalytics',
      browser: 'inBrowser',
      message: 'inMessage',
    }[kind]
    const found = (code: string): readonly string[] =>
      readExposures(code)
        .map((line) => line.split(' ').slice(0, 2).join(' '))
        .filter((line) => line.startsWith(message))
    for (const code of cases[id]?.exposes ?? [])
      expect(found(code), code).toEqual([expect.stringMatching(new RegExp(`^${message} (?:x-)?religion$`, 'u'))])
    for (const code of cases[id]?.not ?? []) expect(found(code), code).toEqual([])
  })
})
