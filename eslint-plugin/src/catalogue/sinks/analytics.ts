import type { ValueSource } from '../shares/index.js'
import { analytics as shared } from '../shares/analytics.js'
import type { SinkEntry } from './sink-entry.js'

const measure = (
  id: string,
  title: string,
  names: readonly string[],
  mentions: readonly string[],
  values: readonly ValueSource[] | 'all' = 'all',
  from?: RegExp,
  key?: number,
): SinkEntry => ({
  id,
  title,
  kind: 'analytics',
  on: 'call',
  names,
  mentions,
  values,
  ...(from ? { from } : {}),
  ...(key === undefined ? {} : { key }),
})

/** Analytics and monitoring: what is said of a visit or a fault is kept by whoever runs the service, and seen by all who watch it. */
export const analytics: readonly SinkEntry[] = [
  ...shared.map(
    ({ id, title, on, names, from, mentions, payload }): SinkEntry => ({
      ...{ id, title, kind: 'analytics', on, names, mentions, values: payload, key: 0 },
      ...(from ? { from } : {}),
    }),
  ),
  measure('google-analytics-data-layer', 'Google Tag Manager', ['push'], ['dataLayer'], 'all', /(?:^|\s)dataLayer(?:\s|$)/u),
  measure('google-analytics-classic', 'Google Analytics', ['ga', 'event', 'exception', 'pageview', 'set', 'send'], ['ga(', 'ReactGA', 'react-ga', 'gtag.'], 'all', /(?:^|\s)(?:ga|gtag|ReactGA4?|react-ga4?)(?:\s|$)/u),
  measure('application-insights-more', 'Application Insights', ['trackException', 'trackMetric', 'trackAvailability', 'setAuthenticatedUserContext', 'addTelemetryInitializer'], ['trackException', 'trackMetric', 'trackAvailability', 'setAuthenticatedUserContext'], 'all'),
  measure('sentry-breadcrumb', 'Sentry', ['addBreadcrumb', 'captureEvent', 'captureFeedback', 'setAttributes'], ['entry'], 'all', /sentry|\bscope\b/iu),
  measure('posthog', 'PostHog', ['capture', 'identify', 'alias', 'group', 'register', 'setPersonProperties', 'captureException'], ['osthog', 'ostHog'], 'all', /post_?hog/iu),
  measure('datadog', 'Datadog', ['addAction', 'addError', 'setUser', 'setUserProperty', 'setGlobalContextProperty', 'setGlobalContext', 'setViewContextProperty', 'addTiming', 'startView'], ['atadog', 'DD_RUM'], 'all', /datadog|DD_RUM/iu, 0),
  measure('new-relic', 'New Relic', ['addCustomAttribute', 'addCustomAttributes', 'noticeError', 'recordCustomEvent', 'recordLogEvent', 'addPageAction', 'setCustomAttribute', 'setUserId'], ['ewrelic', 'ewRelic'], 'all', /new_?relic/iu, 0),
  measure('trace-span', 'a trace', ['setAttribute', 'setAttributes', 'setTag', 'addTags', 'addEvent', 'recordException', 'addAnnotation', 'addMetadata'], ['setAttribute', 'setTag', 'addTags', 'addEvent', 'recordException', 'addAnnotation', 'addMetadata'], 'all', /(?:^|\s)(?:\w*[sS]pan|getActiveSpan|[tT]racer|@opentelemetry\/\S+|dd-trace|subsegment|aws-xray\S*)(?:\s|$)/u, 0),
  measure('product-analytics', 'an analytics service', ['track', 'trackEvent', 'identify', 'page', 'logEvent', 'setUserProperties', 'set', 'capture', 'event'], ['ixpanel', 'mplitude', 'nalytics', 'eap.', 'ogRocket', 'lausible', 'ullstory', 'ullStory', 'FS.'], 'all', /(?:^|\s)(?:mixpanel\S*|amplitude\S*|@amplitude\S*|\w*[aA]nalytics\S*|@segment\S*|heap|LogRocket|logrocket|plausible|[fF]ull[sS]tory|FS)(?:\s|$)/u),
  measure('matomo', 'Matomo', ['push'], ['_paq'], 'all', /(?:^|\s)_paq(?:\s|$)/u),
  measure('error-monitoring', 'an error monitor', ['notify', 'leaveBreadcrumb', 'addMetadata', 'setUser', 'captureException', 'log', 'error', 'warning', 'critical', 'info', 'noticeError', 'addFilter'], ['ollbar', 'ugsnag', 'aygun', 'irbrake'], 'all', /rollbar|bugsnag|raygun|airbrake/iu),
]
