import { law } from 'processing-register-schemas/law'
import type { Register } from '../model.js'
import { asData, asTexts } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { weighSource } from './weigh-source.js'

const plain = /photo|picture|portrait|headshot|mugshot|cctv|footage|callrecording|signature/u
const processed =
  /template|match|embed|vector|descriptor|hash|verif|identif|recogni|biometric|faceprint|scan|gait|keystroke/u

/** A picture, a recording or a signature is biometric data only where it is processed to identify the person by it. */
export function* checkPictures(register: Register): Generator<Finding> {
  for (const { id, file, specialCategories } of register.activities.values()) {
    const fields = specialCategories.get('biometric-data')?.fields ?? []
    const path = ['activities', id, 'specialCategories', 'biometric-data', 'fields']
    yield* checkNames(fields, { who: `The activity \`${id}\``, file, path })
  }
  for (const { key, file, raw } of register.statements) {
    if (key !== 'vocabulary') continue
    const path = ['vocabulary', 'biometric-data']
    yield* checkNames(asTexts(asData(raw)?.['biometric-data']), { who: 'The vocabulary', file, path })
  }
}

interface Place extends Pick<Finding, 'file' | 'path'> {
  readonly who: string
}

function* checkNames(names: readonly string[], { who, file, path }: Place): Generator<Finding> {
  const source = law.specialCategories.items.find((item) => item.id === 'biometric-data')
  for (const [i, field] of names.entries()) {
    const name = field.toLowerCase().replace(/[\s_.\-/:*]+/gu, '')
    if (!plain.test(name) || processed.test(name)) continue
    const { severity, caveat } = weighSource(source, 'warning')
    yield {
      code: 'picture-is-not-biometric',
      severity,
      file,
      path: [...path, i],
      message: `${who} lists \`${field}\` as biometric data. A photograph, a recording or a signature as such is none: it becomes biometric data when it is processed technically to identify the person, for example into a face template. Remove it, or name the field that holds the template. Where people are sorted by what a picture shows, declare that category (race, religion, health).${caveat}`,
      citation: 'UK GDPR Articles 4(14) and 9(1); recital 51',
    }
  }
}
