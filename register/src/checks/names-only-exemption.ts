const references = [
  /\b(?:data protection act|dpa)\s*(?:2018|1998)?\b/giu,
  /\b(?:sections?|ss?\.?)\s*29\b(?:\s*\(\d+\))*/giu,
  /\bsch(?:edule|\.)?\s*2\b/giu,
  /\b(?:part|pt\.?)\s*1\b/giu,
  /\bpara(?:graph|s|\.)?\s*[25]\b(?:\s*\(\d+\))*/giu,
]
const others =
  /\b(?:requests?|forms?|the|of|to|under|and|by|exemptions?|disclosures?|police|crime|tax(?:ation)?|purposes?)\b/giu
const exemption = /\b(?:sections?|ss?\.?)\s*29\b|\bsch(?:edule|\.)?\s*2\b/iu

/**
 * Whether what is given as a power is nothing but the exemption for crime and taxation: `section 29` of the 1998 Act, as forms
 * still call it, or Schedule 2 of the 2018 Act. A Schedule 2 of any other Act leaves the name of that Act over.
 */
export function namesOnlyExemption(text: string): boolean {
  if (!exemption.test(text)) return false
  let rest = text
  for (const pattern of [...references, others]) rest = rest.replace(pattern, ' ')
  return !/[\p{L}\p{N}]/u.test(rest)
}
