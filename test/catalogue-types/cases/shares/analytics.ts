// posthog-node 5.70.0, @types/mixpanel-browser 2.60.0, @segment/analytics-node 3.1.0, @amplitude/analytics-browser 2.48.1, @hotjar/browser 1.0.9, @intercom/messenger-js-sdk 0.0.20, logrocket 12.4.0, react-ga4 3.0.1
import * as amplitude from '@amplitude/analytics-browser'
import Hotjar from '@hotjar/browser'
import Intercom from '@intercom/messenger-js-sdk'
import { Analytics } from '@segment/analytics-node'
import LogRocket from 'logrocket'
import mixpanel from 'mixpanel-browser'
import { PostHog } from 'posthog-node'
import ReactGA from 'react-ga4'

declare const email: string
declare const id: string

const posthog = new PostHog('key')
// share posthog us.i.posthog.com distinctId email
posthog.identify({ distinctId: id, properties: { email } })

// share mixpanel api.mixpanel.com email
mixpanel.track('Submitted', { email })

const analytics = new Analytics({ writeKey: 'key' })
// share segment-analytics api.segment.io userId email
analytics.identify({ userId: id, traits: { email } })

// share amplitude api2.amplitude.com email
amplitude.track('Submitted', { email })

// share hotjar-identify static.hotjar.com email
Hotjar.identify(id, { email })

// share intercom-update api-iam.intercom.io app_id email
Intercom({ app_id: 'app', email })

// share log-rocket r.lr-ingest.io email
LogRocket.identify(id, { email })

// share google-analytics-call www.google-analytics.com category action
ReactGA.event({ category: 'form', action: email })
