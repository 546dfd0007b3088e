import { lexicon } from 'processing-register-schemas/lexicon'
import { categoryIds, type CategoryId } from 'processing-register-schemas'
import type { Activity, Register } from '../model.js'
import { fieldMatchers } from '../query/field-matchers.js'
import { matchesName } from '../query/match-name.js'
import { asText, asTexts } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { holdsPlaceholder } from './placeholders.js'
import type { Share } from './sharing.js'

interface Category {
  readonly id: CategoryId
  /** Whether the register itself says so, or only the words that councils use. */
  readonly certain: boolean
}

/** A closed list of fields: it lets something through, and hides no special category. */
export function* checkSharedFields({ register, recipient: { id, file, raw }, activities }: Share): Generator<Finding> {
  const { fields, optionalFields } = raw
  const holdsNothing = (list: unknown): boolean => asTexts(list).length === 0 && !holdsPlaceholder(list)
  if (Array.isArray(fields) && holdsNothing(fields) && holdsNothing(optionalFields)) {
    const message = `The recipient \`${id}\` has an empty list of \`fields\`, so nothing at all may be sent to it. List the fields that it is given, or remove \`fields\`.`
    const citation = 'UK GDPR Article 5(1)(c)'
    yield {
      code: 'shared-fields-empty',
      severity: 'warning',
      file,
      path: ['recipients', id, 'fields'],
      message,
      citation,
    }
  }
  if (activities.length === 0) return
  for (const key of ['fields', 'optionalFields']) {
    const list = Array.isArray(raw[key]) ? (raw[key] as readonly unknown[]) : []
    for (const [i, item] of list.entries()) {
      const field = asText(item)
      const category = field === undefined ? undefined : findCategory(register, field)
      if (field === undefined || !category || activities.some((activity) => declares(activity, category.id))) continue
      const path = ['recipients', id, key, i]
      yield reportUndeclared({ id, file, path }, field, category, activities)
    }
  }
}

interface Known {
  readonly matchers: ReturnType<typeof fieldMatchers>
  /** Names that have been looked up: the same few fields stand in most lists. */
  readonly found: Map<string, Category | undefined>
}

const knownOf = new WeakMap<Register, Known>()

/** What a field is, by the register's vocabulary and declarations, else by the words that councils use. */
function findCategory(register: Register, field: string): Category | undefined {
  let known = knownOf.get(register)
  if (!known) {
    const unique = new Map(fieldMatchers(register).map((matcher) => [`${matcher.category} ${matcher.match}`, matcher]))
    known = { matchers: [...unique.values()], found: new Map() }
    knownOf.set(register, known)
  }
  if (!known.found.has(field)) known.found.set(field, readCategory(register, known.matchers, field))
  return known.found.get(field)
}

function readCategory(register: Register, matchers: Known['matchers'], field: string): Category | undefined {
  if (register.notPersonalData.some(({ match }) => matchesName(match, field))) return undefined
  const own = matchers.find(({ match }) => matchesName(match, field))
  if (own) return { id: own.category, certain: true }
  const usual = categoryIds.find((id) =>
    lexicon.classes[id].some(({ words, grade }) => grade === 'strong' && matchesName(words.join(' '), field)),
  )
  return usual === undefined ? undefined : { id: usual, certain: false }
}

const declares = ({ specialCategories, criminalOffence }: Activity, category: CategoryId): boolean =>
  category === 'criminal-offence' ? criminalOffence !== undefined : specialCategories.has(category)

function reportUndeclared(
  { id, file, path }: { readonly id: string } & Pick<Finding, 'file' | 'path'>,
  field: string,
  category: Category,
  activities: readonly Activity[],
): Finding {
  const offence = category.id === 'criminal-offence'
  const names = activities.map((activity) => `\`${activity.id}\``).join(', ')
  const remedy = offence ? '`criminalOffence`' : `\`specialCategories.${category.id}\``
  const otherwise = category.certain ? '' : ' If it is something else, say so under `vocabulary.notPersonalData`.'
  return {
    code: 'shared-field-undeclared',
    severity: category.certain ? 'error' : 'warning',
    file,
    path,
    message: `The recipient \`${id}\` is given \`${field}\`, which ${category.certain ? 'is' : 'looks like'} \`${category.id}\`, and no activity that lists it (${names}) declares that. Add ${remedy} with what allows it, or take the field out.${otherwise}`,
    citation: offence ? 'UK GDPR Article 10; DPA 2018 s.10(5)' : 'UK GDPR Article 9(1) and (2)',
  }
}
