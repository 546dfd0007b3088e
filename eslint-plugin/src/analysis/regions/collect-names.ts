import type { TSESTree } from '@typescript-eslint/utils'
import { findRegion, mentionsRegion } from '../../catalogue/regions/index.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { RegionFact } from '../facts.js'
import { nameOfKey } from '../resolve/find-variable.js'

/** Names of cloud regions where something is put into one: the value of `region`, `location` and the like, also as a stand-in. */
export function collectNames(file: CodeFile): readonly RegionFact[] {
  if (!mentionsRegion(file.text)) return []
  return file.nodes('Literal').flatMap((node) => {
    const country = typeof node.value === 'string' ? findRegion(node.value) : undefined
    if (country === undefined || !isPlace(node)) return []
    return [{ at: spanOf(node), shown: String(node.value), country }]
  })
}

const places = /(?:region|location|zone)s?$/iu

/** `region: 'x'`, `const region = 'x'`, `process.env.AWS_REGION ?? 'x'`, `region = 'x'`. A list of regions puts nothing anywhere. */
function isPlace(node: TSESTree.Node): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'Property':
      return parent.value === node && places.test(nameOfKey(parent.key, parent.computed) ?? '')
    case 'PropertyDefinition':
      return places.test(nameOfKey(parent.key, parent.computed) ?? '')
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' && places.test(parent.id.name)
    case 'AssignmentPattern':
      return parent.left.type === 'Identifier' && places.test(parent.left.name)
    case 'AssignmentExpression':
      return parent.right === node && namesPlace(parent.left)
    case 'LogicalExpression':
      return parent.right === node && (namesPlace(parent.left) || isPlace(parent))
    case 'TSAsExpression':
      return isPlace(parent)
    default:
      return false
  }
}

const namesPlace = (node: TSESTree.Node): boolean =>
  node.type === 'MemberExpression' && places.test(nameOfKey(node.property, node.computed) ?? '')
