import { listAmericanForms, normaliseWord } from './normalise-word.js'
import { splitWords } from './split-words.js'
import type { Term, TermIndex } from './term-index.js'

/** So many letters of a word are looked up before the word is read: few other words share them. */
const letters = 6
/** Size of the table of hashes, in bits: so large that one word in 200 is looked at in vain. */
const slots = 0x80000
const digit = 27
const foreign = 28
const highest = 128

/** 1 to 26 for an ASCII letter of either case, 27 for a digit, 0 for other ASCII characters. */
const classes = new Uint8Array(highest)
for (let i = 0; i < 26; i++) classes[97 + i] = classes[65 + i] = i + 1
for (let i = 0; i < 10; i++) classes[48 + i] = digit

const classOf = (code: number): number => (code < highest ? (classes[code] ?? 0) : foreign)
const mix = (hash: number, current: number): number => (Math.imul(hash, 0x2f0b4c47) + current * 0x1f35) & (slots - 1)

function addTo(bits: Uint32Array, at: number): void {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31))
}

const isIn = (bits: Uint32Array, at: number): boolean => (((bits[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1

/** By first word of a term, the hashes of the first letters that a text may begin it with. */
export type HeadHashes = ReadonlyMap<string, readonly number[]>

/** Hashes the first words of all terms, once for all scans over them. */
export const hashHeads = (index: TermIndex): HeadHashes =>
  new Map([...index.keys()].map((first) => [first, listForms(first).map(hashLetters)]))

function hashLetters(form: string): number {
  let hash = 0
  for (let i = 0; i < letters && i < form.length; i++) hash = mix(hash, classOf(form.charCodeAt(i)))
  return hash
}

/**
 * A scan of a text for terms: one pass over the characters, a table look-up where a word starts, and a closer look only where the
 * word's first letters are those of a term's first word. It never says no to a text that holds a term in a name; it may say
 * yes for one that stands in a comment.
 *
 * @param wanted the terms to look for
 */
export function createTextScan(
  index: TermIndex,
  hashes: HeadHashes,
  wanted: (term: Term) => boolean,
): (text: string) => boolean {
  const terms = new Map<string, readonly Term[]>()
  const heads = new Uint32Array(slots / 32)
  const followers = new Map<number, number>()
  for (const [first, list] of index) {
    const kept = list.filter((term) => wanted(term) && !holdsShorterTerm(term, index, wanted))
    if (kept.length === 0) continue
    terms.set(first, kept)
    const next = listFollowers(kept)
    for (const hash of hashes.get(first) ?? []) {
      addTo(heads, hash)
      followers.set(hash, (followers.get(hash) ?? 0) | next)
    }
  }
  return (text) => holdsTerm(text, { terms, heads, followers })
}

interface LookUp {
  readonly terms: ReadonlyMap<string, readonly Term[]>
  /** A bit for the hash of each first word's first letters. */
  readonly heads: Uint32Array
  /** By the same hash, the classes of the letters that the second words of the terms start with, as bits. */
  readonly followers: ReadonlyMap<number, number>
}

/** The bit of terms of one word, and the class that stands for a next word whose start is not plain. */
const alone = 1 << 29
const any = 30

const listFollowers = (terms: readonly Term[]): number =>
  terms.reduce(
    (bits, { words: [, second] }) =>
      bits | (second === undefined ? alone : (1 << classOf(second.charCodeAt(0))) | (1 << any)),
    0,
  )

/** A word as a text may begin it: American spellings, and plurals of words that end within the letters looked up. */
function listForms(word: string): string[] {
  const forms = [word, word.replace(/ae|oe/u, 'e'), ...listAmericanForms(word)]
  if (word.length < letters) forms.push(`${word}s`, `${word}es`)
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`)
  if (word.includes('is')) forms.push(word.replaceAll('is', 'iz'))
  return forms
}

/** Whether a text that holds this term holds a shorter one anyway: `disabled` in `is disabled`. */
function holdsShorterTerm({ words }: Term, index: TermIndex, wanted: (term: Term) => boolean): boolean {
  return words.some((first, start) =>
    (index.get(first) ?? []).some(
      (term) =>
        term.words.length < words.length && wanted(term) && term.words.every((word, i) => words[start + i] === word),
    ),
  )
}

/**
 * One pass: the hash of the letters of the word so far is kept as they come, and looked up where the word may end: at what is no
 * letter, at a capital (in `GPName` at every one), before a digit, or at the sixth letter.
 */
function holdsTerm(text: string, look: LookUp): boolean {
  const { length } = text
  const { heads } = look
  let start = -1
  let hash = 0
  let size = 0
  let previous = 0
  let wasUpper = false
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : 0
    const current = code < highest ? (classes[code] ?? 0) : foreign
    const upper = code >= 65 && code <= 90
    const mayEnd = current === 0 || upper || wasUpper || current === digit
    if (mayEnd && start >= 0 && size < letters && isIn(heads, hash) && startsTerm(text, start, hash, look)) return true
    if (current === 0) start = -1
    else if (start < 0 || previous === digit || (upper && !wasUpper)) {
      if (current !== digit || start < 0) {
        start = i
        hash = 0
        size = 0
      }
    } else if (wasUpper && !upper && current !== digit && size > 1) {
      // The small letter after an acronym takes the last capital with it: `GPN` + `ame`.
      start = i - 1
      hash = mix(0, previous)
      size = 1
    }
    if (start >= 0 && size < letters) {
      hash = mix(hash, current)
      size++
      if (size === letters && isIn(heads, hash) && startsTerm(text, start, hash, look)) return true
    }
    previous = current
    wasUpper = upper
  }
  return false
}

const nameAt = /[\p{L}\p{N}]{1,80}(?:[_\-. ]{1,2}[\p{L}\p{N}]{1,40}){0,6}/uy

function startsTerm(text: string, start: number, hash: number, { terms, followers }: LookUp): boolean {
  const wanted = followers.get(hash) ?? 0
  if ((wanted & alone) === 0 && (wanted & (1 << classOfNextWord(text, start))) === 0) return false
  nameAt.lastIndex = start
  const name = nameAt.exec(text)?.[0] ?? ''
  if (startsWithTerm(splitWords(name, 'whole'), terms)) return true
  return /\p{N}/u.test(name) && startsWithTerm(splitWords(name, 'split'), terms)
}

/** The class of the first letter of the word after the one that starts here; `any` where that is not plain. */
function classOfNextWord(text: string, start: number): number {
  let i = start + 1
  if (isUpper(text.charCodeAt(start)) && isUpper(text.charCodeAt(i))) return any
  while (i < text.length && classOf(text.charCodeAt(i)) !== 0 && !isUpper(text.charCodeAt(i))) {
    if (classOf(text.charCodeAt(i)) === digit) return any
    i++
  }
  for (let skipped = 0; skipped < 2 && classOf(text.charCodeAt(i)) === 0 && i < text.length; skipped++) i++
  return i < text.length ? classOf(text.charCodeAt(i)) : 0
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90

function startsWithTerm(raw: readonly string[], terms: ReadonlyMap<string, readonly Term[]>): boolean {
  const candidates = terms.get(normaliseWord(raw[0] ?? ''))
  if (!candidates) return false
  const words = raw.slice(0, 8).map(normaliseWord)
  return candidates.some((term) => term.words.every((word, i) => words[i] === word))
}
