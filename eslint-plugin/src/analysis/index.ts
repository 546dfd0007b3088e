/** The analysis without ESLint's rules, for hosts that also show what code declares: hover, lenses, reports. */
export type * from './facts.js'
export { analyseFile } from './analyse.js'
export { findCoverage, listStoreTags, type Coverage } from '../register/coverage.js'
export { getKnowledge, type Knowledge } from '../register/knowledge.js'
export { storeTitles } from '../catalogue/stores/store-kinds.js'
export { describeCategory } from '../util/describe-category.js'
