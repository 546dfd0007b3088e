/** The runtime companion of the linter. Services depend on it in production: it reads no YAML and compiles no schema. */
export { createDisclosureLog, type DisclosureLog } from './create-log.js'
export { DisclosureError, type DisclosureProblem } from './disclosure-error.js'
export { sharingOf } from './sharing-of.js'
export type * from './types.js'
