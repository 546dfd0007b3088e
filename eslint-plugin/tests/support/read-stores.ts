import type { StoreFact } from '../../src/analysis/facts.js'
import { collectStores } from '../../src/analysis/stores/index.js'
import { readFacts } from './read-facts.js'

/** The stores of a piece of TypeScript. */
export const readStores = (code: string, filename = 'src/service.ts'): readonly StoreFact[] =>
  readFacts(code, filename, collectStores)
