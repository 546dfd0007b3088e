import { asData, asText, asTexts, type Data } from '../resolve/read-values.js'
import type { Disposal, ParsedRetention, Period, Retention, RetentionProblem, RetentionTerms } from './ast.js'
import { createCursor } from './cursor.js'
import { readWholePeriod } from './parse-period.js'
import { readCondition } from './parse-sentence.js'
import { readText, refuseText } from './read-text.js'
import { findVagueness, namesSource } from './wordings.js'

type Path = RetentionProblem['at']
type Read =
  | { readonly ok: true; readonly retention: Retention; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: RetentionProblem }

const deepest = 20
const disposals: readonly string[] = [
  'delete',
  'secure-deletion',
  'anonymise',
  'archive',
  'return-to-controller',
  'confidential-waste',
] satisfies Disposal[]
const bases = ['keep', 'until', 'laterOf', 'earlierOf'] as const
const joins = { laterOf: 'later', earlierOf: 'earlier' } as const

/**
 * Reads a retention of the register: a sentence, or the map of `keep`, `after`, `until`, `laterOf`, `earlierOf` and `unless`.
 * Refuses what is no time limit, because people must be told one, or how it is fixed (UK GDPR Articles 5(1)(e), 13(2)(a) and
 * 30(1)(f)). Never throws; whether the source is named is another question: {@link retentionSourceProblem}.
 */
export function parseRetention(value: unknown): ParsedRetention {
  const read = readAny(value, [])
  return read.ok ? { ok: true, retention: read.retention, terms: readTerms(asData(value) ?? {}, read.notes) } : read
}

/** What is missing of the source: `law`, `policy`, or in a sentence the Act or policy in brackets, must say where the period comes from. */
export function retentionSourceProblem(value: unknown): RetentionProblem | undefined {
  if (hasSource(value, 0)) return undefined
  const message =
    typeof value === 'string'
      ? 'It does not say where the period comes from. Add the Act, regulation or policy that sets it in brackets, for example `(Limitation Act 1980 s.9)`, or write it as a map with `keep`, `after`, and `law` or `policy`.'
      : 'It does not say where the period comes from. Add `law` (the Act or regulation that sets it) or `policy` (the council’s own decision).'
  return { code: 'retention-no-source', message, at: [] }
}

function hasSource(value: unknown, depth: number): boolean {
  if (depth > deepest) return false
  if (typeof value === 'string') {
    const read = readText(value, [])
    return read.ok && read.notes.some(namesSource)
  }
  const map = asData(value)
  if (!map) return false
  if (asText(map['law']) !== undefined || asText(map['policy']) !== undefined || hasSource(map['keep'], depth + 1))
    return true
  const parts = [map['laterOf'], map['earlierOf']].find(Array.isArray) as readonly unknown[] | undefined
  return parts !== undefined && parts.length > 0 && parts.every((part) => hasSource(part, depth + 1))
}

function readTerms(map: Data, notes: readonly string[]): RetentionTerms {
  const law = asText(map['law']) ?? notes.find(namesSource)
  const policy = asText(map['policy'])
  const disposal = map['disposal']
  const review = readTerm(map['review'])
  const reviewEvery = readTerm(map['reviewEvery'])
  return {
    ...(law === undefined ? {} : { law }),
    ...(policy === undefined ? {} : { policy }),
    ...(typeof disposal === 'string' && disposals.includes(disposal) ? { disposal: disposal as Disposal } : {}),
    ...(review ? { review } : {}),
    ...(reviewEvery ? { reviewEvery } : {}),
    holds: asTexts(map['holds']),
  }
}

const readTerm = (value: unknown): Period | undefined => {
  const text = asText(value)
  return text === undefined ? undefined : readWholePeriod(createCursor(text.slice(0, 100)))
}

function readAny(value: unknown, at: Path): Read {
  if (at.length > deepest)
    return refuse(
      'retention-unreadable',
      'This retention is nested too deeply to be read. Write the periods that count one below the other in `laterOf` or `earlierOf`.',
      at,
    )
  if (typeof value === 'string') return readText(value, at)
  const map = asData(value)
  if (map) return readMap(map, at)
  if (typeof value === 'number') return refuseNumber(value, at)
  return refuse(
    'retention-missing',
    'Nothing says how long this is kept. Write a period and what it runs from, for example `6 years` after `the application closes`.',
    at,
  )
}

