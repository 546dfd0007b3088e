import type { CategoryId, ConditionId, ControllerKind, LawfulBasisId } from 'processing-register-core'
import { judgeCondition, judgeLawfulBasis, judgeParagraph, type Judgement } from 'processing-register-core/checks'

/** What the law says of a word at a place, for the body whose register it is; undefined where it is no question of the law. */
export function judgeWord(
  path: readonly (string | number)[],
  word: string,
  kind: ControllerKind | undefined,
): Judgement | undefined {
  const key = path.at(-1)
  // Only an activity's own basis: a recipient's is that of the body that receives.
  if (key === 'lawfulBasis' && path[0] === 'activities') return judgeLawfulBasis(kind, word as LawfulBasisId)
  const category = categoryOf(path)
  if (category === undefined) return undefined
  if (key === 'schedule1') return judgeParagraph(Number(word), category, kind)
  if (key === 'condition') return judgeCondition(word as ConditionId, category, kind)
  return undefined
}

function categoryOf(path: readonly (string | number)[]): CategoryId | undefined {
  if (path.includes('criminalOffence')) return 'criminal-offence'
  const at = path.indexOf('specialCategories')
  const category = at === -1 ? undefined : path[at + 1]
  return typeof category === 'string' ? (category as CategoryId) : undefined
}
