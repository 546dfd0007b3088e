import { selectEgress, type EgressEntry } from '../../catalogue/shares/index.js'
import type { CodeFile } from '../code-file.js'
import type { ShareFact } from '../facts.js'
import { collectScriptTags } from './collect-script-tags.js'
import { readCall, type EntryIndex, type KnownShares } from './read-call.js'

export { collectSenders } from './collect-senders.js'
export type { KnownShares } from './read-call.js'

/**
 * The calls of a file that send data to another service, in source order. Reads without personal parameters, relative addresses,
 * probes and token requests are none.
 */
export function collectShares(file: CodeFile, known: KnownShares): readonly ShareFact[] {
  const facts = new Map<number, ShareFact>()
  for (const fact of [...collectCalls(file, known), ...collectScriptTags(file)]) {
    const [start] = fact.at.range
    // A request that is made first is known better than the call that sends it.
    if (facts.get(start)?.confidence !== 'recommended') facts.set(start, fact)
  }
  return [...facts.values()].toSorted((a, b) => a.at.range[0] - b.at.range[0])
}

function collectCalls(file: CodeFile, known: KnownShares): readonly ShareFact[] {
  const entries = selectEgress(file.text)
  if (entries.length === 0 && !mentionsKnown(file.text, known)) return []
  const calls = createIndex(entries, 'call')
  const constructions = createIndex(entries, 'new')
  return [
    ...file.nodes('CallExpression').flatMap((node) => readCall(file, node, calls, known)),
    ...(constructions.byName.size > 0
      ? file.nodes('NewExpression').flatMap((node) => readCall(file, node, constructions, known))
      : []),
  ]
}

const mentionsKnown = (text: string, { functions, modules }: KnownShares): boolean =>
  [
    ...functions.map((pattern) => pattern.split(/[.*]+/u).toSorted((a, b) => b.length - a.length)[0] ?? ''),
    ...modules,
  ].some((piece) => piece !== '' && text.includes(piece))

function createIndex(entries: readonly EgressEntry[], on: EgressEntry['on']): EntryIndex {
  const byName = new Map<string, EgressEntry[]>()
  const own = entries.filter((entry) => entry.on === on)
  for (const entry of own) {
    for (const name of entry.names) byName.set(name, [...(byName.get(name) ?? []), entry])
  }
  return { byName, byMethod: own.filter(({ methods }) => methods !== undefined) }
}
