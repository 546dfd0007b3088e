import type { Sourced } from 'processing-register-schemas/law'
import type { Severity } from '../model.js'

/** How heavy a finding may be, and what its message must add. */
export interface Weight {
  readonly severity: Severity
  /** Empty, or a sentence that starts with a space. */
  readonly caveat: string
}

/**
 * A fact that the law data has from memory, or could not settle, never makes an error, and the message says so.
 *
 * @param severity what the finding is where the fact is settled
 */
export function weighSource(source: Partial<Sourced> | undefined, severity: Severity): Weight {
  if (source?.verify === true) {
    const open = source.why === undefined ? '' : ` (${source.why})`
    return { severity: 'warning', caveat: ` This is unsettled${open}: check it before you rely on it.` }
  }
  if (source === undefined || source.checked === 'memory') {
    return {
      severity: 'warning',
      caveat: ' This is unsettled (its source was not read for this version): check it before you rely on it.',
    }
  }
  return { severity, caveat: '' }
}
