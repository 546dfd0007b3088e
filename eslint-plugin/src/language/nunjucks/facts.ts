import type { FileFacts, InsertionPoint, Span } from '../../analysis/facts.js'
import { isProgramObjectName } from '../../analysis/handling/collect-reads.js'
import { noFacts } from '../../analysis/no-facts.js'
import type { TermMatcher } from '../../analysis/words/index.js'
import { declareAbove } from '../declare-at.js'
import { collectTextTags } from '../place-tags.js'
import { createTextFacts, type TextFacts } from '../text-facts.js'
import type { NunjucksTemplate, TemplateField } from './nodes.js'

/**
 * The facts of a template: what it asks for and what it shows. A name is reported once: where it is asked for, and where it is
 * only shown, there.
 */
export function collectNunjucksFacts(ast: NunjucksTemplate, matcher: TermMatcher): FileFacts {
  const { fields, parts, text, comments } = ast
  const facts = createTextFacts(text, matcher, (offset) => declareAround(offset, ast))
  const asked = fields.filter(({ use }) => use !== 'read')
  const siblings = [...new Set(asked.map(({ name }) => name))]
  for (const field of asked) addField(field, siblings, facts)
  for (const field of fields) {
    if (field.use !== 'read' || facts.has(field.name) || !facts.mayHold(field.name)) continue
    const { name, owner, range } = field
    // `Outcome.Vaccinated` is a constant of the program.
    if (/^\p{Lu}/u.test(owner) || owner.split('.').some(isProgramObjectName)) continue
    facts.add({ name, start: range[0], end: range[1], place: 'property-read', context: { owner } })
  }
  return {
    ...noFacts,
    handling: [...facts.facts].sort((a, b) => a.at.range[0] - b.at.range[0]),
    tags: collectTextTags(text, comments, parts),
  }
}

function addField(
  { name, owner, use, values, range }: TemplateField,
  siblings: readonly string[],
  facts: TextFacts,
): void {
  // A label and a choice name the field of their control again.
  if (facts.has(name)) return
  const span = { name, start: range[0], end: range[1] }
  if (!facts.mayHold(name)) facts.addValued(span, values)
  else facts.add({ ...span, place: use === 'control' ? 'form-control' : 'field-name', context: { siblings, owner } })
}

/** Above the line of the tag around a name: inside the tag a comment would be a syntax error. */
const declareAround = (offset: number, ast: NunjucksTemplate): InsertionPoint =>
  declareAbove(ast.text, findTemplateMark(ast, offset)?.range[0] ?? offset, 'nunjucks')

/** The innermost template tag or HTML start tag around an offset. */
export const findTemplateMark = ({ marks }: NunjucksTemplate, offset: number): Span | undefined =>
  marks.findLast(({ range }) => range[0] <= offset && offset < range[1])
