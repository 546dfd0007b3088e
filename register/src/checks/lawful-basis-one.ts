import { law, normaliseLawfulBasis } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { asTexts } from '../resolve/read-values.js'
import { recordKind } from './article-30-fields.js'
import type { Finding } from './check.js'
import { weighSource } from './weigh-source.js'

/**
 * What is written as more than one basis cannot be read as one, so its place counts as broken and says only that. The activity
 * is marked with the reason.
 */
export function* checkOneBasis({ id, file, raw }: Activity): Generator<Finding> {
  const written = asTexts(raw['lawfulBasis']).flatMap((text) => text.split(/\s*(?:,|;|\+|&|\/|\band\b|\bor\b)\s*/iu))
  const several = new Set(written.flatMap((word) => normaliseLawfulBasis(word) ?? []))
  if (several.size < 2) return
  const names = [...several].map((name) => `\`${name}\``).join(', ')
  yield {
    code: 'basis-not-one',
    severity: 'error',
    file,
    path: ['activities', id],
    message: `The activity \`${id}\` names several lawful bases: ${names}. One purpose rests on one basis, which people are told. Choose it, or make an activity of each purpose.`,
    citation: 'UK GDPR Articles 6(1) and 13(1)(c)',
  }
}

/** Two entries with the same purpose in the same words, on different bases: one of them is wrong, or the purpose is. */
export function* checkOnePurpose(register: Register): Generator<Finding> {
  const first = new Map<string, Activity>()
  for (const activity of register.activities.values()) {
    const { id, file, purpose, lawfulBasis } = activity
    if (purpose === undefined || lawfulBasis === undefined || recordKind(register, activity) !== 'controller') continue
    const words =
      purpose
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? ''
    const other = first.get(words)
    if (!other) first.set(words, activity)
    else if (other.lawfulBasis !== lawfulBasis) {
      const { caveat } = weighSource(law.lawfulBases, 'warning')
      yield {
        code: 'purpose-on-two-bases',
        severity: 'warning',
        file,
        path: ['activities', id, 'lawfulBasis'],
        message: `The activity \`${id}\` has the same purpose as \`${other.id}\`, and rests on another lawful basis. One purpose rests on one basis: use the same for both, or say in \`purpose\` how they differ.${caveat}`,
        citation: 'UK GDPR Articles 6(1) and 13(1)(c)',
        related: [
          { file: other.file, path: ['activities', other.id, 'lawfulBasis'], message: `The basis of \`${other.id}\`` },
        ],
      }
    }
  }
}
