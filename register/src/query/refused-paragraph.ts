import { law, type Schedule1Paragraph } from 'processing-register-schemas/law'
import { isCouncil } from '../checks/allowed.js'
import type { Declaration } from './problem-parts.js'

/** Why a paragraph of Schedule 1 may not be relied on, and what to do instead. */
export function describeRefusal(
  number: number,
  paragraph: Schedule1Paragraph | undefined,
  { register, category }: Declaration,
) {
  if (!paragraph) {
    return {
      code: 'no-such-paragraph',
      message: `Schedule 1 has no paragraph ${number} that a register can choose`,
      remedy: 'Name one of 1 to 4 and 6 to 37.',
      citation: 'DPA 2018 Schedule 1',
      source: law.schedule1.items[0],
    }
  }
  const named = `Schedule 1 paragraph ${number} (${paragraph.title})`
  const about = { citation: `DPA 2018 Schedule 1 paragraph ${number}`, source: paragraph }
  if (paragraph.councilUnavailable === true && isCouncil(register.controller.kind)) {
    return {
      ...about,
      code: 'closed-paragraph',
      message: `${named} is not open to a council`,
      remedy:
        'Name the paragraph that really applies. For what an Act gives the council to do that is mostly paragraph 6.',
    }
  }
  if (category === 'criminal-offence') {
    return {
      ...about,
      code: 'category-not-allowed',
      message: `${named} does not cover criminal-offence data`,
      remedy:
        paragraph.viaPara === undefined
          ? 'Name another paragraph of Part 1, 2 or 3.'
          : `For such data it is extended by paragraph ${paragraph.viaPara}: write \`schedule1: ${paragraph.viaPara}\` and \`underlyingParagraph: ${number}\`.`,
    }
  }
  const only = (paragraph.limitedTo ?? []).map((name) => `\`${name}\``).join(', ')
  return {
    ...about,
    code: 'category-not-allowed',
    message: `${named} does not cover this category`,
    remedy: `${only === '' ? 'It is for criminal-offence data.' : `It covers only ${only}.`} Name another paragraph.`,
  }
}
