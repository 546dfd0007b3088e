import { law } from 'processing-register-schemas/law'
import { parseRetention } from '../retention/index.js'

/** An entry of `stores` for a store that code declares and the register does not have: what is known, the rest marked for review. */
export interface StoreProposal {
  /** A free id in kebab-case. */
  readonly id: string
  /** The entry as it is written into the register. `TBC` counts as missing there, so nothing of it passes unread. */
  readonly entry: Readonly<Record<string, unknown>>
  /** The kind of record that was recognised in the name, as the law data calls it. */
  readonly record?: string
}

interface DeclaredStore {
  readonly kind: string
  /** As the register's matchers are tested against it; unknown parts are `*`. */
  readonly name: string
  /** What a reader calls a store of its kind: `Redis key`. */
  readonly system: string
}

/** Proposes an entry. `taken` are the ids that the register has. */
export function proposeStore({ kind, name, system }: DeclaredStore, taken: Iterable<string>): StoreProposal {
  const period = findPeriod(name)
  const note = period
    ? `Proposed by the linter for its name (${period.record}; ${period.source}, ${period.cite}): nobody has decided it. Review it, and remove this note.`
    : 'Proposed by the linter: nobody has decided it. Review it, and remove this note.'
  return {
    id: chooseId(name, new Set(taken)),
    entry: {
      title: writeTitle(name),
      system,
      retention: period ? { keep: period.expression, ...sourceOf(period) } : { keep: 'TBC', policy: 'TBC' },
      code: [`${kind}:${name}`],
      notes: note,
    },
    ...(period ? { record: period.record } : {}),
  }
}

type Period = (typeof law.retention.items)[number]

/** An Act or regulation that was read is proposed as the law; what rests on memory or on policy is for the council to say. */
function sourceOf({ source, cite, checked, verify }: Period): Readonly<Record<string, string>> {
  const isRead = (checked === 'primary' || checked === 'secondary') && verify !== true
  const isLaw = source === 'statute' || source === 'regulation' || source === 'limitation'
  return isLaw && isRead ? { law: cite, source } : { policy: 'TBC' }
}

/** Words of record types that say what they are kept in, not what they are about. */
const idle = new Set(
  'record file entry account register note log copy case information data document and or not where order made under type'.split(
    ' ',
  ),
)

/** The kind of record whose words all stand in a name: `BlueBadgeApplication` is of a blue badge. The one that says most counts. */
function findPeriod(name: string): Period | undefined {
  const words = new Set(splitWords(name))
  let best: Period | undefined
  let most = 0
  for (const period of law.retention.items) {
    const own = splitWords(period.record.replace(/\(.*?\)/gu, ' ')).filter((word) => !idle.has(word))
    if (own.length <= most || !own.every((word) => words.has(word)) || !parseRetention(period.expression).ok) continue
    best = period
    most = own.length
  }
  return best
}

/** Lower-case words in the singular. */
const splitWords = (text: string): readonly string[] =>
  (text.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? []).map((word) =>
    word.toLowerCase().replace(/(?<=\p{L}{3})s$/u, ''),
  )

function writeTitle(name: string): string {
  const words = (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+/gu) ?? []).map((word) =>
    /^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase(),
  )
  const text = words.join(' ')
  return text === '' ? 'TBC' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function chooseId(name: string, taken: ReadonlySet<string>): string {
  const words = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+/gu) ?? ['store']
  const base = words.join('-').toLowerCase()
  let id = base
  for (let next = 2; taken.has(id); next++) id = `${base}-${next}`
  return id
}
