import type { JSONSchema } from '@typescript-eslint/utils'

/** Options that the three duty rules share. */
export interface DutyOptions {
  /** `strong`: only what the evidence makes likely (precision first). `weak`: also weaker evidence (recall first). */
  readonly evidence?: 'strong' | 'weak'
  /** Also report in test, mock, fixture, seed and story files. */
  readonly checkTests?: boolean
}

export const dutyDefaults: readonly [DutyOptions] = [{ evidence: 'strong', checkTests: false }]

/** The schema of the options, for a rule that has more of its own. */
export const dutyProperties: Readonly<Record<keyof DutyOptions, JSONSchema.JSONSchema4>> = {
  evidence: {
    type: 'string',
    enum: ['strong', 'weak'],
    description:
      'How sure the rule must be: "strong" reports only what the evidence makes likely, "weak" reports more and is wrong more often.',
  },
  checkTests: {
    type: 'boolean',
    description: 'Also report in test, mock, fixture, seed and story files.',
  },
}

export const dutySchema: readonly JSONSchema.JSONSchema4[] = [
  { type: 'object', additionalProperties: false, properties: dutyProperties },
]
