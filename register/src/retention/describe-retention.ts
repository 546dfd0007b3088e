import type { Period, Retention } from './ast.js'

/** A retention in plain English, in one form however it was written. */
export function describeRetention(retention: Retention): string {
  switch (retention.kind) {
    case 'permanent':
      return 'permanently'
    case 'period': {
      const qualifier = retention.qualifier === undefined ? '' : `${retention.qualifier} `
      return `${qualifier}${describePeriod(retention.period)}${retention.from === undefined ? '' : ` after ${retention.from}`}`
    }
    case 'until':
      return `until ${retention.point}${describePlus(retention.plus)}`
    case 'while':
      return `for the duration of ${retention.state}${describePlus(retention.plus)}`
    case 'review':
      return `review every ${describePeriod(retention.every)}`
    case 'then':
      return retention.parts.map(describeRetention).join(', then ')
    case 'later':
    case 'earlier':
      return `${retention.parts.map(describeRetention).join(' or ')}, whichever is ${retention.kind}`
    case 'unless': {
      const instead = retention.instead ? `, then ${describeRetention(retention.instead)}` : ''
      return `${describeRetention(retention.usual)} unless ${retention.condition}${instead}`
    }
  }
}

const describePlus = (plus: Period | undefined): string => (plus ? ` plus ${describePeriod(plus)}` : '')

/** `6 years`, `6 to 8 years`, `1 financial year`. */
export function describePeriod({ amount, upTo, unit }: Period): string {
  const name = unit.replace('-', ' ')
  const most = upTo ?? amount
  return `${upTo === undefined ? String(amount) : `${amount} to ${upTo}`} ${most === 1 ? name : `${name}s`}`
}
