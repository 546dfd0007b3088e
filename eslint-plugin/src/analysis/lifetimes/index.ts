import type { TSESTree } from '@typescript-eslint/utils'
import { selectDeletions, selectExpiries } from '../../catalogue/lifetimes/index.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { LifetimeFact } from '../facts.js'
import { collectAssignments } from '../stores/collect-assignments.js'
import { collectSessionPlugins } from '../stores/collect-plugins.js'
import { findCalls } from '../stores/find-calls.js'
import { readNames } from '../stores/read-name.js'
import { collectSqlDeletions } from './collect-sql-deletions.js'
import { findCutoff } from './find-cutoff.js'
import { readCookieAge, readLifetimes } from './read-lifetimes.js'

/** How long a file keeps what it writes into stores, and what it deletes from them. */
export function collectLifetimes(file: CodeFile): readonly LifetimeFact[] {
  return [
    ...collectExpiries(file),
    ...collectCookieTexts(file),
    ...collectSessionPlugins(file).flatMap(({ lifetime, name }) =>
      lifetime ? [{ kind: 'session', name, ends: 'expiry', ...withPlace(lifetime) } as const] : [],
    ),
    ...collectDeletions(file),
    ...collectSqlDeletions(file),
  ].toSorted((a, b) => a.at.range[0] - b.at.range[0])
}

function collectExpiries(file: CodeFile): readonly LifetimeFact[] {
  return findCalls(file, selectExpiries(file.text)).flatMap(({ call, entry }) => {
    const { kind, lifetime } = entry
    if (!lifetime) return []
    const isBare = Object.keys(lifetime).length === 0
    return readNames(call, entry.name, file.sourceCode).flatMap(({ name, item }) => {
      const lifetimes = isBare ? [{ node: call.node }] : readLifetimes(call, lifetime, file.sourceCode, item)
      return lifetimes.map((found): LifetimeFact => ({ kind, name, ends: 'expiry', ...withPlace(found) }))
    })
  })
}

function collectCookieTexts(file: CodeFile): readonly LifetimeFact[] {
  return collectAssignments(file).flatMap(({ kind, name, value }) =>
    kind === 'cookie' && value
      ? readCookieAge(value, file.sourceCode).map((found): LifetimeFact => ({
          kind,
          name,
          ends: 'expiry',
          ...withPlace(found),
        }))
      : [],
  )
}

function collectDeletions(file: CodeFile): readonly LifetimeFact[] {
  return findCalls(file, selectDeletions(file.text)).flatMap(({ call, entry }) => {
    const { callee, node } = call
    const cutoff = findCutoff(node, file.sourceCode)
    const place = cutoff?.node ?? (callee.type === 'MemberExpression' ? callee.property : callee)
    return readNames(call, entry.name, file.sourceCode).map(({ name }): LifetimeFact => ({
      kind: entry.kind,
      name,
      ends: 'deletion',
      ...withPlace({
        node: place,
        ...(cutoff ? { lifetime: cutoff.moment.lifetime } : {}),
        ...(cutoff?.field === undefined ? {} : { countedFrom: cutoff.field }),
      }),
    }))
  })
}

function withPlace<T extends { readonly node: TSESTree.Node }>({
  node,
  ...rest
}: T): Omit<T, 'node'> & Pick<LifetimeFact, 'at'> {
  return { ...rest, at: spanOf(node) }
}
