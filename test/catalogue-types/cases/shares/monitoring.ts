// @sentry/browser 11.12.0, @datadog/browser-rum 7.16.2, @types/newrelic 9.14.8, @elastic/apm-rum 5.17.5, @bugsnag/js 9.0.0, rollbar 3.1.0
import { datadogRum } from '@datadog/browser-rum'
import { apm } from '@elastic/apm-rum'
import Bugsnag from '@bugsnag/js'
import * as Sentry from '@sentry/browser'
import newrelic from 'newrelic'
import Rollbar from 'rollbar'

declare const email: string
declare const error: Error

// share sentry-context sentry.io email
Sentry.setUser({ email })

// share sentry-capture sentry.io
Sentry.captureException(error)

// share datadog-context browser-intake-datadoghq.com id email
datadogRum.setUser({ id: '1', email })

// share new-relic collector.newrelic.com email
newrelic.addCustomAttributes({ email })

// share elastic-apm unknown id email
apm.setUserContext({ id: '1', email })

// share bugsnag notify.bugsnag.com
Bugsnag.setUser('1', email, 'Amala Bird')

const rollbar = new Rollbar({ accessToken: 'token' })
// share rollbar api.rollbar.com email
rollbar.error(error, { email })
