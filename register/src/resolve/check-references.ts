import type { Register, RegisterProblem } from '../model.js'
import { nearestNames } from '../nearest-names.js'
import type { ParsedFile, Path } from '../parse/parsed-file.js'
import { asData, asTexts } from './read-values.js'

interface Reference {
  readonly id: string
  readonly path: Path
  readonly file: string
  /** Ids that are there. */
  readonly known: readonly string[]
  /** What the id should be of: `recipient`. */
  readonly what: string
  /** What is written there and cannot be found, as the message begins. */
  readonly who: string
  readonly why: string
  readonly citation?: string
}

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const policyReason =
  'The condition rests on it: without an appropriate policy document that can be shown, the processing is not covered.'
const policyCitation = 'DPA 2018 Schedule 1 paragraphs 5 and 38 to 40'

/** Everything the register refers to must be in it. One problem for each id that leads nowhere, with the nearest that exists. */
export function checkReferences(register: Register, files: readonly ParsedFile[]): readonly RegisterProblem[] {
  const parsed = new Map(files.map((file) => [file.file, file]))
  const problems: RegisterProblem[] = []
  for (const reference of listReferences(register)) {
    const { known } = reference
    if (known.includes(reference.id)) continue
    const file = parsed.get(reference.file)
    if (!file) continue
    const nearest = nearestNames(reference.id, known, 1)
      .map((near) => ` Did you mean \`${near}\`?`)
      .join('')
    problems.push({
      code: 'unknown-reference',
      rule: 'register-references',
      severity: 'error',
      range: file.rangeOf(reference.path),
      message: `${reference.who} \`${reference.id}\`, and the register has no such ${reference.what}.${nearest} ${reference.why}`,
      ...(reference.citation === undefined ? {} : { citation: reference.citation }),
      path: reference.path,
    })
  }
  return problems
}

function* listReferences(register: Register): Generator<Reference> {
  for (const { id, file, raw } of register.activities.values()) {
    const at = { file, who: '' }
    const list = (key: string, known: readonly string[], what: string, why: string, citation: string): Reference[] =>
      asTexts(raw[key]).map((item, i) => ({
        ...at,
        id: item,
        path: Array.isArray(raw[key]) ? ['activities', id, key, i] : ['activities', id, key],
        known,
        what,
        who: `The activity \`${id}\` names the ${what}`,
        why,
        citation,
      }))
    yield* list(
      'recipients',
      [...register.recipients.keys()],
      'recipient',
      'Describe it under `recipients`.',
      'UK GDPR Article 30(1)(d)',
    )
    yield* list(
      'stores',
      [...register.stores.keys()],
      'store',
      'Describe it under `stores`, with its retention.',
      'UK GDPR Article 30(1)(f)',
    )
    yield* listPolicies(register, id, file, raw)
    yield* listFunctions(register, id, file, raw)
  }
  for (const { id, file, agreement } of register.recipients.values()) {
    if (agreement === undefined) continue
    const who = `The recipient \`${id}\` names the agreement`
    yield {
      id: agreement,
      path: ['recipients', id, 'agreement'],
      file,
      known: [...register.agreements.keys()],
      what: 'agreement',
      who,
      why: 'Describe it under `agreements`.',
    }
  }
  for (const { id, file, raw } of register.agreements.values()) {
    const who = `The agreement \`${id}\` names the party`
    const parties = asTexts(raw['parties'])
    for (const [i, party] of parties.entries()) {
      // A party may also be named in words: `Essex Police`.
      if (!idForm.test(party)) continue
      yield {
        id: party,
        path: ['agreements', id, 'parties', i],
        file,
        known: [...register.recipients.keys()],
        what: 'recipient',
        who,
        why: 'Describe it under `recipients`, or use the id it has there.',
      }
    }
  }
}

function* listPolicies(
  register: Register,
  id: string,
  file: string,
  raw: Readonly<Record<string, unknown>>,
): Generator<Reference> {
  const declarations: [Path, unknown][] = Object.entries(asData(raw['specialCategories']) ?? {}).map(
    ([category, entry]) => [['activities', id, 'specialCategories', category], entry],
  )
  declarations.push([['activities', id, 'criminalOffence'], raw['criminalOffence']])
  for (const [path, entry] of declarations) {
    const policy = asTexts(asData(entry)?.['policyDocument'])[0]
    if (policy === undefined) continue
    yield {
      id: policy,
      path: [...path, 'policyDocument'],
      file,
      known: [...register.policyDocuments.keys()],
      what: 'policy document',
      who: `The activity \`${id}\` names the policy document`,
      why: `${policyReason} Describe it under \`policyDocuments\`.`,
      citation: policyCitation,
    }
  }
}

function* listFunctions(
  register: Register,
  id: string,
  file: string,
  raw: Readonly<Record<string, unknown>>,
): Generator<Reference> {
  const name = asTexts(asData(raw['criminalOffence'])?.['function'])[0]
  if (name === undefined) return
  yield {
    id: name,
    path: ['activities', id, 'criminalOffence', 'function'],
    file,
    known: register.controller.lawEnforcement,
    what: 'law enforcement function',
    who: `The activity \`${id}\` relies on the law enforcement function`,
    why: 'A council is a competent authority only for the functions listed under `controller.lawEnforcement`.',
    citation: 'DPA 2018 ss.29 to 31',
  }
}
