import type { RepealedLaw } from 'processing-register-schemas/law'
import type { Severity } from '../model.js'
import { weighSource } from './weigh-source.js'

/** What to say of words that speak of law that no longer holds. */
export interface ObsoleteLawText {
  /** An error only where the Act that changed it was read: other entries are pointers. */
  readonly severity: Severity
  /** Continues “… says “section 29””. */
  readonly message: string
  readonly citation: string
}

export function describeObsoleteLaw(entry: RepealedLaw): ObsoleteLawText {
  const settled = entry.checked === 'primary' && entry.severity !== 'info'
  const { severity, caveat } = weighSource(entry, settled ? 'error' : 'warning')
  const present = entry.replacedBy.replaceAll(' -> ', ' is now ')
  const power = entry.id === 'section29' ? ` ${exemption}` : ''
  return {
    severity,
    message: ` (${entry.status}). What holds now: ${present}. Use that instead.${power}${caveat}`,
    // What follows the semicolon is about the list in the law data.
    citation: entry.cite.replace(/;.*$/u, ''),
  }
}

/** People take the old section, and the paragraph that came after it, for a power. */
const exemption =
  'It lifts duties to inform people and rights of theirs, so far as they would do harm; it is no power to share and no lawful basis.'
