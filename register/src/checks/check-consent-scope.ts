import { law } from 'processing-register-schemas/law'
import type { Activity } from '../model.js'
import { asData, asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { weighSource } from './weigh-source.js'

/** Wordings that let a consent cover whatever comes. */
const blanket =
  /\bas (?:much|many|long)\b|\bwhatever\b|\beverything\b|\b(?:all|any|every|other) (?:\p{L}+ )?(?:purposes?|uses?|services?|information|data|sharing)\b/iu

/** Consent is to something: one that covers whatever comes is none, whatever the activity rests on. */
export function* checkConsentScope({ id, file, raw }: Activity): Generator<Finding> {
  const scope = asText(asData(raw['consent'])?.['scope'])
  if (scope === undefined || !blanket.test(scope)) return
  const { severity, caveat } = weighSource(
    law.lawfulBases.items.find((basis) => basis.id === 'consent'),
    'error',
  )
  yield {
    code: 'consent-blanket',
    severity,
    file,
    path: ['activities', id, 'consent', 'scope'],
    message: `The consent of the activity \`${id}\` covers “${scope}”. Nobody can agree to what they were not told: ask for each purpose by itself, and write under \`consent.scope\` what people said yes to.${caveat}`,
    citation: 'UK GDPR Articles 4(11) and 7; recital 43',
  }
}
