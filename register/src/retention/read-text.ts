import { asText } from '../resolve/read-values.js'
import type { Retention, RetentionProblem } from './ast.js'
import { sliceWords, type Cursor } from './cursor.js'
import { readSentence } from './parse-sentence.js'
import { findVagueness } from './wordings.js'

type ReadText =
  | { readonly ok: true; readonly retention: Retention; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: RetentionProblem }

const longest = 1000
const remedy =
  'Write a number of days, weeks, months or years and the event it runs from (`6 years after the case closes`), `permanently`, or `until` a named event.'

/** Reads a sentence, or says why it is no time limit and what to write instead. */
export function readText(text: string, at: RetentionProblem['at']): ReadText {
  if (asText(text) === undefined) {
    const shown = text.trim() === '' ? 'Nothing says' : `\`${text.trim()}\` does not say`
    return refuseText('retention-missing', `${shown} how long this is kept. ${remedy}`, at)
  }
  if (text.length > longest) {
    return refuseText(
      'retention-unreadable',
      `This is longer than ${longest} characters, and no time limit is. Write the period here and the rest in \`notes\`.`,
      at,
    )
  }
  const { retention, notes, cursor } = readSentence(text)
  if (retention) return { ok: true, retention, notes }
  return { ok: false, problem: { ...explain(text.trim().replace(/\s+/gu, ' '), cursor), at } }
}

export const refuseText = (
  code: RetentionProblem['code'],
  message: string,
  at: RetentionProblem['at'],
): ReadText & { ok: false } => ({
  ok: false,
  problem: { code, message, at },
})

function explain(shown: string, cursor: Cursor): Pick<RetentionProblem, 'code' | 'message'> {
  const why = findVagueness(shown)
  if (why !== undefined) {
    const message = `\`${shown}\` is not a time limit: nobody could say when the data must go. ${why}. Write the period that the retention schedule sets and what it runs from, or the event that ends it.`
    return { code: 'retention-not-a-period', message }
  }
  if (cursor.refusal)
    return { code: cursor.refusal.code, message: `\`${shown}\` is no clear time limit. ${cursor.refusal.message}` }
  const rest = sliceWords(cursor, cursor.furthest, cursor.tokens.length)
  const place = rest === '' ? ': it ends too early' : cursor.furthest === 0 ? '' : `, from \`${rest}\` on`
  return { code: 'retention-unreadable', message: `\`${shown}\` cannot be read as a period${place}. ${remedy}` }
}
