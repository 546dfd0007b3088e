import { law, type RepealedLaw } from 'processing-register-schemas/law'

/** One way to write something that no longer holds. */
export interface Phrase {
  readonly entry: RepealedLaw
  /** As the law data has it, in lower case. */
  readonly phrase: string
  /** Compiled on first use: most phrases stand in no text. */
  readonly expression: RegExp
  /** Pieces that every text with the phrase holds, in lower case; the rarest first. */
  readonly pieces: readonly string[]
  /** The day from which it is obsolete, where the law data tells one. */
  readonly since: string | undefined
}

/** The Commissioner's office is to be renamed on a day that is not fixed: until the law data has it, both names are right. */
const bothNamesRight: ReadonlySet<string> = new Set(['ico-name'])

const gap = '[\\s\\u00A0,\\-‐‑–]{1,3}'
const before = '(?<![\\p{L}\\p{N}_])'
const after = '(?![\\p{L}\\p{N}_])'

/** Everything to look for; an entry whose `match` only describes what is said has nothing. */
const phrases: readonly Phrase[] = law.repealedLaw.items
  .filter(({ id, matchKind }) => matchKind !== 'concept' && !bothNamesRight.has(id))
  .flatMap((entry) =>
    entry.match.map((phrase) => {
      let expression: RegExp | undefined
      return {
        entry,
        phrase,
        get expression() {
          return (expression ??= compile(phrase))
        },
        pieces: listPieces(phrase),
        since: /\d{4}-\d{2}-\d{2}/u.exec(entry.status)?.[0],
      }
    }),
  )

const firstPieces = new RegExp([...new Set(phrases.map(({ pieces }) => pieces[0] ?? ''))].join('|'), 'i')

/** The phrases that may be in a text: about 0.1 ms per 1,000 lines of code where there are none. */
export function listLikelyPhrases(text: string): readonly Phrase[] {
  if (!firstPieces.test(text)) return []
  const lower = text.toLowerCase()
  return phrases.filter(({ pieces }) => pieces.every((piece) => lower.includes(piece)))
}

function compile(phrase: string): RegExp {
  // Abbreviations are words of prose only in capitals: `gdpr` is a name in code.
  if (/^[a-z]{2,4}$/u.test(phrase)) return new RegExp(`${before}${phrase.toUpperCase()}s?${after}`, 'gu')
  const cited = /^section (\d+[a-z]?) dpa 2018$/u.exec(phrase)?.[1]
  return new RegExp(
    `${before}(?:${cited === undefined ? compileWords(phrase) : compileCitation(cited)})${after}`,
    'giu',
  )
}

/** A section of the present Act, before or after its name. */
function compileCitation(section: string): string {
  const act = '(?:DPA|Data Protection Act)\\s*2018'
  const number = `(?:section|s\\.?)\\s*${section}(?![\\p{L}\\p{N}])(?:\\(\\w{1,3}\\))*`
  return `${number},?\\s*(?:(?:of|to|in)\\s+(?:the\\s+)?)?${act}|${act},?\\s*${number}`
}

function compileWords(phrase: string): string {
  const words = phrase.split(' ').map(compileWord).join(gap)
  const plural = /(?:[a-r]|[t-z])$/u.test(phrase) ? 's?' : ''
  return `${words.replace(`of${gap}the${gap}`, `(?:of${gap})?the${gap}`)}${plural}`
}

function compileWord(word: string): string {
  if (word === 'and') return '(?:and|&)'
  const section = /^s\.?(\d+)$/u.exec(word)?.[1]
  if (section !== undefined) return `s\\.?\\s?${section}`
  const escaped = word.replace(/[()./]/gu, '\\$&')
  return escaped.endsWith('s') ? `${escaped.slice(0, -1)}['’]?s['’]?` : escaped
}

/** Runs of letters or digits, the longest first, without ends that may be written in several ways and words that may be left out. */
function listPieces(phrase: string): readonly string[] {
  const cited = /^section (\d+)[a-z]? dpa 2018$/u.exec(phrase)?.[1]
  if (cited !== undefined) return ['2018', cited]
  return (phrase.match(/[a-z]+|\d+/gu) ?? [])
    .filter((word) => !/^(?:and|of|the)$/u.test(word))
    .map((word) => word.replace(/(?<=..)s$/u, ''))
    .toSorted((a, b) => b.length - a.length)
}
