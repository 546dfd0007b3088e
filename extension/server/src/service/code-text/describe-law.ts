import type { CategoryId, ConditionId, LawfulBasisId } from 'processing-register-core'
import { law } from 'processing-register-schemas/law'

/** `6(1)(e) Public task … (UK GDPR Article 6(1)(e))`: a lawful basis in words, with its citation. */
export function describeBasis(id: LawfulBasisId): string {
  const basis = law.lawfulBases.items.find((item) => item.id === id)
  return basis ? `${basis.point} ${basis.title} (${basis.cite})` : id
}

/** A condition of Article 9(2) in words, with its citation. */
export function describeCondition(id: ConditionId): string {
  const condition = law.conditions.find((item) => item.id === id)
  return condition ? `${condition.point} ${condition.title} (${condition.cite})` : id
}

/** `Schedule 1 paragraph 6, Statutory and government purposes (DPA 2018 …)`. */
export function describeParagraph(para: number): string {
  const paragraph = law.schedule1.items.find((item) => item.para === para)
  return paragraph
    ? `Schedule 1 paragraph ${para}, ${paragraph.title} (${paragraph.cite})`
    : `Schedule 1 paragraph ${para}`
}

/** The name of a category, as a title. */
export function titleOfCategory(id: CategoryId): string {
  const known = [...law.specialCategories.items, ...law.specialCategories.separateClass]
  return known.find((item) => item.id === id)?.title ?? id
}
