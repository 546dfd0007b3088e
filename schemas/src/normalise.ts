import { conditionIds, lawfulBasisIds, type ConditionId, type LawfulBasisId } from './index.js'

/** Article points by id, in the order of the ids. `recognised-legitimate-interest` came in as point (ea). */
const basisPoints = new Map(
  lawfulBasisIds.map((id, index) => [id, `6(1)(${['a', 'b', 'c', 'd', 'e', 'ea', 'f'][index] ?? ''})`]),
)
const conditionPoints = new Map(conditionIds.map((id, index) => [id, `9(2)(${'abcdefghij'.charAt(index)})`]))
const basisByText = indexByText(basisPoints)
const conditionByText = indexByText(conditionPoints)

/**
 * The lawful basis that a text means: its id, its article point, or the point with the article's name before it (`Art 6(1)(e)`, `UK GDPR
 * Article 6 (1) (e)`). Case and spaces do not matter. Undefined where it means none of them.
 */
export function normaliseLawfulBasis(text: string): LawfulBasisId | undefined {
  return basisByText.get(reduce(text))
}

/** The condition of Article 9(2) that a text means; read as {@link normaliseLawfulBasis} reads bases. */
export function normaliseCondition(text: string): ConditionId | undefined {
  return conditionByText.get(reduce(text))
}

/** The article point of a lawful basis, `6(1)(e)`, as messages show it (UK GDPR Article 6(1)). */
export function lawfulBasisPoint(id: LawfulBasisId): string {
  return basisPoints.get(id) ?? ''
}

/** The article point of a condition, `9(2)(g)`, as messages show it (UK GDPR Article 9(2)). */
export function conditionPoint(id: ConditionId): string {
  return conditionPoints.get(id) ?? ''
}

function indexByText<Id extends string>(points: ReadonlyMap<Id, string>): ReadonlyMap<string, Id> {
  return new Map([...points].flatMap(([id, point]) => [[reduce(id), id] as const, [reduce(point), id] as const]))
}

/** Lower case, without spaces, hyphens and underscores, and without the name of the law and the word article in front. */
function reduce(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/^(?:ukgdpr|gdpr)?,?(?:article|art\.?)?(?=\d)/, '')
}
