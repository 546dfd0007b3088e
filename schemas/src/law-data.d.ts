/** Written by `scripts/build.mjs` from `law/law.yaml`. */
import type { Law } from './law-shape.js'
export declare const law: Law
