/** The analysis without ESLint's rules, for hosts that also show what code declares: hover, lenses, reports. */
export type * from './facts.js'
export { analyseFile } from './analyse.js'
export { isTestFile } from './test-files.js'
export { addUsage, createUsage, type Usage } from './usage/usage.js'
export { findUnused, type Unused } from './usage/find-unused.js'
export { findCoverage, listStoreTags, type Coverage } from '../register/coverage.js'
export { getKnowledge, type Knowledge } from '../register/knowledge.js'
