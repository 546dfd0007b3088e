import { law } from 'processing-register-schemas/law'
import type { Activity } from '../model.js'
import { asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { lacksText } from './lacks-text.js'
import { weighSource } from './weigh-source.js'

/** What the two bases of interests ask for, where they are open to the controller. */
export function* checkBasisInterests(activity: Activity): Generator<Finding> {
  if (activity.lawfulBasis === 'legitimate-interests') yield* checkWeighed(activity)
  if (activity.lawfulBasis === 'recognised-legitimate-interest') yield* checkRecognised(activity)
}

const sourceOf = (id: string) => law.lawfulBases.items.find((basis) => basis.id === id)

function* checkWeighed({ id, file, raw }: Activity): Generator<Finding> {
  const source = sourceOf('legitimate-interests')
  if (lacksText(raw['legitimateInterestsAssessment'])) {
    const { severity, caveat } = weighSource(source, 'error')
    yield {
      code: 'interests-unassessed',
      severity,
      file,
      path: ['activities', id, 'legitimateInterestsAssessment'],
      message: `The activity \`${id}\` relies on legitimate interests, and does not show that they were weighed against those of the people concerned. Weigh purpose, need and effect, and give the reference of that assessment under \`legitimateInterestsAssessment\`.${caveat}`,
      citation: 'UK GDPR Articles 5(2) and 6(1)(f)',
    }
  }
  if (lacksText(raw['legitimateInterest'])) {
    const { severity, caveat } = weighSource(source, 'warning')
    yield {
      code: 'interest-unnamed',
      severity,
      file,
      path: ['activities', id, 'legitimateInterest'],
      message: `The activity \`${id}\` relies on legitimate interests, and does not say which. People must be told: write it under \`legitimateInterest\`.${caveat}`,
      citation: 'UK GDPR Articles 13(1)(d) and 14(2)(b)',
    }
  }
}

function* checkRecognised({ id, file, raw, recipients }: Activity): Generator<Finding> {
  const { severity, caveat } = weighSource(sourceOf('recognised-legitimate-interest'), 'error')
  const place = { severity, file, path: ['activities', id, 'recognisedInterest'] }
  const recognised = raw['recognisedInterest']
  if (lacksText(recognised)) {
    const message = `The activity \`${id}\` relies on a recognised legitimate interest, and does not say which. Only the cases of Annex 1 count: name one under \`recognisedInterest\`.${caveat}`
    yield { code: 'recognised-interest-unnamed', ...place, message, citation: 'UK GDPR Article 6(1)(ea) and Annex 1' }
  } else if (asText(recognised) === 'a1-disclosure-request' && recipients.length === 0) {
    const message = `The activity \`${id}\` answers requests of a body that needs the data for its own task, and names no such body. List who asks under \`recipients\`, and keep the written request.${caveat}`
    yield { code: 'request-of-nobody', ...place, message, citation: 'UK GDPR Annex 1 paragraph 1' }
  }
}
