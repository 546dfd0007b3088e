import type { Disposal, Period, Retention } from './ast.js'

const disposals: Readonly<Record<Disposal, string>> = {
  delete: 'delete',
  'secure-deletion': 'secure deletion',
  anonymise: 'anonymise',
  archive: 'archive',
  'return-to-controller': 'return to the controller',
  'confidential-waste': 'confidential waste',
}

/** A retention in plain English, in one form however it was written. `parseRetention` reads it back to the same retention. */
export function describeRetention(retention: Retention): string {
  switch (retention.kind) {
    case 'permanent':
      return 'permanently'
    case 'period': {
      const { period, qualifier, from } = retention
      return `${qualifier === undefined ? '' : `${qualifier} `}${describePeriod(period)}${from === undefined ? '' : ` after ${from}`}`
    }
    case 'until':
      return `until ${retention.point}${describePlus(retention.plus)}`
    case 'while':
      return `while ${retention.state}${describePlus(retention.plus)}`
    case 'during':
      return `for the duration of ${retention.event}${describePlus(retention.plus)}`
    case 'review':
      return retention.every
        ? `review every ${describePeriod(retention.every).replace(/^1 (?=(?:year|month|week|day)$)/u, '')}`
        : 'review'
    case 'dispose':
      return disposals[retention.how]
    case 'then':
      return retention.parts.map(describePart).join(', then ')
    case 'later':
    case 'earlier':
      return `${retention.parts.map(describePart).join(' or ')}, whichever is ${retention.kind}`
    case 'unless': {
      const instead = retention.instead ? `, then ${describePart(retention.instead)}` : ''
      return `${describePart(retention.usual)} unless ${retention.condition}${instead}`
    }
  }
}

/** Brackets keep apart what belongs together. */
function describePart(part: Retention): string {
  const composite = ['later', 'earlier', 'then', 'unless'].includes(part.kind)
  return composite ? `(${describeRetention(part)})` : describeRetention(part)
}

const describePlus = (plus: Period | undefined): string => (plus ? ` plus ${describePeriod(plus)}` : '')

/** `6 years`, `6 to 8 years`, `1 financial year`. */
export function describePeriod({ amount, upTo, unit }: Period): string {
  const name = unit.replace('-', ' ')
  return `${upTo === undefined ? String(amount) : `${amount} to ${upTo}`} ${(upTo ?? amount) === 1 ? name : `${name}s`}`
}
