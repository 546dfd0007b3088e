/** The lexicon as data: which words of council software give away which data. */
export { lexicon } from './lexicon-data.js'
export type * from './lexicon-types.js'
