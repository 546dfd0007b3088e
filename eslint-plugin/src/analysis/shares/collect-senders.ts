import type { TSESTree } from '@typescript-eslint/utils'
import { senders } from '../../catalogue/shares/senders.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { ShareFact } from '../facts.js'
import { declareAbove } from '../resolve/declare-at.js'
import { findClass, findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
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
    const sends = node.arguments.some(senders.name.test(name) ? mayHoldData : isRequest)
    return sends && isMadeElsewhere(callee, name, file) ? [createFact(node, callee, file)] : []
  })
}

const nameOf = (callee: TSESTree.Node): string | undefined =>
  callee.type === 'Identifier'
    ? callee.name
    : callee.type === 'MemberExpression'
      ? nameOfKey(callee.property, callee.computed)
      : undefined

/** What a function of this file sends is a share at its own place. */
function isMadeElsewhere(callee: TSESTree.Node, name: string, { sourceCode }: CodeFile): boolean {
  if (callee.type === 'Identifier') return isImported(callee, sourceCode)
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

/** By `import` or `require`. */
function isImported(callee: TSESTree.Identifier, sourceCode: CodeFile['sourceCode']): boolean {
  const definition = findVariable(sourceCode, callee)?.defs[0]
  if (definition?.type === 'ImportBinding') return true
  const { init } = definition?.node.type === 'VariableDeclarator' ? definition.node : {}
  return init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require'
}

/** A text or a number that stands in the code is nobody’s data, an address is none, and a function is what to do next. */
const mayHoldData = (node: TSESTree.Node): boolean =>
  !/^(?:Literal|TemplateLiteral|ArrowFunctionExpression|FunctionExpression)$/u.test(node.type) && !namesAddress(node)

/** A request that is written out for another function to send: `{ method: 'POST', body }`. */
function isRequest(node: TSESTree.Node): boolean {
  if (node.type !== 'ObjectExpression') return false
  const method = getProperty(node, 'method')
  const isWriting = method?.type === 'Literal' && /^(?:post|put|patch)$/iu.test(String(method.value))
  return isWriting && ['body', 'data', 'json', 'form', 'payload'].some((key) => getProperty(node, key) !== undefined)
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
