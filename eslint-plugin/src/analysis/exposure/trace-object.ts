import type { TSESTree } from '@typescript-eslint/utils'
import { listOwners } from '../handling/name-owner.js'
import { readKey, readLastName } from '../handling/read-static-name.js'
import { unwrap } from '../resolve/find-variable.js'
import { isHarmless } from './is-harmless.js'
import type { Step, Tracer } from './step.js'

/** An object literal: the wanted property, or all of them by their keys and values. */
export function traceObject(node: TSESTree.ObjectExpression, tracer: Tracer, step: Step): void {
  const [wanted, ...rest] = step.keys
  let owner: string | undefined
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      tracer.trace(property.argument, step)
      continue
    }
    const name = readKey(property.key, property.computed)
    if (wanted !== undefined) {
      if (name === wanted) tracer.trace(property.value, { ...step, keys: rest })
      continue
    }
    if (isHarmless(property.value, tracer.sourceCode)) continue
    owner ??= listOwners(node).join(' ')
    const called = readCalled(property.value)
    const passed = called === undefined ? step : { ...step, through: [...step.through, called] }
    if (name === undefined || !tracer.note(tracer.judge(name, owner), property.key, passed))
      tracer.trace(property.value, step)
  }
}

/** The function whose result a value is. */
function readCalled(value: TSESTree.Node): string | undefined {
  const inner = unwrap(value)
  return inner.type === 'CallExpression' ? readLastName(inner.callee) : undefined
}
