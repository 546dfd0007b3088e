import { law } from 'processing-register-schemas/law'
import type { CriminalOffenceDeclaration } from '../model.js'
import { paragraphProblems } from './paragraph-problems.js'
import { problemOf, type Declaration, type DeclarationProblem } from './problem-parts.js'

const { art10, part3 } = law.criminalOffence
const article = 'UK GDPR Article 10; DPA 2018 s.10(5)'

/** What the declaration of criminal-offence data lacks: its route through the gate of Article 10, and what that asks for. */
export function* offenceProblems(
  declaration: Declaration,
  declared: CriminalOffenceDeclaration,
): Generator<DeclarationProblem> {
  switch (declared.route) {
    case undefined:
      yield problemOf(declaration, {
        code: 'no-route',
        at: 'route',
        message: 'it names no `route`: official authority, authorised by law, or law enforcement',
        remedy:
          'Most services use `authorised-by-law` with a paragraph of Schedule 1. A lawful basis or a condition of Article 9(2) does not open this gate.',
        citation: article,
        source: art10,
      })
      if (declared.schedule1 !== undefined) yield* paragraphProblems(declaration, declared.schedule1)
      return
    case 'official-authority':
      if (declared.authority === undefined) yield reportNoAuthority(declaration)
      return
    case 'law-enforcement':
      yield* enforcementProblems(declaration, declared)
      return
    case 'authorised-by-law':
      if (declared.schedule1 === undefined) {
        yield problemOf(declaration, {
          code: 'no-schedule1',
          at: 'schedule1',
          message: 'it needs a paragraph of Schedule 1 Part 1, 2 or 3 (`schedule1`)',
          remedy: 'For a function that an Act gives the council it is mostly paragraph 6.',
          citation: article,
          source: art10,
        })
      } else yield* paragraphProblems(declaration, declared.schedule1)
  }
}

const reportNoAuthority = (declaration: Declaration): DeclarationProblem =>
  problemOf(declaration, {
    code: 'no-authority',
    at: 'authority',
    message: 'it does not say which power makes it official authority (`authority`)',
    remedy: 'Name the Act that puts this data under the control of the council. Otherwise use `authorised-by-law`.',
    citation: 'UK GDPR Article 10(1)',
    source: art10,
  })

/** A body is a competent authority for a function, and not for all that it does. */
function* enforcementProblems(
  declaration: Declaration,
  declared: CriminalOffenceDeclaration,
): Generator<DeclarationProblem> {
  const about = { at: 'function', citation: 'DPA 2018 ss.29 to 31 and 35', source: part3 }
  const { lawEnforcement } = declaration.register.controller
  if (declared.function === undefined) {
    yield problemOf(declaration, {
      ...about,
      code: 'no-function',
      message: 'law enforcement needs the `function` for which the council is a competent authority',
      remedy:
        'Name one of `controller.lawEnforcement`, for example `trading-standards`. A council is a competent authority only for such functions; where this is none, use `authorised-by-law`.',
    })
  } else if (!lawEnforcement.includes(declared.function)) {
    yield problemOf(declaration, {
      ...about,
      code: 'unlisted-function',
      message: `\`${declared.function}\` is not listed under \`controller.lawEnforcement\``,
      remedy: 'List it there, if the council has statutory functions to enforce the law in it.',
      rule: 'register-references',
    })
  }
}
