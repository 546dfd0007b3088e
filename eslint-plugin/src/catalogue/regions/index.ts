export { regionalClients, type RegionalClient } from './clients.js'
export { findCountryOfHost, type Country } from './hosts.js'
export { findRegion, mentionsRegion } from './regions.js'
