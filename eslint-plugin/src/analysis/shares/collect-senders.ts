import type { TSESTree } from '@typescript-eslint/utils'
import { senders } from '../../catalogue/shares/senders.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { ShareFact } from '../facts.js'
import { declareAbove } from '../resolve/declare-at.js'
import { findFunction } from '../resolve/find-function.js'
import { findClass, findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { listMemberUses } from '../resolve/list-member-uses.js'
import { getProperty } from '../resolve/resolve-object.js'
import { writePath } from '../resolve/resolve-text.js'
import { findRecordPoint } from './find-record-point.js'
import { namesAddress } from './names-address.js'
import { readAddress } from './read-destination.js'
import { readPayload } from './read-payload.js'

/** Calls of functions of other files that say by their names that they send something: weak evidence. */
export function collectSenders(file: CodeFile): readonly ShareFact[] {
  if (!senders.mentions.test(file.text)) return []
  return file.nodes('CallExpression').flatMap((node) => {
    const callee = unwrap(node.callee)
    const name = nameOf(callee)
    // An address of our own is no share, whoever sends.
    if (name === undefined || readAddress(node.arguments[0], file.sourceCode).kind === 'relative') return []
    return isSending(node, name, file) && isMadeElsewhere(callee, name, file) ? [createFact(node, callee, file)] : []
  })
}

function isSending({ callee, arguments: given }: TSESTree.CallExpression, name: string, file: CodeFile): boolean {
  if (senders.notNamed.test(name)) return false
  if (senders.name.test(name)) return given.some(mayHoldData)
  const inner = unwrap(callee)
  const receiver = inner.type === 'MemberExpression' ? writePath(inner.object) : undefined
  if (senders.verb.test(name) && receiver !== undefined && senders.client.test(receiver))
    return given.slice(1).some(mayHoldData)
  if (senders.request.test(name) && given.some(isVerb)) return given.some(mayHoldData)
  return given.some((argument) => isRequest(argument, file))
}

const nameOf = (callee: TSESTree.Node): string | undefined =>
  callee.type === 'Identifier'
    ? callee.name
    : callee.type === 'MemberExpression'
      ? nameOfKey(callee.property, callee.computed)
      : undefined

/** What a function of this file sends is a share at its own place. */
function isMadeElsewhere(callee: TSESTree.Node, name: string, { sourceCode }: CodeFile): boolean {
  if (callee.type === 'Identifier') return isHandedOver(callee, sourceCode)
  if (callee.type !== 'MemberExpression') return false
  const { object } = callee
  if (object.type === 'ThisExpression') {
    const owner = findClass(object)
    const isOwn = owner?.body.body.some((member) => 'key' in member && nameOfKey(member.key, member.computed) === name)
    return owner?.superClass != null && isOwn !== true
  }
  const path = writePath(object)
  return path !== undefined && !path.split('.').some((word) => senders.notOn.test(word))
}

/** By `import` or `require`, as a parameter, or as what another call gave: `const sendMessage = getSender()`. */
function isHandedOver(callee: TSESTree.Identifier, sourceCode: CodeFile['sourceCode']): boolean {
  const definition = findVariable(sourceCode, callee)?.defs[0]
  if (definition?.type === 'ImportBinding' || definition?.type === 'Parameter') return true
  const { init } = definition?.node.type === 'VariableDeclarator' ? definition.node : {}
  const value = init && unwrap(init)
  return value?.type === 'CallExpression' && findFunction(value.callee, sourceCode) === undefined
}

/** A text or a number that stands in the code is nobody’s data, an address is none, and a function is what to do next. */
const mayHoldData = (node: TSESTree.Node): boolean =>
  !/^(?:Literal|TemplateLiteral|ArrowFunctionExpression|FunctionExpression)$/u.test(node.type) && !namesAddress(node)

/** A request that is written out for another function to send: `{ method: 'POST', body }`, also where a variable is given its parts. */
function isRequest(node: TSESTree.Node, { sourceCode }: CodeFile): boolean {
  const parts =
    node.type === 'Identifier'
      ? listAssigned(node, sourceCode)
      : node.type === 'ObjectExpression'
        ? (name: string) => getProperty(node, name)
        : undefined
  const method = parts?.('method')
  return (
    method !== undefined &&
    isVerb(method) &&
    ['body', 'data', 'json', 'form', 'payload'].some((key) => parts?.(key) !== undefined)
  )
}

/** An HTTP method that writes: `'POST'`, `methods.post`. */
function isVerb(node: TSESTree.Node): boolean {
  const name =
    node.type === 'Literal'
      ? String(node.value)
      : node.type === 'MemberExpression'
        ? nameOfKey(node.property, node.computed)
        : undefined
  return /^(?:post|put|patch)$/iu.test(name ?? '')
}

/** What the members of a variable are given after it was made: `request.method = 'POST'`. */
function listAssigned(
  node: TSESTree.Identifier,
  sourceCode: CodeFile['sourceCode'],
): (name: string) => TSESTree.Node | undefined {
  const assigned = new Map<string, TSESTree.Node>()
  for (const { member, name } of listMemberUses(node, sourceCode, 50)) {
    const { parent } = member
    if (parent.type === 'AssignmentExpression' && parent.left === member) assigned.set(name, parent.right)
  }
  return (name) => assigned.get(name)
}

function createFact(node: TSESTree.CallExpression, callee: TSESTree.Node, file: CodeFile): ShareFact {
  const { fields, complete } = readPayload(node.arguments, file.sourceCode)
  const path = writePath(callee)
  const recordAt = findRecordPoint(node, file)
  return {
    at: spanOf(callee.type === 'MemberExpression' ? callee.property : callee),
    call: spanOf(node),
    client: 'sender',
    title: 'a function that says it sends',
    destination: {
      kind: 'unknown',
      environment: [],
      shown: path ?? '',
      ...(path === undefined ? {} : { callee: path }),
    },
    payload: { fields, complete },
    confidence: 'strict',
    declareAt: declareAbove(node, file),
    ...(recordAt ? { recordAt } : {}),
  }
}
