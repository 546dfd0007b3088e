import type { FileFacts } from '../../analysis/facts.js'
import { noFacts } from '../../analysis/no-facts.js'
import type { TermMatcher } from '../../analysis/words/index.js'
import { declareAbove } from '../declare-at.js'
import { collectTextTags } from '../place-tags.js'
import { createTextFacts } from '../text-facts.js'
import type { GraphqlDocument } from './nodes.js'

/** The facts of a GraphQL document: every field of a type, and each field of an operation once. */
export function collectGraphqlFacts(ast: GraphqlDocument, matcher: TermMatcher): FileFacts {
  const { blocks, text, comments } = ast
  const facts = createTextFacts(text, matcher, (offset) => declareAbove(text, offset, '#'))
  for (const { fields, name: owner, use } of blocks) {
    const siblings = fields.map(({ name }) => name)
    const asked = new Set<string>()
    for (const { name, nameStart } of fields) {
      if (!facts.mayHold(name) || (use === 'operation' && asked.has(name))) continue
      asked.add(name)
      const span = { name, start: nameStart, end: nameStart + name.length }
      facts.add({ ...span, place: 'graphql-field', context: { siblings, owner } })
    }
  }
  return {
    ...noFacts,
    handling: facts.facts,
    tags: collectTextTags(
      text,
      comments,
      blocks.flatMap((block) => [block, ...block.fields]),
    ),
  }
}
