import { lexicon } from 'processing-register-schemas/lexicon'
import { normaliseWord } from './normalise-word.js'
import type { Term } from './term-index.js'

/** What tells the benign sense of a term from its sense as data about a person. */
export interface FalseFriend {
  readonly never: boolean
  readonly cancels: ReadonlySet<string>
  readonly confirms: ReadonlySet<string>
}

/** Benign senses of our own terms and of words whose lexicon entry does not name them. */
const more: readonly (readonly [word: string, cancels: string, confirms: string])[] = [
  [
    'disabled',
    'username login password role oid locked archived system admin plugin at location toggle csrf button feature account until display',
    '',
  ],
  ['fingerprint', 'system', ''],
  [
    'hearing',
    'preference venue document panel format bundle type language attend centre video remote oral listing collection officer judge time room model select notice statement upload tenure',
    'vision sight mobility speech difficulty impaired deaf',
  ],
  ['health', 'up down probe ping response resp inequality inequalities', 'mental physical need well wellbeing'],
  // What a product or a project is for: nobody in it has one.
  ['disease', 'innovation product project catalogue impact area', 'patient person'],
  // Support for mortgage interest, and severe mental illness.
  ['smi', 'want wants mortgage interest loan home', 'register disorder'],
  ['skin tone', 'emoji icon picker reaction', ''],
  ['pip', 'window open store context request install panel', 'award mobility payment benefit claim daily living dla'],
  ['white background', 'colour color css style theme image page cell', ''],
  ['black background', 'colour color css style theme image page cell', ''],
  ['mixed background', 'colour color css style theme image page cell', ''],
  ['seizure', 'asset vehicle good property stock', 'epilepsy frequency history'],
  ['hoarding', 'site construction advertising licence highway permit', 'disorder clutter risk safeguarding'],
  ['medicine', 'faculty department subject course cabinet', 'take taking prescribed help delivery daily'],
  ['swallowing', 'error exception', 'difficulty assessment'],
  ['short break', 'page line text time', 'disabled child respite'],
  ['pressure area', 'weather', 'care skin'],
  ['snomed', 'vaccine product', ''],
  ['vaccine', 'stock batch fridge brand product manufacturer catalogue delivery order how what who info', ''],
  ['dosage', 'rate', ''],
  ['union member', 'credit european student', 'trade'],
  ['union membership', 'credit european student', 'trade'],
  ['arson', 'suitable', ''],
  [
    'dna',
    'attend attended attendance appointment session cancel cancelled reschedule',
    'profile sample test paternity evidence familial',
  ],
  ['recall', 'product memory precision event total rate', 'prison licence probation sentence release'],
  ['pain', 'point inducing technique compliance', 'relief body chest'],
  ['injury', 'claim insurance', 'prisoner person patient'],
  ['drug', 'store', 'misuse test'],
  ['disorder', 'order', 'eating personality mental'],
  ['infection', 'file virus malware', 'control patient'],
  ['wound', 'up', 'care'],
  ['mental', 'model', 'health'],
  ['detention', 'school', 'prison police immigration'],
  ['warrant', 'card', 'arrest bail'],
  ['plea', '', 'guilty court'],
  ['gait', 'robot', 'analysis'],
  ['mobility', 'social job e', 'need aid impairment'],
  ['assault', 'course', 'victim'],
  ['sexual', 'reproduction', 'partner history'],
  ['covid', 'banner notice guidance page', 'test symptom'],
  ['coronavirus', 'banner notice guidance page', 'test symptom'],
  ['vetting', 'content', 'police'],
  // The number of a record says that there is one, which the service says already.
  ['care package', 'id guid uuid', ''],
  ['care plan', 'id guid uuid', ''],
  ['christian', 'name first', 'religion faith'],
  ['prison', 'api name code count description other include exclude enabled active', 'number sentence'],
]

const friends = collectFriends()

/** The false friend a term has, if any. A term of several words is its own confirmation unless the lexicon lists all of them. */
export function getFalseFriend({ category, words }: Term): FalseFriend | undefined {
  const name = (words[0] === 'is' ? words.slice(1) : words).join(' ')
  return friends.get(`${category}:${name}`) ?? friends.get(`:${name}`)
}

function collectFriends(): ReadonlyMap<string, FalseFriend> {
  const set = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.filter((word) => word !== '').map(normaliseWord))
  const map = new Map<string, FalseFriend>()
  for (const [word, cancels, confirms] of more) {
    map.set(`:${word}`, { never: false, cancels: set(cancels.split(' ')), confirms: set(confirms.split(' ')) })
  }
  for (const entry of lexicon.falseFriends) {
    const name = entry.words.map(normaliseWord).join(' ')
    const own = map.get(`:${name}`)
    const cancels = new Set([...set(entry.cancelWith), ...(own?.cancels ?? [])])
    const confirms = new Set([...set(entry.confirmWith), ...(own?.confirms ?? [])])
    map.set(`${entry.class}:${name}`, { never: entry.never === true, cancels, confirms })
  }
  return map
}
