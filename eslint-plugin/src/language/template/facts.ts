import type { FileFacts, LifetimeFact, StoreFact } from '../../analysis/facts.js'
import { declareAbove } from '../declare-at.js'
import { collectTextTags } from '../place-tags.js'
import type { Template } from './nodes.js'

/** The facts of a template: resources as stores, with how long they keep; tags. */
export function collectTemplateFacts({ stores, text, comments, takesComments }: Template): FileFacts {
  return {
    handling: [],
    exposures: [],
    shares: [],
    senders: [],
    regions: [],
    records: [],
    stores: stores
      .filter(({ isDeclared }) => isDeclared)
      .map(({ kind, name, nameSpan, confidence, range }): StoreFact => ({
        kind,
        name,
        at: nameSpan,
        fields: [],
        confidence,
        declareAt: declareAbove(text, range[0], takesComments ? '#' : 'none'),
      })),
    lifetimes: stores.flatMap(({ kind, name, lifetimes }) =>
      lifetimes.map((one): LifetimeFact => ({ kind, name, ends: 'expiry', ...one })),
    ),
    tags: collectTextTags(text, comments, stores),
  }
}
