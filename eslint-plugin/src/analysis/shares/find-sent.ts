import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { listMemberUses } from '../resolve/list-member-uses.js'

/**
 * What a call sends that is given to another one: behind it in the chain (`superagent.post(url).send(body)`), of the client it is called on
 * (`request.open('POST', url)`, then `request.send(body)`) or of what it gives (`const call = https.request(…)`, then `call.end(body)`).
 */
export function findSent(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  names: readonly string[],
  sourceCode: TSESLint.SourceCode,
): readonly TSESTree.Node[] {
  const callee = unwrap(call.callee)
  const client = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined
  const chain = findChain(call, names)
  const { last } = chain
  const made =
    last.parent.type === 'VariableDeclarator' && last.parent.id.type === 'Identifier' ? last.parent.id : undefined
  const variables = [client, made].flatMap((node) => (node?.type === 'Identifier' ? [node] : []))
  return [...chain.given, ...variables.flatMap((node) => findGiven(node, names, sourceCode))]
}

/** The calls behind a call: what those with one of the names are given, and the last of them. */
function findChain(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  names: readonly string[],
): {
  readonly given: readonly TSESTree.Node[]
  readonly last: TSESTree.Expression & { readonly parent: TSESTree.Node }
} {
  const given: TSESTree.Node[] = []
  let last: TSESTree.CallExpression | TSESTree.NewExpression = call
  for (;;) {
    const member: TSESTree.Node = last.parent
    const next: TSESTree.Node | undefined = member.parent
    if (member.type !== 'MemberExpression' || member.object !== last || next?.type !== 'CallExpression') break
    if (next.callee !== member) break
    if (names.includes(nameOfKey(member.property, member.computed) ?? '')) given.push(...next.arguments.slice(0, 1))
    last = next
  }
  return { given, last }
}

/** What the methods of a variable are given that stand in the same file. */
function findGiven(
  node: TSESTree.Identifier,
  names: readonly string[],
  sourceCode: TSESLint.SourceCode,
): readonly TSESTree.Node[] {
  // A module is no client of its own: `superagent.post` here says nothing of `superagent.send` there.
  if (findVariable(sourceCode, node)?.defs[0]?.type === 'ImportBinding') return []
  return listMemberUses(node, sourceCode).flatMap(({ member, name }) => {
    const { parent } = member
    const isCall = parent.type === 'CallExpression' && parent.callee === member
    return isCall && names.includes(name) ? parent.arguments.slice(0, 1) : []
  })
}
