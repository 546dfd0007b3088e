import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findInitialiser, findPassedArgument, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { findMember } from '../resolve/resolve-text.js'

const deepest = 12

/**
 * The number an expression always has: literals and texts of digits, sums and products, constants and members of constant objects,
 * `Number(…)`. Of `configured ?? 3600` it is what holds unless configured. Undefined where the code does not tell.
 */
export function readNumber(
  node: TSESTree.Node | null | undefined,
  sourceCode: TSESLint.SourceCode,
  depth = 0,
): number | undefined {
  if (!node || depth > deepest) return undefined
  const inner = unwrap(node)
  const read = (part: TSESTree.Node | null | undefined): number | undefined => readNumber(part, sourceCode, depth + 1)
  switch (inner.type) {
    case 'Literal':
      return readLiteral(inner.value)
    case 'TemplateLiteral':
      return inner.expressions.length === 0 ? readLiteral(inner.quasis[0]?.value.cooked) : undefined
    case 'UnaryExpression': {
      const value = read(inner.argument)
      return value === undefined || inner.operator === '!' ? undefined : inner.operator === '-' ? -value : value
    }
    case 'BinaryExpression': {
      const [left, right] = [read(inner.left), read(inner.right)]
      return left === undefined || right === undefined ? undefined : operators[inner.operator]?.(left, right)
    }
    case 'LogicalExpression':
      return inner.operator === '&&' ? undefined : (read(inner.left) ?? read(inner.right))
    case 'Identifier':
      return read(findInitialiser(sourceCode, inner) ?? findPassedArgument(sourceCode, inner))
    case 'MemberExpression': {
      const name = nameOfKey(inner.property, inner.computed)
      return name === undefined ? undefined : read(findMember(inner, name, sourceCode))
    }
    case 'CallExpression':
      return isNumeric(inner.callee) ? read(inner.arguments[0]) : undefined
    default:
      return undefined
  }
}

const operators: Readonly<Partial<Record<string, (left: number, right: number) => number>>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '**': (left, right) => left ** right,
}

const readLiteral = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/u.test(value) ? Number(value) : undefined
}

/** `Number(x)`, `parseInt(x)`, `Math.round(x)`. */
function isNumeric(callee: TSESTree.Node): boolean {
  if (callee.type === 'Identifier') return ['Number', 'parseInt', 'parseFloat', 'String'].includes(callee.name)
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false
  const name = nameOfKey(callee.property, callee.computed) ?? ''
  return (
    ['Math', 'Number'].includes(callee.object.name) && /^(?:floor|round|ceil|trunc|parseInt|parseFloat)$/u.test(name)
  )
}
