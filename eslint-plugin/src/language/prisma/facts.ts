import type { FileFacts, HandlingFact, StoreFact } from '../../analysis/facts.js'
import { declareAbove } from '../declare-at.js'
import { collectTextTags } from '../place-tags.js'
import { gradeToConfidence, type ColumnMatcher } from '../term-match.js'
import type { PrismaModel, PrismaSchema } from './nodes.js'

/** The facts of a Prisma schema: models as stores, fields as handling places, tags. */
export function collectPrismaFacts(ast: PrismaSchema, matcher: ColumnMatcher): FileFacts {
  const { models, text, comments } = ast
  const nodes = models.flatMap((model) => [model, ...model.fields])
  return {
    handling: models.flatMap((model) => collectFields(model, text, matcher)),
    exposures: [],
    shares: [],
    senders: [],
    regions: [],
    records: [],
    // A view holds nothing of its own, and a composite type is kept inside the model that uses it.
    stores: models.filter((model) => model.kind === 'model').map((model) => createStore(model, text)),
    lifetimes: [],
    tags: collectTextTags(text, comments, nodes),
  }
}

function createStore(model: PrismaModel, text: string): StoreFact {
  return {
    kind: 'prisma',
    name: model.name,
    at: model.nameSpan,
    fields: model.fields.map((field) => field.name),
    confidence: 'recommended',
    declareAt: declareAbove(text, model.range[0], '///'),
  }
}

function collectFields(model: PrismaModel, text: string, matcher: ColumnMatcher): readonly HandlingFact[] {
  // One array for all fields: the matcher remembers a record by it.
  const context = { siblings: model.fields.map((field) => field.name), owner: model.name }
  return model.fields.flatMap((field): readonly HandlingFact[] => {
    // The column name may be plainer than the field's: `mn @map("medical_need")`.
    const match = matcher.match(field.name, context) ?? (field.mappedName && matcher.match(field.mappedName, context))
    if (!match) return []
    return [
      {
        name: field.name,
        category: match.category,
        matched: match.matched,
        place: 'column',
        confidence: gradeToConfidence(match.grade),
        at: field.nameSpan,
        declareAt: declareAbove(text, field.range[0], '///'),
      },
    ]
  })
}
