import type { Phrase } from './obsolete-law-phrases.js'

/** A phrase in its text. */
export interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What else is known to be spoken of. */
  readonly about: string
  /** Whether a text that is nothing but the citation stands where law is named. */
  readonly citesAlone: boolean
}

/** Words that must stand somewhere near, because without them the phrase is ordinary English or cites another Act. By entry, or by phrase. */
const contexts: Readonly<Record<string, RegExp>> = {
  'sensitive data': /data protection|\bDPA\b|GDPR|special categor|\bcondition|schedule|article \d/iu,
  'registered as a data controller': /./u,
  registration: /\bICO\b|information commissioner|data protection (?:act|regist|offic)|data controller/iu,
  section29: /data protection|\bDPA|police|disclos|shar(?:e|ing)|request|exempt|crime|\bform\b|power/iu,
  'section 17a': /adequa|transfer|data protection|\bDPA|abroad|overseas/iu,
  'dpa1998-sch2-3': /data protection|\bDPA|condition|sensitive|personal data|special categor/iu,
  'sar-20-days':
    /subject access|access request|rights? request|\bD?SARs?\b|see (?:your|their) (?:record|data|information)/iu,
  'european economic area': /outside (?:of )?(?:the )?european economic area/iu,
}

/** What makes a phrase right although it is on the list. By entry, or by phrase. */
const excuses: Readonly<Record<string, RegExp>> = {
  registration: /\bbreach|vehicle|\bcompany\b|companies house|charity/iu,
  'sar-20-days': /freedom of information|\bFOIA?\b|environmental information|\bEIR\b|complain/iu,
  'dpa1998-sch2-3': /^(?!.*\bconditions?\b).*(?:\bexempt|(?:DPA|data protection act) 2018)/isu,
  'ripa-2000': /\bpart (?:II|2)\b|surveillance|\bCHIS\b|covert|lawful business practice/iu,
  'eu-gdpr': /\bUK[\s-]?GDPR|\bUK(?:['’]s)?\s+General Data Protection Regulation|\b(?:assimilated|retained)\b/iu,
  's17a-adequacy': /european commission|commission['’]s|for the (?:UK|United Kingdom)\b/iu,
  'eea-border': /outside (?:of )?(?:the )?(?:UK|United Kingdom)\b/iu,
}

/** Whether a phrase in its place speaks of law that no longer holds, and not of history, of another Act, or of something else. */
export function isObsoleteUse({ entry, phrase }: Phrase, place: Place): boolean {
  const near = `${place.about} ${place.text}`
  const context = contexts[phrase] ?? contexts[entry.id]
  const alone = place.citesAlone && place.text.trim().length === place.end - place.start
  if (context && !alone && !context.test(near)) return false
  if ((excuses[phrase] ?? excuses[entry.id])?.test(near) === true) return false
  return !tellsHistory(place) && !(citesPart(phrase) && isOfAnotherText(place, entry.id))
}

const adjective = /(?:repealed|revoked|abolished|superseded|former|old|obsolete|defunct)\s+["“‘'(]*$/iu
const verb =
  /(?:formerly|previously|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|repeal(?:s|ed|ing)|instead of|no longer|not)\s+(?:(?:known as|called|under|in|by|rely on|cite|use|be|an?|the|old|former|EU|UK)\s+){0,4}["“‘'(]*$/iu
const ended =
  /^["”’')]*\s*(?:(?:of|in|under)\s+the\s+[\p{L}\s]{3,40}\d{4})?["”’')]*,?\s*(?:\(\s*)?(?:which\s+|that\s+)?(?:ha[sd]\s+(?:since\s+)?(?:been\s+)?|have\s+been\s+|(?:was|were|is|are)\s+(?:now\s+)?)?(?:(?:now\s+|since\s+|as\s+)?(?:repealed|revoked|replaced|superseded|abolished|omitted|renamed|saved|gone)\b|no longer\b)/iu
const dated =
  /^["”’')]*\s*(?:(?:of|in|under)\s+the\s+[\p{L}\s]{3,40}\d{4})?\s*(?:[,(]\s*now\b|\(?(?:until|before)\s+(?:\d|its\b|the\b))/iu

/** Who says that it is repealed, or what it was replaced by, knows. */
function tellsHistory({ text, start, end }: Place): boolean {
  const head = text.slice(Math.max(0, start - 80), start)
  const tail = text.slice(end, end + 160)
  return adjective.test(head) || verb.test(head) || ended.test(tail) || dated.test(tail)
}

/** `section 29`, `article 22`, `schedules 2 and 3`: whose part it is decides. */
const citesPart = (phrase: string): boolean => /^(?:section \d+[a-z]?$|s\.?\d|article \d|schedules? \d)/u.test(phrase)

const part =
  '(?:(?:\\s|,|and|&|to|[-–]|ss?\\.|sections?|parts?|schedules?|sch\\.?|paras?\\.?|[IVX]+\\b|\\d+\\p{Lu}{0,2}\\b|\\(\\w{1,3}\\))*)'
const instrument =
  "((?:\\p{Lu}[\\p{L}'’]*[\\s,]+(?:(?:and|of|the|for|in|to|etc\\.?|&|\\(|\\p{Lu}[\\p{L}'’)]*)[\\s,]+){0,12}?)?(?:Act|Regulations|Rules|Order|Convention|Treaty|Charter|Covenant|Measure|Declaration)\\b(?:\\s+\\d{4})?|[A-Z][A-Za-z]*[A-Z]\\s*\\d{4}|TFEU|TEU|ECHR|UNCRC|ICCPR)"
const namedBefore = new RegExp(`${instrument}${part}$`, 'u')
const namedAfter = new RegExp(`^${part}(?:(?:of|to|in|under|from)\\s+)?(?:the\\s+)?${instrument}`, 'u')
const document =
  /^(?:\(\w{1,3}\))*\s+(?:of|in|on)\s+(?:the|this|that|your|our|an?)\s+(?:[\p{L}-]+\s+){0,3}(?:form|application|agreement|policy|document|contract|lease|tenancy|licence|guide|report|notice|questionnaire|assessment|plan|protocol|survey|newsletter|constitution)\b/iu

/** Whether the part is one of another Act, of the present Act, or of a document that is no law. */
function isOfAnotherText({ text, start, end }: Place, id: string): boolean {
  const head = text.slice(Math.max(0, start - 120), start)
  const tail = text.slice(end, end + 160)
  if (document.test(tail)) return true
  const name = namedAfter.exec(tail)?.[1] ?? namedBefore.exec(head)?.[1]
  if (name === undefined || /(?:data protection act|dpa)\s*1998$/iu.test(name)) return false
  // Section 29 of the present Act says what Part 3 is about. Nobody can request anything under it.
  if (/(?:data protection act|dpa)\s*2018$/iu.test(name)) {
    return id === 'section29' && !/\b(?:request|form|exemption|disclos|power)/iu.test(text)
  }
  return true
}
