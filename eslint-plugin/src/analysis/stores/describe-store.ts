import { storeTitles } from '../../catalogue/stores/store-kinds.js'
import type { StoreFact } from '../facts.js'
import { unknownPart } from '../resolve/resolve-text.js'

/** A store as the subject of a sentence: ``The Redis key `draft:*` ``; one without a known name is pointed at. */
export function describeStore({ kind, name }: Pick<StoreFact, 'kind' | 'name'>): string {
  return name === unknownPart ? `This ${storeTitles[kind]}` : `The ${storeTitles[kind]} \`${name}\``
}
