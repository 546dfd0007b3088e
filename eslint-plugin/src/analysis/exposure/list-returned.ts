import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isFunction } from '../handling/name-owner.js'
import type { AnyFunction } from './step.js'

const most = 10
const known = new WeakMap<AnyFunction, readonly TSESTree.Expression[]>()

/** What a function gives back: its expression, or the values of its own `return`s. */
export function listReturned(owner: AnyFunction, { visitorKeys }: TSESLint.SourceCode): readonly TSESTree.Expression[] {
  let returned = known.get(owner)
  if (!returned) known.set(owner, (returned = find(owner, visitorKeys)))
  return returned
}

function find({ body }: AnyFunction, visitorKeys: TSESLint.SourceCode.VisitorKeys): readonly TSESTree.Expression[] {
  if (body.type !== 'BlockStatement') return [body]
  const returned: TSESTree.Expression[] = []
  const open: TSESTree.Node[] = [body]
  for (let node = open.pop(); node && returned.length < most; node = open.pop()) {
    if (node.type === 'ReturnStatement' && node.argument) returned.push(node.argument)
    // A function inside returns to its own callers.
    if (isFunction(node)) continue
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null
      for (const part of Array.isArray(child) ? child : [child]) if (part && isStatement(part)) open.push(part)
    }
  }
  return returned
}

/** Only statements hold a `return` of the same function. */
const isStatement = ({ type }: TSESTree.Node): boolean => /Statement$|^SwitchCase$|^CatchClause$/u.test(type)
