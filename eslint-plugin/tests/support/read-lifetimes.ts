import { describeLifetime } from 'processing-register-core'
import { collectLifetimes } from '../../src/analysis/lifetimes/index.js'
import { readFacts } from './read-facts.js'

/** The lifetimes of a piece of TypeScript, each as `kind:name how long from what`; deletions with `deletes` in front. */
export const readLifetimes = (code: string): readonly string[] =>
  readFacts(code, 'src/service.ts', collectLifetimes).map(({ kind, name, ends, lifetime, countedFrom }) =>
    [
      ...(ends === 'deletion' ? ['deletes'] : []),
      `${kind}:${name}`,
      lifetime ? describeLifetime(lifetime) : 'unknown',
      ...(countedFrom === undefined ? [] : [`from ${countedFrom}`]),
    ].join(' '),
  )
