import type { HeardFinding } from 'eslint-plugin-data-protection/host'
import type { DiagnosticRelatedInformation } from 'vscode-languageserver-types'
import type { Documents } from '../documents.js'
import { findEntry, toLocation, type Section } from '../register-places.js'
import type { RegisterView } from '../register-store.js'

/** The places in the register that a finding is about, each with one sentence. */
export function describeFinding(
  { about, problem }: HeardFinding,
  view: RegisterView,
  documents: Documents,
): readonly DiagnosticRelatedInformation[] {
  if (problem) {
    // A problem of an extended file stands at the head of the register that extends it: here is its own place.
    const own = problem.range.file === view.path ? [] : [{ range: problem.range, message: 'It stands here.' }]
    return [...own, ...(problem.related ?? [])].map(({ range, message }) => ({
      location: toLocation(range, documents),
      message,
    }))
  }
  if (!about) return []
  const point = (section: Section, kind: string, entries: readonly Entry[]): readonly DiagnosticRelatedInformation[] =>
    entries.flatMap(({ id, title }) => {
      const range = findEntry(view, section, id)
      if (!range) return []
      return [
        { location: toLocation(range, documents), message: `The ${kind} “${title ?? id}” of the processing register.` },
      ]
    })
  return [
    ...point('activities', 'activity', about.activities),
    ...point('recipients', 'recipient', about.recipients),
    ...point('stores', 'store', about.stores),
  ]
}

interface Entry {
  readonly id: string
  readonly title?: string
}
