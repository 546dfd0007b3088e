import { normaliseWord, splitWords } from '../words/index.js'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(normaliseWord))

/** A name that ends so is a thing of the program that deals with the data, not the data. */
const endings = wordSet(
  'api apis url uri href path route router page pages step steps client service controller middleware config configuration ' +
    'options option template view component handler validator validation schema endpoint host timeout token icon button link ' +
    'banner heading title hint legend label placeholder text message messages error errors tooltip modal dialog tab panel ' +
    'section accordion fixture mock stub factory provider repository repo module mapper formatter builder store selector reducer ' +
    'action dispatch hook ref element selector list lookup enum map mapping index query mutation filter sort column columns header ' +
    'tag class css style colour theme image png svg fn func function callback promise cache queue topic job task event logger ' +
    'guidance content copy html feature toggle permission role team officer worker practitioner practicioner manager ' +
    'department unit office agency building wing menu nav navigation tile card table row cell summary report reports export exporter ' +
    'arg args argument select input textarea radio radios checkbox checkboxes dropdown autocomplete markup presenter decorator ' +
    'prefix suffix regex pattern choices values keys names items nav enabled state dto model entity interface type types params props field fields',
)

/** Endings that are data on their own (`offenceType`, `medicalReport`): only some make a technical name. */
const softEndings = wordSet(
  'type map list image report reports summary section event class role state action index value values text team unit officer table ' +
    'worker practitioner manager model column field item items card permission row filter query keys names tag ref types office template cell class',
)

/** A name that begins so is a step of the program. */
const beginnings = wordSet(
  'get set fetch load render show hide handle to format map parse build create add remove update delete compare convert use ' +
    'validate check find filter sort toggle open close display select save submit send log print generate calculate make reset clear ' +
    'register process transform normalise sanitise extract apply should can stub mock fake tab menu',
)

/** `onDisabilityChange` is a handler, `onRemand` is data. */
const handlers = wordSet(
  'change click submit select update add remove blur focus success error save delete close open toggle complete',
)

/** Objects and types of these names hold the program's own settings, addresses, texts and styles. */
const owners = wordSet(
  'config configuration api apis url urls uri path paths route routes router page pages step steps theme style styles css icon icons ' +
    'i18n translation locale message messages template feature toggle endpoint env environment permission role action reducer ' +
    'selector service services client clients nav navigation menu breadcrumb component module webpack mock fixture stub ' +
    'colour palette tooltip header metric options choices types codes constants bindings enum matrix dictionary link',
)

/** The same for types and form definitions, where `page`, `template` or `message` are parts of the record. */
const programOwners = wordSet(
  'config configuration api apis url urls uri route routes router theme style icon i18n translation locale feature toggle endpoint ' +
    'env environment permission role reducer selector service client nav navigation menu breadcrumb webpack mock fixture palette ' +
    'link content copy',
)

/**
 * How much a name looks like data: `data`, `perhaps` for names that also have a technical sense, `technical`.
 *
 * @param matched the words of the name that matched a term: an ending that is part of the term (`faceTemplate`) says nothing
 */
export function classifyName(name: string, matched: string): 'data' | 'perhaps' | 'technical' {
  const raw = splitWords(name)
  const words = raw.map(normaliseWord)
  const last = words.at(-1) ?? ''
  const first = words[0] ?? ''
  if (words.length < 2) return 'data'
  if (/(?:^| )reference data(?: |$)/u.test(words.join(' '))) return 'technical'
  if (first === 'on') return handlers.has(last) ? 'technical' : 'data'
  // `usesSubstances` says what somebody does, `useSubstances` is a function.
  const isCommand = beginnings.has(first) && raw[0] === first
  if (isCommand && isCamel(name, first) && !matched.startsWith(first)) return 'technical'
  // `ethnicityValue` is an answer, `ethnicityValues` are what is offered.
  if (!endings.has(last) || raw.at(-1) === 'value' || matched.split(' ').at(-1) === raw.at(-1)) return 'data'
  return softEndings.has(last) ? 'perhaps' : 'technical'
}

/** Functions are named in camel case; `check-your-disability` is a question. */
const isCamel = (name: string, first: string): boolean => !/[\s._-]/u.test(name.slice(0, first.length + 1))

/** Whether an object, type or variable of this name holds the program's own things. */
export const isTechnicalOwner = (name: string): boolean =>
  (owners.has(lastWord(name)) || isLookUp(name)) && !isForm(name)

/** `sheetIdMap`, `labelsMap`: the ids, labels or addresses of things by their names. */
const isLookUp = (name: string): boolean => /(?:id|name|label|title|url|path|route|icon)s?[-_]?map$/iu.test(name)

/** Whether a type or form definition of this name is of the program's own things. */
export const isProgramOwner = (name: string): boolean => programOwners.has(lastWord(name)) && !isForm(name)

/** `formConfig`, `questionTemplates`: settings of a form name its fields. */
const isForm = (name: string): boolean => splitWords(name).some((word) => forms.has(normaliseWord(word)))

const forms = wordSet('form question questionnaire survey field')

const lastWord = (name: string): string => normaliseWord(splitWords(name).at(-1) ?? '')
