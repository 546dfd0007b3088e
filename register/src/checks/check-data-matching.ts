import { law } from 'processing-register-schemas/law'
import type { Activity } from '../model.js'
import { asBoolean, asData, asText, type Data } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { holdsPlaceholder } from './placeholders.js'
import { weighSource } from './weigh-source.js'

/**
 * A match shows that two records differ, not why: nothing may follow from it before a person has looked. What else data matching
 * needs is the business of `register-data-matching`.
 */
export function* checkDataMatching({ id, file, raw }: Activity, decisions: Data | undefined): Generator<Finding> {
  const matching = asData(raw['dataMatching'])
  if (!matching) return
  const code = law.gateways.items.find((item) => item.id === 'nfi-code')
  const { severity, caveat } = weighSource(code, 'error')
  const citation = 'LAAA 2014 Schedule 9 paragraph 7'
  if (asBoolean(decisions?.['significant']) === true && asBoolean(decisions?.['solelyAutomated']) === true) {
    const message = `The activity \`${id}\` compares sets of data and lets a computer alone decide. A match alone decides nothing: it may be a mistake in either set. Let a person look into each match before anything follows from it.${caveat}`
    const path = ['activities', id, 'automatedDecisions', 'solelyAutomated']
    yield { code: 'data-match-decides', severity, file, path, message, citation }
    return
  }
  if (asText(matching['humanReview']) !== undefined || holdsPlaceholder(matching['humanReview'])) return
  const message = `The activity \`${id}\` compares sets of data, and does not say how a person looks into a match. A match alone decides nothing: say under \`dataMatching.humanReview\` who looks into it before anything follows.${caveat}`
  const path = ['activities', id, 'dataMatching', 'humanReview']
  yield { code: 'data-match-without-review', severity, file, path, message, citation }
}
