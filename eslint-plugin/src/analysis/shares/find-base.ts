import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { EgressEntry } from '../../catalogue/shares/index.js'
import { findField } from '../resolve/find-field.js'
import { findInitialiser, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { getPath } from '../resolve/resolve-object.js'

/**
 * The address that a client was made with, here or in a field: `axios.create({ baseURL })`, `new RestClient({ baseUrl })`; as its first
 * argument (`new GraphQLClient(url)`) where the entry says so.
 */
export function findBase(
  client: TSESTree.Node,
  { base: options = [], madeWithAddress }: Pick<EgressEntry, 'base' | 'madeWithAddress'>,
  sourceCode: TSESLint.SourceCode,
): TSESTree.Node | undefined {
  if (options.length === 0 && madeWithAddress !== true) return undefined
  const creation = findCreation(client, sourceCode)
  if (!creation) return undefined
  return madeWithAddress === true ? creation.arguments[0] : findOption(creation.arguments, options, sourceCode)
}

/** The first of some options that an argument of a call holds. */
export function findOption(
  given: readonly TSESTree.Node[],
  options: readonly string[],
  sourceCode: TSESLint.SourceCode,
): TSESTree.Node | undefined {
  for (const argument of given) {
    for (const option of options) {
      const value = getPath(argument, option, sourceCode)
      if (value) return value
    }
  }
  return undefined
}

/** The call that made a client in this file; undefined where it was handed over. */
export function findCreation(
  client: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): TSESTree.CallExpression | TSESTree.NewExpression | undefined {
  const value = findValue(client, sourceCode)
  return value?.type === 'CallExpression' || value?.type === 'NewExpression' ? value : undefined
}

function findValue(client: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Node | undefined {
  const inner = unwrap(client)
  if (inner.type === 'CallExpression' || inner.type === 'NewExpression') return inner
  if (inner.type === 'Identifier') {
    const value = findInitialiser(sourceCode, inner)
    return value && unwrap(value)
  }
  if (inner.type !== 'MemberExpression' || inner.object.type !== 'ThisExpression') return undefined
  const name = nameOfKey(inner.property, inner.computed)
  const value = name === undefined ? undefined : findField(inner, name)
  return value && unwrap(value)
}
