import { findRegion } from './regions.js'

/** `EU` stands for a service that says no more than that data stays in the European Union. */
export type Country = string

/**
 * Where a service keeps what it is sent, unless its customer has chosen otherwise: from memory, so in `strict` alone. The longest ending of
 * a host wins. Services that do not say, or that the customer places, are left out.
 */
const byCountry: Readonly<Record<Country, string>> = {
  US: 'sendgrid.com sendgrid.net mailgun.net mailgun.org twilio.com postmarkapp.com mandrillapp.com mailchimp.com api.resend.com slack.com stripe.com airtable.com openai.com anthropic.com google-analytics.com analytics.google.com googletagmanager.com clarity.ms connect.facebook.net licdn.com crazyegg.com segment.com segment.io intercom.io sentry.io i.posthog.com app.posthog.com mixpanel.com amplitude.com lr-ingest.io datadoghq.com browser-intake-datadoghq.com newrelic.com nr-data.net bugsnag.com rollbar.com fcm.googleapis.com',
  EU: 'eu.mailgun.net eu.sendgrid.com api-eu.mixpanel.com api.eu.amplitude.com mailjet.com brevo.com hotjar.com plausible.io eu.segmentapis.com bird.com messagebird.com siteimproveanalytics.com siteimproveanalytics.io',
  DE: 'de.sentry.io eu.i.posthog.com datadoghq.eu browser-intake-datadoghq.eu eu01.nr-data.net',
  IE: 'ie1.twilio.com dublin.ie1.twilio.com',
  AU: 'au1.twilio.com sydney.au1.twilio.com',
}

const countries: ReadonlyMap<string, Country> = new Map(
  Object.entries(byCountry).flatMap(([country, hosts]) => hosts.split(' ').map((host) => [host, country] as const)),
)

/** The country a host stands for: by the cloud region in its name, else by the service it belongs to. */
export function findCountryOfHost(host: string): Country | undefined {
  const labels = host.toLowerCase().split('.')
  for (const label of labels) {
    // Google writes the region before the project: `europe-west1-claims.cloudfunctions.net`.
    const region = findRegion(label) ?? findRegion(/^[a-z]+-[a-z]+\d/u.exec(label)?.[0] ?? '')
    if (region !== undefined) return region
  }
  for (let i = 0; i < labels.length - 1; i++) {
    const country = countries.get(labels.slice(i).join('.'))
    if (country !== undefined) return country
  }
  return undefined
}
