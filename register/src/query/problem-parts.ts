import type { CategoryId } from 'processing-register-schemas'
import type { Sourced } from 'processing-register-schemas/law'
import { weighSource } from '../checks/weigh-source.js'
import type { Activity, Register, Severity } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asText, type Data } from '../resolve/read-values.js'

/** The check that says a problem: each is said once. */
export type DeclarationRule =
  'register-special-category' | 'register-criminal-offence' | 'register-policy-document' | 'register-references'

/** What a declaration lacks: a sentence part that completes "…is not complete: ", and the provision that asks for it. */
export interface DeclarationProblem {
  readonly code: string
  readonly message: string
  /** What to do, in sentences of its own. */
  readonly remedy: string
  readonly citation: string
  readonly severity: Severity
  readonly rule: DeclarationRule
  /** From the activity: `['specialCategories', 'health', 'schedule1']`. */
  readonly path: Path
}

/** One declaration of an activity, whichever of the two gates it goes through. */
export interface Declaration {
  readonly register: Register
  readonly activity: Activity
  readonly category: CategoryId
  /** Its path from the activity. */
  readonly base: Path
  readonly raw: Data
  readonly rule: DeclarationRule
}

interface Parts extends Pick<DeclarationProblem, 'code' | 'message' | 'remedy' | 'citation'> {
  /** The key of the declaration that is missing or wrong, or a path from the activity. */
  readonly at: string | Path
  /** The law data behind it: what they have from memory makes no error. */
  readonly source: Partial<Sourced> | undefined
  readonly severity?: Severity
  readonly rule?: DeclarationRule
}

export function problemOf({ base, rule: own }: Declaration, parts: Parts): DeclarationProblem {
  const { code, message, citation, at, source, rule = own } = parts
  const { severity, caveat } = weighSource(source, parts.severity ?? 'error')
  const path = typeof at === 'string' ? [...base, at] : at
  return { code, message, remedy: `${parts.remedy}${caveat}`, citation, severity, rule, path }
}

/** Whether the declaration lacks a text. */
export const lacks = ({ raw }: Declaration, key: string): boolean => asText(raw[key]) === undefined
