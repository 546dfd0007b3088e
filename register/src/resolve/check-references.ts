import type { Register, RegisterProblem } from '../model.js'
import { nearestNames } from '../nearest-names.js'
import type { ParsedFile, Path } from '../parse/parsed-file.js'
import { listReferences, type ReferencePlace } from './list-references.js'
import { asData, asText, asTexts } from './read-values.js'

/** How a reference that leads nowhere is said. */
interface Wording {
  /** What the id should be of: `recipient`. */
  readonly what: string
  /** How the message begins, of an entry: `The activity \`homes\` names the store`. */
  readonly who: (id: string) => string
  readonly why: string
  readonly citation?: string
}

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const byActivity =
  (what: string) =>
  (id: string): string =>
    `The activity \`${id}\` names the ${what}`

const policyDocument: Wording = {
  what: 'policy document',
  who: byActivity('policy document'),
  why: 'The condition rests on it: without an appropriate policy document that can be shown, the processing is not covered. Describe it under `policyDocuments`.',
  citation: 'DPA 2018 Schedule 1 paragraphs 5 and 38 to 40',
}

/** The places whose ids must lead somewhere. */
const wordings: Readonly<Partial<Record<ReferencePlace, Wording>>> = {
  'activities/*/recipients': {
    what: 'recipient',
    who: byActivity('recipient'),
    why: 'Describe it under `recipients`.',
    citation: 'UK GDPR Article 30(1)(d)',
  },
  'activities/*/stores': {
    what: 'store',
    who: byActivity('store'),
    why: 'Describe it under `stores`, with its retention.',
    citation: 'UK GDPR Article 30(1)(f)',
  },
  'activities/*/specialCategories/*/policyDocument': policyDocument,
  'activities/*/criminalOffence/policyDocument': policyDocument,
  'recipients/*/agreement': {
    what: 'agreement',
    who: (id) => `The recipient \`${id}\` names the agreement`,
    why: 'Describe it under `agreements`.',
  },
  'agreements/*/parties': {
    what: 'recipient',
    who: (id) => `The agreement \`${id}\` names the party`,
    why: 'Describe it under `recipients`, or use the id it has there.',
  },
}

/** Everything the register refers to must be in it. One problem for each id that leads nowhere, with the nearest that exists. */
export function checkReferences(register: Register, files: readonly ParsedFile[]): readonly RegisterProblem[] {
  const parsed = new Map(files.map((file) => [file.file, file]))
  const problems: RegisterProblem[] = []
  const report = (id: string, known: Iterable<string>, at: { file: string; path: Path }, wording: Wording): void => {
    const file = parsed.get(at.file)
    if (!file) return
    const nearest = nearestNames(id, known, 1)
      .map((near) => ` Did you mean \`${near}\`?`)
      .join('')
    problems.push({
      code: 'unknown-reference',
      rule: 'register-references',
      severity: 'error',
      range: file.rangeOf(at.path),
      message: `${wording.who(String(at.path[1]))} \`${id}\`, and the register has no such ${wording.what}.${nearest} ${wording.why}`,
      ...(wording.citation === undefined ? {} : { citation: wording.citation }),
      path: at.path,
    })
  }
  for (const { id, section, path, file, place } of listReferences(register)) {
    const wording = wordings[place]
    // A party may also be named in words: `Essex Police`.
    if (!wording || asText(id) === undefined || (place === 'agreements/*/parties' && !idForm.test(id))) continue
    if (!register[section].has(id)) report(id, register[section].keys(), { file, path }, wording)
  }
  for (const { id, file, raw } of register.activities.values()) {
    const name = asTexts(asData(raw['criminalOffence'])?.['function'])[0]
    if (name === undefined || register.controller.lawEnforcement.includes(name)) continue
    const path = ['activities', id, 'criminalOffence', 'function']
    report(name, register.controller.lawEnforcement, { file, path }, lawEnforcementFunction)
  }
  return problems
}

const lawEnforcementFunction: Wording = {
  what: 'law enforcement function',
  who: (id) => `The activity \`${id}\` relies on the law enforcement function`,
  why: 'A council is a competent authority only for the functions listed under `controller.lawEnforcement`.',
  citation: 'DPA 2018 ss.29 to 31',
}