function readMap(map: Data, at: Path): Read {
  const given = bases.filter((key) => map[key] !== undefined && map[key] !== null)
  const [base, other] = given
  if (base === undefined)
    return refuse(
      'retention-missing',
      'Nothing says how long this is kept. Add `keep` with a period, and `after` with what it runs from.',
      at,
    )
  if (other !== undefined) {
    return refuse(
      'retention-contradicts-itself',
      `\`${base}\` and \`${other}\` both say how long this is kept. Put both into \`laterOf\` or \`earlierOf\`, so that it is clear which one counts.`,
      [...at, other],
    )
  }
  const read = readBase(map, base, at)
  const started = read.ok ? readAfter(map, base, read, at) : read
  return started.ok && map['unless'] !== undefined && map['unless'] !== null
    ? readUnless(started, map['unless'], [...at, 'unless'])
    : started
}

function readBase(map: Data, base: (typeof bases)[number], at: Path): Read {
  const value = map[base]
  if (base === 'keep') return readAny(value, [...at, base])
  if (base === 'until') {
    const point = asText(value)
    return readText(point === undefined ? '' : `until ${point}`, [...at, base])
  }
  return readJoin(joins[base], value, [...at, base])
}

function readJoin(kind: 'later' | 'earlier', value: unknown, at: Path): Read {
  if (!Array.isArray(value) || value.length < 2) {
    return refuse(
      'retention-missing',
      `This should be a list of two or more periods, of which the ${kind} one counts. With one period write \`keep\` instead.`,
      at,
    )
  }
  const parts: Retention[] = []
  const notes: string[] = []
  for (const [i, part] of (value as readonly unknown[]).entries()) {
    const read = readAny(part, [...at, i])
    if (!read.ok) return read
    parts.push(read.retention)
    notes.push(...read.notes)
  }
  return { ok: true, retention: { kind, parts }, notes }
}

/** Puts `after` to the period it belongs to. */
function readAfter(map: Data, base: string, read: Read & { ok: true }, at: Path): Read {
  const after = map['after']
  if (after === undefined || after === null) return read
  const here = [...at, 'after']
  const words = asText(after)
  if (words === undefined)
    return refuse(
      'retention-missing',
      'Nothing says what the period runs from. Name the event in words, for example `the application closes`, or remove `after`.',
      here,
    )
  const why = findVagueness(words)
  if (why !== undefined)
    return refuseText('retention-not-a-period', `\`${words}\` is no moment that anyone could name. ${why}.`, here)
  const { retention } = read
  if (retention.kind !== 'period' || retention.from !== undefined) {
    return refuse(
      'retention-contradicts-itself',
      `\`after\` says what a period runs from, but \`${base}\` ${retention.kind === 'period' ? 'says that already' : 'is not one period'}. Say it in one of the two.`,
      here,
    )
  }
  return { ...read, retention: { ...retention, from: words.replace(/\s+/gu, ' ') } }
}

function readUnless(usual: Read & { ok: true }, value: unknown, at: Path): Read {
  const build = (condition: string, instead?: Read & { ok: true }, notes: readonly string[] = []): Read => ({
    ok: true,
    retention: {
      kind: 'unless',
      usual: usual.retention,
      condition,
      ...(instead ? { instead: instead.retention } : {}),
    },
    notes: [...usual.notes, ...notes],
  })
  if (typeof value === 'string') {
    const read = asText(value) === undefined ? undefined : readCondition(value)
    if (!read)
      return refuseText(
        'retention-unreadable',
        `The exception \`${value}\` cannot be read. Say in a few words when it applies, or give \`when\` and \`then\`.`,
        at,
      )
    return { ok: true, retention: { kind: 'unless', usual: usual.retention, ...read }, notes: usual.notes }
  }
  const map = asData(value)
  const when = asText(map?.['when'])
  if (!map || when === undefined)
    return refuse('retention-unreadable', 'An exception says `when` it applies and what holds `then`.', at)
  const instead = readAny(map['then'], [...at, 'then'])
  return instead.ok ? build(when, instead, instead.notes) : instead
}

const refuseNumber = (value: number, at: Path): Read =>
  refuse(
    'retention-unreadable',
    `\`${value}\` does not name a unit. Write the period in words: \`${value} years\`.`,
    at,
  )

const refuse = (code: RetentionProblem['code'], message: string, at: Path): Read => ({
  ok: false,
  problem: { code, message, at },
})
