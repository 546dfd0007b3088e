/** Written by `scripts/build.mjs` from `lexicon/lexicon.yaml`. */
import type { Lexicon } from './lexicon-types.js'
export declare const lexicon: Lexicon
