/** Words that end in s and are no plurals. */
const noPlural = new Set([
  'dols',
  'news',
  'lens',
  'diabetes',
  'rabies',
  'herpes',
  'oasys',
  'always',
  'series',
  'species',
])

/** Where American and British spelling part by more than an ending. */
const british = new Map(
  Object.entries({
    offense: 'offence',
    defense: 'defence',
    license: 'licence',
    licensed: 'licenced',
    pediatric: 'paediatric',
    orthopedic: 'orthopaedic',
    gynecology: 'gynaecology',
    anemia: 'anaemia',
    leukemia: 'leukaemia',
    hemophilia: 'haemophilia',
    hemorrhage: 'haemorrhage',
    diarrhea: 'diarrhoea',
    fetal: 'foetal',
    counseling: 'counselling',
    traveler: 'traveller',
    program: 'programme',
    color: 'colour',
    behavior: 'behaviour',
    behavioral: 'behavioural',
    tumor: 'tumour',
    labor: 'labour',
    honor: 'honour',
    neighbor: 'neighbour',
    misdemeanor: 'misdemeanour',
  }),
)

/**
 * The form in which words are compared: singular, British spelling. A misspelt plural does not matter as long as the lexicon and
 * the code meet in the same form.
 */
export function normaliseWord(word: string): string {
  const single = toSingular(word)
  return british.get(single) ?? single.replace(/iz(?=(?:e|ed|er|ing|ation)$)/u, 'is')
}

const american = new Map<string, readonly string[]>()
for (const [form, word] of british) american.set(word, [...(american.get(word) ?? []), form])

/** The American spellings of a word, where they are not an ending's. */
export const listAmericanForms = (word: string): readonly string[] => american.get(word) ?? []

function toSingular(word: string): string {
  if (word === 'ids' || word === 'nos') return word.slice(0, -1)
  // Abbreviations of three letters (DBS, YOS, LCS) end in s of their own.
  if (word.length <= 3 || !word.endsWith('s') || noPlural.has(word)) return word
  if (/(?:ss|us|is)$/u.test(word)) return word
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`
  if (/gnoses$/u.test(word)) return `${word.slice(0, -2)}is`
  if (/(?:ss|x|ch|sh)es$/u.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
