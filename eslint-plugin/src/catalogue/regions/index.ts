export { regionalClients, type RegionalClient } from './clients.js'
export { findCountryOfHost } from './hosts.js'
export { findRegion, mentionsRegion } from './regions.js'
