import type { TSESTree } from '@typescript-eslint/utils'
import { readKey } from '../handling/read-static-name.js'

/**
 * The property names that lead from a value to a name it is taken apart into: `['health', 'needs']` for `needs` in `{ health: { needs } }`;
 * empty where the name is the value itself. Undefined where the pattern does not hold the name.
 */
export function findPatternPath(pattern: TSESTree.Node, target: TSESTree.Node): readonly string[] | undefined {
  if (pattern === target) return []
  switch (pattern.type) {
    case 'AssignmentPattern':
      return findPatternPath(pattern.left, target)
    case 'RestElement':
      return findPatternPath(pattern.argument, target)
    case 'TSParameterProperty':
      return findPatternPath(pattern.parameter, target)
    case 'ArrayPattern':
      return findFirst(pattern.elements, (element, i) => prefix(String(i), element && findPatternPath(element, target)))
    case 'ObjectPattern':
      return findFirst(pattern.properties, (property) => {
        if (property.type === 'RestElement') return findPatternPath(property, target)
        return prefix(readKey(property.key, property.computed) ?? '', findPatternPath(property.value, target))
      })
    default:
      return undefined
  }
}

const prefix = (key: string, path: readonly string[] | null | undefined): readonly string[] | undefined =>
  path ? [key, ...path] : undefined

function findFirst<T, R>(items: readonly T[], find: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index)
    if (found !== undefined) return found
  }
  return undefined
}
