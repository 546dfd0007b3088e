import { law, type Sourced } from 'processing-register-schemas/law'
import { consentParts } from '../checks/consent-parts.js'
import { lacksText } from '../checks/lacks-text.js'
import { asData, type Data } from '../resolve/read-values.js'
import { problemOf, type Declaration, type DeclarationProblem } from './problem-parts.js'

interface Options {
  /** Whether it must be explicit. */
  readonly explicit: boolean
  /** What asks for the consent. */
  readonly source: Sourced
}

/** What the consent that a declaration rests on lacks: its own, or that of the activity. */
export function* consentProblems(declaration: Declaration, options: Options): Generator<DeclarationProblem> {
  const { activity, base, raw } = declaration
  const own = asData(raw['consent'])
  const consent = own ?? asData(activity.raw['consent'])
  const place = own ? [...base, 'consent'] : ['consent']
  if (!consent) {
    yield problemOf(declaration, {
      code: 'no-consent-record',
      at: 'consent',
      message: `${options.explicit ? 'Article 9(2)(a)' : 'Schedule 1 paragraph 29'} needs a \`consent\` with its record, scope and way to withdraw`,
      remedy: 'Describe it here, or for the whole activity.',
      citation: options.explicit ? 'UK GDPR Articles 7 and 9(2)(a)' : 'DPA 2018 Schedule 1 paragraph 29',
      source: options.source,
    })
    return
  }
  // Where the activity itself rests on it, `register-lawful-basis` says what it lacks.
  if (own || activity.lawfulBasis !== 'consent') yield* partProblems(declaration, consent, place)
  if (options.explicit) yield* explicitProblems(declaration, consent, place, options.source)
}

function* partProblems(
  declaration: Declaration,
  consent: Data,
  place: readonly (string | number)[],
): Generator<DeclarationProblem> {
  const source = law.lawfulBases.items.find((basis) => basis.id === 'consent')
  for (const { key, lack, why, citation } of consentParts) {
    if (!lacksText(consent[key])) continue
    const message = `its consent does not say ${lack} (\`${key}\`)`
    yield problemOf(declaration, {
      code: `consent-without-${key}`,
      at: [...place, key],
      message,
      remedy: why,
      citation,
      source,
    })
  }
}

function* explicitProblems(
  declaration: Declaration,
  consent: Data,
  place: readonly (string | number)[],
  source: Sourced,
): Generator<DeclarationProblem> {
  const { explicit } = consent
  if (explicit === true) return
  yield problemOf(declaration, {
    code: 'consent-not-explicit',
    at: [...place, 'explicit'],
    message: explicit === false ? 'its consent is not explicit' : 'it does not say that the consent is explicit',
    remedy: 'The person must expressly say yes to this use of this data. Where that is so, write `explicit: true`.',
    citation: 'UK GDPR Article 9(2)(a)',
    source,
    severity: explicit === false ? 'error' : 'warning',
  })
}
