/** UK data protection law as data, and the small helpers that read its ids. */
export { law } from './law-data.js'
export { conditionPoint, lawfulBasisPoint, normaliseCondition, normaliseLawfulBasis } from './normalise.js'
export type * from './law-shape.js'
export type * from './law-types.js'
