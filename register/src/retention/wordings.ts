/** Wordings that councils use and that fix no time, each with what to answer. */
interface VagueWording {
  readonly pattern: RegExp
  readonly why: string
}

const need = '(?:necessary|needed|required|appropriate|reasonabl[ey]|relevant|useful|practicable)'

const vagueWordings: readonly VagueWording[] = [
  {
    pattern: new RegExp(String.raw`\b(?:as|so) long as\b[^,.;]*\b${need}\b`, 'iu'),
    why: 'That is the duty itself (keep no longer than necessary), not how it is met',
  },
  {
    pattern: new RegExp(String.raw`\bno longer(?: than)?(?: \p{L}+){0,3} ${need}\b`, 'iu'),
    why: 'That is the duty itself (keep no longer than necessary), not how it is met',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:as|if|when|where|while|whilst|until|unless)(?: (?:it|they|this|that|we|is|are|be|still|deemed|considered|otherwise|legally))* ${need}(?: longer)?\s*(?:$|[,.;)])`,
      'iu',
    ),
    why: 'It leaves open who decides and when',
  },
  {
    pattern: /\b(?:for longer|longer) (?:if|where|when|as)\b|\b(?:needed|required|necessary) (?:for )?longer\b/iu,
    why: 'It leaves open how much longer',
  },
  {
    pattern:
      /\b(?:days|weeks|months|years)(?: \p{L}+){0,4} to (?:weeks|months|years|decades)\b|\b(?:several|some|many|a few|a number of) (?:days|weeks|months|years|decades)\b/iu,
    why: 'It names units without numbers',
  },
  {
    pattern: /\bindefinite(?:ly)?\b|\bunlimited\b|\bno (?:fixed|set|time) (?:period|limit)\b|\bopen[ -]ended\b/iu,
    why: 'It has no end, and nobody looks at it again',
  },
  {
    pattern: /\bvar(?:y|ies|ious|iable|ying)\b|\bdepend(?:s|ing|ent)?\b|\bdiscretion\b|\bcase[ -]by[ -]case\b/iu,
    why: 'It does not say on what, or how long in each case',
  },
]

/** Why a text fixes no time: a sentence without its full stop; undefined where none of the known wordings stands in it. */
export const findVagueness = (text: string): string | undefined =>
  vagueWordings.find(({ pattern }) => pattern.test(text))?.why

/** Whether words in brackets name where a period comes from. */
export const namesSource = (note: string): boolean =>
  /\b(?:acts?|regs?|regulations?|w?si|ss?\.?\s?\d+\w*|sch|schedules?|orders?|rules?|codes?|polic(?:y|ies)|guidance|guidelines?|art|articles?|directions?|terms|agreement|contract)\b/iu.test(
    note,
  )
