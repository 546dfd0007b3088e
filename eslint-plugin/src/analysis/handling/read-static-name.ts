import type { TSESTree } from '@typescript-eslint/utils'

/** The name of a key as far as the text alone tells it; undefined for computed names and numbers. */
export function readKey(key: TSESTree.Node, computed = false): string | undefined {
  if (!computed && (key.type === 'Identifier' || key.type === 'PrivateIdentifier')) return key.name
  return readString(key)
}

/** The value of a string literal or of a template without parts. */
export function readString(node: TSESTree.Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/** Last name of an expression: `body` of `req.body`, `form` of `this.form`, `create` of `create()`. */
export function readLastName(node: TSESTree.Node | null | undefined): string | undefined {
  switch (node?.type) {
    case 'Identifier':
    case 'PrivateIdentifier':
    case 'JSXIdentifier':
      return node.name
    case 'MemberExpression':
      return readKey(node.property, node.computed)
    case 'JSXMemberExpression':
      return node.property.name
    case 'TSQualifiedName':
      return node.right.name
    case 'CallExpression':
    case 'NewExpression':
      return readLastName(node.callee)
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return readLastName(node.expression)
    case 'AwaitExpression':
      return readLastName(node.argument)
    case 'TSTypeReference':
      return readLastName(node.typeName)
    default:
      return undefined
  }
}

/** First name of an expression: `req` of `req.body.answers`, `z` of `z.string().min(1)`. Stops at a depth no person writes. */
export function readRootName(node: TSESTree.Node): string | undefined {
  let current: TSESTree.Node = node
  for (let depth = 0; depth < 60; depth++) {
    if (current.type === 'Identifier') return current.name
    if (current.type === 'ThisExpression') return 'this'
    if (current.type === 'MemberExpression') current = current.object
    else if (current.type === 'CallExpression' || current.type === 'NewExpression') current = current.callee
    else if (current.type === 'AwaitExpression') current = current.argument
    else if (current.type === 'ChainExpression' || current.type === 'TSNonNullExpression') current = current.expression
    else if (current.type === 'TSAsExpression' || current.type === 'TSSatisfiesExpression') current = current.expression
    else return undefined
  }
  return undefined
}

/** Whether a string is a name in code (`mental_health`, `risk-of-falls`, `answers[0].religion`), not words for a reader. */
export const isFieldName = (text: string): boolean =>
  text.length <= 300 && /^[\p{L}\p{N}_$][\p{L}\p{N}_$.[\]\-:]*$/u.test(text)

/** Whether a name is a constant's: `PRISON_CODES`. */
export const isConstantName = (name: string): boolean => /^[\p{Lu}\p{N}_]{2,}$/u.test(name) && /\p{Lu}{2}/u.test(name)
