import type { ParsedRetention, Retention, RetentionProblem } from './ast.js'
import { readSentence, vague } from './parse-text.js'

type Path = readonly (string | number)[]

const placeholder = /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|advised|decided)|unknown|n\/?a|none|\?+|-+)$/iu

/**
 * Reads a retention of the register: a sentence, or the map of `keep`, `after`, `until`, `laterOf`, `earlierOf` and `unless`.
 * Refuses what is no time limit, because people must be told one or how it is fixed (UK GDPR Articles 5(1)(e), 13(2)(a), 30(1)(f)).
 */
export function parseRetention(value: unknown): ParsedRetention {
  return read(value, [])
}

/** What is missing of the retention's source: `law` or `policy` must say where the period comes from. Sentences carry none. */
export function retentionSourceProblem(value: unknown): RetentionProblem | undefined {
  const map = asMap(value)
  const named = [map?.['law'], map?.['policy']].some(
    (source) => typeof source === 'string' && source.trim() !== '' && !placeholder.test(source.trim()),
  )
  if (named) return undefined
  const parts = [map?.['laterOf'], map?.['earlierOf']].find(Array.isArray) as readonly unknown[] | undefined
  if (parts && parts.length > 0 && parts.every((part) => !retentionSourceProblem(part))) return undefined
  const message =
    'It does not say where the period comes from. Add `law` (the Act or regulation that sets it) or `policy` (the council’s own decision).'
  return { code: 'retention-no-source', message, at: [] }
}

function read(value: unknown, at: Path): ParsedRetention {
  if (typeof value === 'string') return readText(value, at)
  const map = asMap(value)
  if (!map)
    return refuse(
      'retention-missing',
      'Nothing says how long this is kept. Write a period and what it runs from, for example `6 years` after `the application closes`.',
      at,
    )
  const base = readBase(map, at)
  if (!base.ok || map['unless'] === undefined || map['unless'] === null) return base
  return readUnless(base.retention, map['unless'], [...at, 'unless'])
}

function readBase(map: Readonly<Record<string, unknown>>, at: Path): ParsedRetention {
  for (const [key, kind] of [
    ['laterOf', 'later'],
    ['earlierOf', 'earlier'],
  ] as const) {
    const parts = map[key]
    if (!Array.isArray(parts)) continue
    const retentions: Retention[] = []
    for (const [i, part] of (parts as readonly unknown[]).entries()) {
      const parsed = read(part, [...at, key, i])
      if (!parsed.ok) return parsed
      retentions.push(parsed.retention)
    }
    return { ok: true, retention: { kind, parts: retentions } }
  }
  const keep = map['keep']
  if (keep === undefined || keep === null) {
    return typeof map['until'] === 'string' ? readText(`until ${map['until']}`, [...at, 'until']) : read(undefined, at)
  }
  if (typeof keep !== 'string')
    return refuse(
      'retention-unreadable',
      `\`${JSON.stringify(keep)}\` does not name a unit. Write the period in words: \`6 years\`.`,
      [...at, 'keep'],
    )
  const parsed = readText(keep, [...at, 'keep'])
  const after = map['after']
  if (!parsed.ok || typeof after !== 'string') return parsed
  if (vague.test(after)) return refuseVague(after, [...at, 'after'])
  const { retention } = parsed
  return retention.kind === 'period' && retention.from === undefined
    ? { ok: true, retention: { ...retention, from: after } }
    : parsed
}

function readUnless(usual: Retention, value: unknown, at: Path): ParsedRetention {
  if (typeof value === 'string') return { ok: true, retention: { kind: 'unless', usual, condition: value } }
  const map = asMap(value)
  if (!map || typeof map['when'] !== 'string')
    return refuse('retention-unreadable', 'An exception says `when` it applies and what holds `then`.', at)
  const instead = read(map['then'], [...at, 'then'])
  return instead.ok
    ? { ok: true, retention: { kind: 'unless', usual, condition: map['when'], instead: instead.retention } }
    : instead
}

function readText(text: string, at: Path): ParsedRetention {
  if (text.trim() === '' || placeholder.test(text.trim()))
    return refuse(
      'retention-missing',
      `\`${text}\` says nothing of how long this is kept. Write a period and what it runs from.`,
      at,
    )
  const retention = readSentence(text)
  if (retention) return { ok: true, retention }
  if (vague.test(text)) return refuseVague(text, at)
  return refuse(
    'retention-unreadable',
    `\`${text}\` cannot be read as a period. Write a number of days, weeks, months or years and the event it runs from (\`6 years\` after \`the case closes\`), \`permanently\`, or \`until\` a named event.`,
    at,
  )
}

const refuseVague = (text: string, at: Path): ParsedRetention =>
  refuse(
    'retention-not-a-period',
    `\`${text}\` is not a time limit: nobody could say when the data must go. Write the period that the retention schedule sets, or the event that ends it.`,
    at,
  )

const refuse = (code: RetentionProblem['code'], message: string, at: Path): ParsedRetention => ({
  ok: false,
  problem: { code, message, at },
})

const asMap = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
