// applicationinsights 3.16.0
import * as appInsights from 'applicationinsights'

declare const email: string

appInsights.setup('text').start()
// share application-insights dc.services.visualstudio.com email name
appInsights.defaultClient.trackEvent({ name: 'Saved', properties: { email } })
