import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { FieldSource } from '../../catalogue/stores/index.js'
import { findInitialiser, nameOfKey, unwrap } from '../resolve/find-variable.js'
import type { StoreCall } from './read-name.js'
import { getPath, listKeys, resolveObject } from '../resolve/resolve-object.js'

/** Column or field names as the declaration lists them: keys of an object, a migration's builder calls, members of a class. */
export function readFields(
  call: StoreCall,
  source: FieldSource | undefined,
  sourceCode: TSESLint.SourceCode,
): readonly string[] {
  if (source === undefined) return []
  if (source === 'class') return listMembers(call.node)
  const whole = call.args[source.argument]
  const argument = source.path === undefined ? whole : getPath(whole, source.path, sourceCode)
  if (!argument) return []
  const inner = unwrap(argument)
  if (inner.type === 'ArrowFunctionExpression' || inner.type === 'FunctionExpression') return listBuilderCalls(inner)
  const schema = findSchemaArgument(inner, sourceCode)
  return listKeys(resolveObject(schema, sourceCode))
}

/** `model('User', new Schema({…}))` and `model('User', userSchema)`. */
function findSchemaArgument(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Node {
  const value = node.type === 'Identifier' ? (findInitialiser(sourceCode, node) ?? node) : node
  return value.type === 'NewExpression' ? (value.arguments[0] ?? value) : node
}

function listMembers(node: TSESTree.Node): readonly string[] {
  const owner = node.parent
  if (owner?.type !== 'ClassDeclaration') return []
  return owner.body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' || member.static) return []
    const name = nameOfKey(member.key, member.computed)
    return name === undefined ? [] : [name]
  })
}

/** `table.string('name')` in a migration's callback: the first text of each call on the callback's parameter. */
function listBuilderCalls({
  params,
  body,
}: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression): readonly string[] {
  const [table] = params
  if (table?.type !== 'Identifier' || body.type !== 'BlockStatement') return []
  return body.body.flatMap((statement) => {
    const call = statement.type === 'ExpressionStatement' ? findFirstCall(statement.expression, table.name) : undefined
    const [name] = call?.arguments ?? []
    return name?.type === 'Literal' && typeof name.value === 'string' ? [name.value] : []
  })
}

/** The innermost call of `table.string('a').notNullable().index()`. */
function findFirstCall(node: TSESTree.Expression, builder: string): TSESTree.CallExpression | undefined {
  let inner: TSESTree.Node = node
  while (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression') {
    const object: TSESTree.Expression = inner.callee.object
    if (object.type === 'Identifier') return object.name === builder ? inner : undefined
    inner = object
  }
  return undefined
}
