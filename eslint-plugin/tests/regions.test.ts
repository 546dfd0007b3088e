import { describe, expect, it } from 'vitest'
import { collectRegions } from '../src/analysis/regions/index.js'
import { findCountryOfHost, findRegion, regionalClients } from '../src/catalogue/regions/index.js'
import { readFacts } from './support/read-facts.js'

const read = (code: string) =>
  readFacts(code, 'src/service.ts', collectRegions).map(({ shown, country }) => [shown, country])

describe('regions and hosts', () => {
  it.each([
    ['eu-west-1', 'IE'],
    ['eu-west-2', 'GB'],
    ['UKSouth', 'GB'],
    ['europe-west2', 'GB'],
    ['us-central1', 'US'],
    ['westeurope', 'NL'],
    ['eu-west-20', undefined],
  ])('the region %s', (name, country) => {
    expect(findRegion(name)).toBe(country)
  })

  it.each([
    ['sqs.us-east-1.amazonaws.com', 'US'],
    ['sqs.eu-west-2.amazonaws.com', 'GB'],
    ['europe-west1-claims.cloudfunctions.net', 'BE'],
    ['o1.ingest.sentry.io', 'US'],
    ['o1.ingest.de.sentry.io', 'DE'],
    ['api.eu.mailgun.net', 'EU'],
    ['api.notifications.service.gov.uk', undefined],
    ['notsentry.io', undefined],
    ['com', undefined],
  ])('the host %s', (host, country) => {
    expect(findCountryOfHost(host)).toBe(country)
  })
})

/** How each client is made: where nothing is chosen, and where something is. */
const made: Readonly<Record<string, readonly [standard: string, chosen: string, country: string | undefined]>> = {
  posthog: [
    "import posthog from 'posthog-js'\nposthog.init(key, {})",
    "import posthog from 'posthog-js'\nposthog.init(key, { api_host: 'https://eu.i.posthog.com' })",
    'DE',
  ],
  'posthog-node': [
    "import { PostHog } from 'posthog-node'\nnew PostHog(key)",
    "import { PostHog } from 'posthog-node'\nnew PostHog(key, { host: 'https://eu.i.posthog.com' })",
    'DE',
  ],
  datadog: [
    "import { datadogRum } from '@datadog/browser-rum'\ndatadogRum.init({ applicationId })",
    "import { datadogRum } from '@datadog/browser-rum'\ndatadogRum.init({ site: 'datadoghq.eu' })",
    'DE',
  ],
  mixpanel: [
    "import mixpanel from 'mixpanel-browser'\nmixpanel.init(token)",
    "import mixpanel from 'mixpanel-browser'\nmixpanel.init(token, { api_host: 'https://api-eu.mixpanel.com' })",
    'EU',
  ],
  amplitude: [
    "import * as amplitude from '@amplitude/analytics-browser'\namplitude.init(key)",
    "import * as amplitude from '@amplitude/analytics-browser'\namplitude.init(key, { serverZone: 'EU' })",
    'EU',
  ],
  mailgun: [
    "const mg = mailgun.client({ username: 'api', key })",
    "const mg = mailgun.client({ username: 'api', key, url: 'https://api.eu.mailgun.net' })",
    'EU',
  ],
  twilio: [
    "import twilio from 'twilio'\nconst client = twilio(sid, token)",
    "import twilio from 'twilio'\nconst client = twilio(sid, token, { region: 'ie1' })",
    'IE',
  ],
  openai: [
    "import OpenAI from 'openai'\nnew OpenAI({ apiKey })",
    "import OpenAI from 'openai'\nnew OpenAI({ baseURL: 'https://llm.example.gov.uk' })",
    undefined,
  ],
  anthropic: [
    "import Anthropic from '@anthropic-ai/sdk'\nnew Anthropic()",
    "import Anthropic from '@anthropic-ai/sdk'\nnew Anthropic({ baseURL: process.env.PROXY_URL })",
    undefined,
  ],
  sentry: [
    "import * as Sentry from '@sentry/node'\nSentry.init({})",
    "import * as Sentry from '@sentry/node'\nSentry.init({ dsn: 'https://key@o1.ingest.de.sentry.io/2' })",
    'DE',
  ],
}

describe('clients that are made for a country', () => {
  it('has an example of every entry', () => {
    expect(Object.keys(made).toSorted()).toEqual(regionalClients.map(({ id }) => id).toSorted())
  })

  it.each(Object.entries(made))('%s', (_, [standard, chosen, country]) => {
    expect(read(standard).map(([, code]) => code)).toEqual(['US'])
    expect(read(chosen).map(([, code]) => code)).toEqual(country === undefined ? [] : [country])
  })
})
