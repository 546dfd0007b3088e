import { describeLifetime } from 'processing-register-core'
import type { CodeFile } from '../../eslint-plugin/src/analysis/code-file.js'
import { collectLifetimes } from '../../eslint-plugin/src/analysis/lifetimes/index.js'
import { collectShares } from '../../eslint-plugin/src/analysis/shares/index.js'
import { findCalls } from '../../eslint-plugin/src/analysis/stores/find-calls.js'
import { collectStores } from '../../eslint-plugin/src/analysis/stores/index.js'
import { selectDeletions, selectExpiries } from '../../eslint-plugin/src/catalogue/lifetimes/index.js'
import { selectEntries, type StoreEntry } from '../../eslint-plugin/src/catalogue/stores/index.js'
import { readFacts } from '../../eslint-plugin/tests/support/read-facts.js'
import { blockOf, type Case, type Marker } from './read-case.js'

/** What the markers of a case say of one kind: a line for each block that holds any, `12: redis-write: redis:people`. */
export const listExpected = ({ blocks }: Case, kind: Marker['kind']): readonly string[] =>
  blocks.flatMap(({ line, markers }) => {
    const own = markers.filter((marker) => marker.kind === kind)
    return describeBlock(
      line,
      own.flatMap(({ entry }) => entry ?? []),
      own.flatMap(({ found }) => found),
    )
  })

/** What the plugin's own analysis finds in a case of one kind, in the same words. */
export function listFound(text: string, one: Case, kind: Marker['kind']): readonly string[] {
  const findings = readFacts(text, 'src/service.ts', readers[kind])
  return one.blocks.flatMap(({ line }) => {
    const here = findings.filter((finding) => blockOf(one, finding.line)?.line === line)
    return describeBlock(
      line,
      here.flatMap(({ entry }) => entry ?? []),
      here.flatMap(({ found }) => found ?? []),
    )
  })
}

/** A call that sets no time fits the entry of its store, and tells no lifetime: so that a block without findings says nothing. */
function describeBlock(line: number, entries: readonly string[], found: readonly string[]): readonly string[] {
  if (found.length === 0) return []
  return [[line, ...[entries, found].map((texts) => [...new Set(texts)].toSorted().join(', '))].join(': ')]
}

/** An entry that fits a call, or what is found at a place; the two are looked up apart, because a fact does not name its entry. */
interface Finding {
  readonly line: number
  readonly entry?: string
  readonly found?: string
}

const readers: Readonly<Record<Marker['kind'], (file: CodeFile) => readonly Finding[]>> = {
  store: (file) => [
    ...listEntries(file, selectEntries(file.text)),
    ...collectStores(file).map(({ kind, name, at }) => ({ line: at.loc.start.line, found: `${kind}:${name}` })),
  ],
  lifetime: (file) => [
    ...listEntries(
      file,
      selectExpiries(file.text).filter(({ lifetime }) => lifetime),
    ),
    ...listEntries(file, selectDeletions(file.text)),
    ...collectLifetimes(file).map(({ kind, name, ends, lifetime, countedFrom, at }) => ({
      line: at.loc.start.line,
      found: [
        ...(ends === 'deletion' ? ['deletes'] : []),
        `${kind}:${name}`,
        lifetime ? describeLifetime(lifetime) : 'unknown',
        ...(countedFrom === undefined ? [] : [`from ${countedFrom}`]),
      ].join(' '),
    })),
  ],
  share: (file) =>
    collectShares(file, { functions: [], modules: [] }).map(({ at, client, destination, payload }) => ({
      line: at.loc.start.line,
      entry: client,
      found: [destination.host ?? destination.kind, ...payload.fields.map(({ name }) => name)].join(' '),
    })),
}

const listEntries = (file: CodeFile, entries: readonly StoreEntry[]): readonly Finding[] =>
  findCalls(file, entries).map(({ call, entry }) => ({ line: call.node.loc.start.line, entry: entry.id }))
