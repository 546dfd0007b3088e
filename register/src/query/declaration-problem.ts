import type { CategoryId } from 'processing-register-schemas'
import { conditionPoint, law, type Schedule1Paragraph } from 'processing-register-schemas/law'
import type { Activity, CategoryDeclaration, CriminalOffenceDeclaration, Register } from '../model.js'

/** What a declaration lacks: a sentence part that completes "…is not complete: ", and the provision that asks for it. */
export interface DeclarationProblem {
  readonly code: string
  readonly message: string
  readonly citation: string
}

const problem = (code: string, message: string, citation: string): DeclarationProblem => ({ code, message, citation })

const councils: readonly (string | undefined)[] = ['principal-council', 'parish-or-community-council']

/**
 * Whether an activity declares a category of data so that it may rest on it: undefined where it does, else the first thing that is
 * missing. What the law data mark as unchecked never counts as missing.
 */
export function declarationProblem(
  register: Register,
  activity: Activity,
  category: CategoryId,
): DeclarationProblem | undefined {
  if (category === 'criminal-offence') {
    return activity.criminalOffence
      ? checkOffence(register, activity.criminalOffence)
      : problem('not-declared', 'the activity does not declare criminal-offence data', 'UK GDPR Article 10')
  }
  const declared = activity.specialCategories.get(category)
  return declared
    ? checkCategory(register, declared)
    : problem('not-declared', 'the activity does not declare this category', 'UK GDPR Article 9(1)')
}

function checkCategory(register: Register, declared: CategoryDeclaration): DeclarationProblem | undefined {
  if (declared.condition === undefined)
    return problem('no-condition', 'it names no condition of Article 9(2)', 'UK GDPR Article 9(2)')
  const condition = law.conditions.find(({ id }) => id === declared.condition)
  if (!condition) return undefined
  const point = conditionPoint(declared.condition)
  if (declared.condition === 'not-for-profit-body' && councils.includes(register.controller.kind)) {
    return problem(
      'closed-condition',
      `${point} is for not-for-profit bodies and their members, which a council is not`,
      'UK GDPR Article 9(2)(d)',
    )
  }
  if (declared.condition === 'explicit-consent' && !declared.consent) {
    return problem(
      'no-consent-record',
      `${point} needs a \`consent\` with its record, scope and way to withdraw`,
      'UK GDPR Articles 7 and 9(2)(a)',
    )
  }
  if (declared.condition === 'made-public' && declared.evidence === undefined) {
    return problem(
      'no-evidence',
      `${point} needs \`evidence\` of the person’s own act of making it public`,
      'UK GDPR Article 9(2)(e)',
    )
  }
  if (!condition.paragraphs) return undefined
  if (declared.schedule1 === undefined) {
    return problem(
      'no-schedule1',
      `${point} also needs a paragraph of Schedule 1 (\`schedule1\`)`,
      'DPA 2018 s.10(2) and (3)',
    )
  }
  if (!condition.paragraphs.includes(declared.schedule1)) {
    return problem(
      'wrong-schedule1',
      `Schedule 1 paragraph ${declared.schedule1} does not support ${point}`,
      'DPA 2018 s.10 and Schedule 1',
    )
  }
  return checkParagraph(register, declared.schedule1, declared, declared.category)
}

function checkParagraph(
  register: Register,
  number: number,
  declared: Pick<CategoryDeclaration, 'publicInterest' | 'policyDocument'>,
  category: CategoryId,
): DeclarationProblem | undefined {
  const paragraph = law.schedule1.items.find(({ para }) => para === number)
  const cite = `DPA 2018 Schedule 1 paragraph ${number}`
  if (!paragraph)
    return problem(
      'no-such-paragraph',
      `Schedule 1 has no paragraph ${number} that a register can choose`,
      'DPA 2018 Schedule 1',
    )
  if (paragraph.councilUnavailable && councils.includes(register.controller.kind)) {
    return problem(
      'closed-paragraph',
      `Schedule 1 paragraph ${number} (${paragraph.title}) is not open to a council`,
      cite,
    )
  }
  if (category !== 'criminal-offence' && paragraph.limitedTo && !paragraph.limitedTo.includes(category)) {
    return problem(
      'category-not-allowed',
      `Schedule 1 paragraph ${number} (${paragraph.title}) does not cover this category`,
      cite,
    )
  }
  if (category !== 'criminal-offence' && paragraph.explicitSpiTest && declared.publicInterest === undefined) {
    return problem(
      'no-public-interest',
      `Schedule 1 paragraph ${number} asks why it is necessary for reasons of substantial public interest (\`publicInterest\`)`,
      cite,
    )
  }
  return checkPolicy(register, paragraph, declared.policyDocument)
}

function checkPolicy(
  register: Register,
  { para, apd }: Schedule1Paragraph,
  policy: string | undefined,
): DeclarationProblem | undefined {
  if (apd !== true) return undefined
  const cite = 'DPA 2018 Schedule 1 paragraphs 5 and 38 to 40'
  if (policy === undefined) {
    return problem(
      'no-policy-document',
      `Schedule 1 paragraph ${para} needs an appropriate policy document (\`policyDocument\`)`,
      cite,
    )
  }
  return register.policyDocuments.has(policy)
    ? undefined
    : problem('unknown-policy-document', `the register has no policy document \`${policy}\``, cite)
}

function checkOffence(register: Register, declared: CriminalOffenceDeclaration): DeclarationProblem | undefined {
  const article = 'UK GDPR Article 10; DPA 2018 s.10(5)'
  switch (declared.route) {
    case undefined:
      return problem(
        'no-route',
        'it names no `route`: official authority, authorised by law, or law enforcement',
        article,
      )
    case 'official-authority':
      return declared.authority === undefined
        ? problem(
            'no-authority',
            'it does not say which power makes it official authority (`authority`)',
            'UK GDPR Article 10(1)',
          )
        : undefined
    case 'law-enforcement':
      return checkLawEnforcement(register, declared)
    case 'authorised-by-law': {
      if (declared.schedule1 === undefined)
        return problem('no-schedule1', 'it needs a paragraph of Schedule 1 Part 1, 2 or 3 (`schedule1`)', article)
      const paragraph = law.schedule1.items.find(({ para }) => para === declared.schedule1)
      if (paragraph && !paragraph.criminalOffence) {
        return problem(
          'category-not-allowed',
          `Schedule 1 paragraph ${declared.schedule1} (${paragraph.title}) does not cover criminal-offence data`,
          `DPA 2018 Schedule 1 paragraph ${declared.schedule1}`,
        )
      }
      return checkParagraph(register, declared.schedule1, declared, 'criminal-offence')
    }
  }
}

function checkLawEnforcement(register: Register, declared: CriminalOffenceDeclaration): DeclarationProblem | undefined {
  const cite = 'DPA 2018 ss.29 to 31 and 35'
  if (declared.function === undefined)
    return problem(
      'no-function',
      'law enforcement needs the `function` for which the council is a competent authority',
      cite,
    )
  if (!register.controller.lawEnforcement.includes(declared.function)) {
    return problem(
      'unlisted-function',
      `\`${declared.function}\` is not listed under \`controller.lawEnforcement\``,
      cite,
    )
  }
  return undefined
}
