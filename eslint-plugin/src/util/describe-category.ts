import type { CategoryId } from 'processing-register-core'

const descriptions: Readonly<Record<CategoryId, string>> = {
  'racial-or-ethnic-origin': 'data revealing racial or ethnic origin',
  'political-opinions': 'data revealing political opinions',
  'religious-or-philosophical-beliefs': 'data revealing religious or philosophical beliefs',
  'trade-union-membership': 'data revealing trade union membership',
  'genetic-data': 'genetic data',
  'biometric-data': 'biometric data that identifies a person',
  health: 'data concerning health',
  'sex-life': 'data concerning sex life',
  'sexual-orientation': 'data concerning sexual orientation',
  'criminal-offence': 'criminal-offence data',
}

/** The category in the words of UK GDPR Article 9(1) (Article 10 for criminal-offence data), to stand after "is". */
export const describeCategory = (category: CategoryId): string => descriptions[category]

/** Why the data may not just be used: the gate of its class, as one sentence. */
export function gateOf(category: CategoryId): string {
  return category === 'criminal-offence'
    ? 'It may be used only under official authority or a Schedule 1 condition (UK GDPR Article 10; DPA 2018 s.10(5)).'
    : 'Special-category data may be used only under a condition of UK GDPR Article 9(2).'
}
