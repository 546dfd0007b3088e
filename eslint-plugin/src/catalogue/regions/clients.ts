import type { ValueSource } from '../shares/egress-entry.js'
import type { Country } from './hosts.js'

/** A library whose client is made for one region, and for a country abroad where nothing is said. */
export interface RegionalClient {
  readonly id: string
  /** As the catalogue of shares calls it. */
  readonly title: string
  readonly on: 'call' | 'new'
  readonly names: readonly string[]
  /** Of where the function or its receiver comes from: see `describeOrigin`. */
  readonly from: RegExp
  readonly mentions: string
  /** Where the region, the zone or the address stands among the arguments. */
  readonly choice: readonly ValueSource[]
  /** Words of that option, beside cloud regions and addresses. */
  readonly zones: Readonly<Record<string, Country>>
  /** Where data goes when the option is left out, and the service's host there. */
  readonly country: Country
  readonly host: string
}

/** Libraries that send abroad unless they are told otherwise. */
export const regionalClients: readonly RegionalClient[] = [
  {
    id: 'posthog',
    title: 'PostHog',
    on: 'call',
    names: ['init'],
    from: /post-?hog/iu,
    mentions: 'osthog',
    choice: [[1, 'api_host']],
    zones: {},
    country: 'US',
    host: 'us.i.posthog.com',
  },
  {
    id: 'posthog-node',
    title: 'PostHog',
    on: 'new',
    names: ['PostHog'],
    from: /posthog-node/iu,
    mentions: 'osthog',
    choice: [[1, 'host']],
    zones: {},
    country: 'US',
    host: 'us.i.posthog.com',
  },
  {
    id: 'datadog',
    title: 'Datadog',
    on: 'call',
    names: ['init'],
    from: /datadog/iu,
    mentions: 'atadog',
    choice: [[0, 'site']],
    zones: {},
    country: 'US',
    host: 'browser-intake-datadoghq.com',
  },
  {
    id: 'mixpanel',
    title: 'Mixpanel',
    on: 'call',
    names: ['init'],
    from: /mixpanel/iu,
    mentions: 'ixpanel',
    choice: [
      [1, 'api_host'],
      [1, 'host'],
    ],
    zones: {},
    country: 'US',
    host: 'api.mixpanel.com',
  },
  {
    id: 'amplitude',
    title: 'Amplitude',
    on: 'call',
    names: ['init'],
    from: /amplitude/iu,
    mentions: 'mplitude',
    choice: [
      [1, 'serverZone'],
      [2, 'serverZone'],
      [1, 'serverUrl'],
    ],
    zones: { EU: 'EU', US: 'US' },
    country: 'US',
    host: 'api2.amplitude.com',
  },
  {
    id: 'mailgun',
    title: 'Mailgun',
    on: 'call',
    names: ['client'],
    from: /mailgun/iu,
    mentions: 'ailgun',
    choice: [[0, 'url']],
    zones: {},
    country: 'US',
    host: 'api.mailgun.net',
  },
  {
    id: 'twilio',
    title: 'Twilio',
    on: 'call',
    names: ['default', 'twilio'],
    from: /(?:^|\s)twilio(?:\s|$)/u,
    mentions: 'wilio',
    choice: [[2, 'region']],
    zones: { ie1: 'IE', au1: 'AU', us1: 'US' },
    country: 'US',
    host: 'api.twilio.com',
  },
  {
    id: 'openai',
    title: 'a language model',
    on: 'new',
    names: ['OpenAI', 'default'],
    from: /(?:^|\s)openai(?:\s|$)/u,
    mentions: 'penai',
    choice: [[0, 'baseURL']],
    zones: {},
    country: 'US',
    host: 'api.openai.com',
  },
  {
    id: 'anthropic',
    title: 'a language model',
    on: 'new',
    names: ['Anthropic', 'default'],
    from: /@anthropic-ai\/sdk/u,
    mentions: '@anthropic-ai/sdk',
    choice: [[0, 'baseURL']],
    zones: {},
    country: 'US',
    host: 'api.anthropic.com',
  },
  {
    id: 'sentry',
    title: 'Sentry',
    on: 'call',
    names: ['init'],
    from: /sentry/iu,
    mentions: 'entry',
    choice: [[0, 'dsn']],
    zones: {},
    country: 'US',
    host: 'sentry.io',
  },
]
