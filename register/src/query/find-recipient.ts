import type { CodeMatchers, Destination, Recipient, Register } from '../model.js'
import { matchesText } from './match-name.js'

/**
 * The recipient that a destination in code means: by host, environment variable, called function or module. Where several match,
 * the one whose pattern says most wins; a host says more than a module, because one client serves many recipients.
 */
export function findRecipient(register: Register, destination: Destination): Recipient | undefined {
  let best: Recipient | undefined
  let most = 0
  for (const recipient of register.recipients.values()) {
    const score = scoreMatch(recipient.code, destination)
    if (score > most) {
      best = recipient
      most = score
    }
  }
  return best
}

/** Whether a destination is one of our own systems: calls to them are not sharing. */
export function isInternal(register: Register, destination: Destination): boolean {
  return scoreMatch(register.internal, destination) > 0
}

function scoreMatch(code: CodeMatchers, { host, environment, module, callee }: Destination): number {
  const best = (patterns: readonly string[], texts: readonly string[], weight: number): number => {
    let score = 0
    for (const pattern of patterns) {
      if (texts.some((text) => matchesText(pattern, text)))
        score = Math.max(score, weight + Math.min(pattern.replaceAll('*', '').length, 900))
    }
    return score
  }
  return Math.max(
    best(code.hosts, host === undefined ? [] : [host], 4000),
    best(code.environment, environment, 3000),
    best(code.functions, callee === undefined ? [] : [callee], 2000),
    best(code.modules, module === undefined ? [] : [module], 1000),
  )
}
