import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { squash } from '../handling/judge-name.js'
import { unwrap } from '../resolve/find-variable.js'
import { isHarmless } from './is-harmless.js'
import type { NameJudge } from './name-judge.js'
import { readLabel } from './read-label.js'
import { firstStep, type Hit, type Step, type Tracer } from './step.js'
import { traceCall } from './trace-call.js'
import { traceMember } from './trace-member.js'
import { traceObject } from './trace-object.js'
import { traceIdentifier } from './trace-variable.js'

/** A way longer than this is none that a person wrote. */
const deepest = 40
/** So many nodes are looked at for one sink. */
const most = 1500

/**
 * The data that reach a sink, once a name: followed back from the values it is given.
 *
 * @param values what the sink is given, each with the text that names it where there is one
 */
export function traceValues(
  values: readonly { readonly node: TSESTree.Node; readonly label?: string | undefined }[],
  sourceCode: TSESLint.SourceCode,
  judge: NameJudge,
): readonly Hit[] {
  const hits = new Map<string, Hit>()
  const seen = new Map<TSESTree.Node, Set<unknown>>()
  let left = most

  const tracer: Tracer = {
    sourceCode,
    judge,
    note(data, node, { place, through, weak }) {
      // At a distance only a sure name is enough.
      if (!data || (place !== undefined && data.confidence === 'strict')) return false
      const key = squash(data.name)
      const known = hits.get(key)
      if (!known || (known.weak && !weak))
        hits.set(key, { data, node: place ?? node, hidden: place !== undefined, through, weak })
      return true
    },
    trace(node, step) {
      if (!node || step.depth > deepest || left-- <= 0) return
      const inner = unwrap(node)
      const known = seen.get(inner) ?? new Set()
      const way = step.keys.length > 0 ? step.keys.join('.') : step.frame
      if (known.has(way)) return
      seen.set(inner, known.add(way))
      traceNode(inner, tracer, { ...step, depth: step.depth + 1 })
    },
  }
  for (const { node, label } of values) {
    if (label !== undefined && !isHarmless(node, sourceCode)) tracer.note(judge(label), node, firstStep)
    tracer.trace(node, firstStep)
  }
  return [...hits.values()]
}

const comparisons = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in', 'instanceof'])

function traceNode(node: TSESTree.Node, tracer: Tracer, step: Step): void {
  const { trace } = tracer
  switch (node.type) {
    case 'Identifier':
      return traceIdentifier(node, tracer, step)
    case 'MemberExpression':
      return traceMember(node, tracer, step)
    case 'ObjectExpression':
      return traceObject(node, tracer, step)
    case 'CallExpression':
    case 'NewExpression':
      return traceCall(node, tracer, step)
    case 'ArrayExpression':
      return node.elements.forEach((element) => trace(element, { ...step, keys: step.keys.slice(1) }))
    case 'SpreadElement':
      return trace(node.argument, step)
    case 'LogicalExpression':
      if (node.operator !== '&&') trace(node.left, step)
      return trace(node.right, step)
    case 'ConditionalExpression':
      trace(node.consequent, step)
      trace(node.alternate, step)
      if (isTelling(node, tracer)) trace(node.test, { ...step, weak: true })
      return
    case 'AssignmentExpression':
      return trace(node.right, step)
    case 'SequenceExpression':
      return trace(node.expressions.at(-1), step)
    default:
      if (step.keys.length === 0) traceText(node, tracer, step)
  }
}

/** What makes a text or a truth value of others. */
function traceText(node: TSESTree.Node, tracer: Tracer, step: Step): void {
  const { trace } = tracer
  if (node.type === 'TemplateLiteral') traceParts(interleave(node), tracer, step)
  else if (node.type === 'TaggedTemplateExpression') trace(node.quasi, step)
  else if (node.type === 'BinaryExpression' && node.operator === '+') traceParts(listOperands(node), tracer, step)
  else if (node.type === 'BinaryExpression' && comparisons.has(node.operator)) {
    trace(node.left, { ...step, weak: true })
    trace(node.right, { ...step, weak: true })
  } else if (node.type === 'UnaryExpression' && node.operator === '!') trace(node.argument, { ...step, weak: true })
}

/** Both ways give a fixed text, so which one it is tells the test: `disabled ? 'yes' : 'no'`. */
const isTelling = ({ consequent, alternate }: TSESTree.ConditionalExpression, { sourceCode }: Tracer): boolean =>
  isHarmless(consequent, sourceCode) && isHarmless(alternate, sourceCode)

function interleave({ quasis, expressions }: TSESTree.TemplateLiteral): (string | TSESTree.Node)[] {
  return quasis.flatMap(({ value }, i) => {
    const part = expressions[i]
    return part ? [value.raw, part] : [value.raw]
  })
}

/** `a + b + c` leans to the left: flat, so that a long text does not count as a deep one. */
function listOperands(sum: TSESTree.BinaryExpression): (string | TSESTree.Node)[] {
  const operands: (string | TSESTree.Node)[] = []
  let node: TSESTree.Node = sum
  while (node.type === 'BinaryExpression' && node.operator === '+') {
    operands.push(readOperand(node.right))
    node = node.left
  }
  return [...operands, readOperand(node)].reverse()
}

const readOperand = (node: TSESTree.Node): string | TSESTree.Node =>
  node.type === 'Literal' && typeof node.value === 'string' ? node.value : node

/** The text before a value may say what it is: `ethnicity=${code}`. */
function traceParts(parts: readonly (string | TSESTree.Node)[], tracer: Tracer, step: Step): void {
  parts.forEach((part, i) => {
    if (typeof part === 'string') return
    const before = parts[i - 1]
    const label = typeof before === 'string' ? readLabel(before, part) : undefined
    if (label && !isHarmless(part, tracer.sourceCode))
      tracer.note(tracer.judge(label.name), part, label.sure ? step : { ...step, weak: true })
    tracer.trace(part, step)
  })
}
