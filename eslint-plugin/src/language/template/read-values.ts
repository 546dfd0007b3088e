import { loadYamlParser } from '#host'
import type { Node, Pair } from 'yaml'

/** A node that stands in the text. */
export type Ranged = Node & { readonly range: readonly [number, number, number] }

/** The value of a key of a map, where it is one. */
export function getValue(map: unknown, key: string): Ranged | undefined {
  const { isMap, isNode } = loadYamlParser()
  if (!isMap(map)) return undefined
  const value: unknown = map.get(key, true)
  return isNode(value) && value.range ? (value as Ranged) : undefined
}

/** Values at a dotted path; `[]` behind a name stands for each item of the list there. */
export function getValues(node: unknown, path: string): readonly Ranged[] {
  const { isNode, isSeq } = loadYamlParser()
  let nodes: readonly unknown[] = [node]
  for (const part of path.split('.')) {
    const name = part.replace(/\[\]$/u, '')
    nodes = nodes.flatMap((one) => {
      const value = getValue(one, name)
      if (!part.endsWith('[]')) return value ? [value] : []
      return isSeq(value) ? (value.items as readonly unknown[]).filter((item) => !isSwitchedOff(item)) : []
    })
  }
  return nodes.filter((one): one is Ranged => isNode(one) && Boolean(one.range))
}

/** A rule that is written and not in force. */
const isSwitchedOff = (rule: unknown): boolean => {
  const { isScalar } = loadYamlParser()
  const enabled: unknown = getValue(rule, 'enabled')
  return readText(getValue(rule, 'Status')) === 'Disabled' || (isScalar(enabled) && enabled.value === false)
}

/** The text of a scalar, or of what builds one: `!Sub`, `Fn::Sub`, `!Join`. What only the running stack knows is `*`. */
export function readText(node: unknown): string | undefined {
  const { isMap, isScalar, isSeq } = loadYamlParser()
  if (isScalar(node)) {
    if (typeof node.value !== 'string' && typeof node.value !== 'number') return undefined
    const isReference = node.tag !== undefined && /^!(?:Ref|GetAtt|ImportValue)$/u.test(node.tag)
    return isReference ? '*' : hideVariables(String(node.value))
  }
  if (isSeq(node)) {
    const [first, second] = node.items as readonly unknown[]
    if (node.tag === '!Join') return joinTexts(first, second)
    return node.tag === '!Sub' ? readText(first) : undefined
  }
  if (!isMap(node)) return undefined
  const join = getValue(node, 'Fn::Join')
  if (isSeq(join)) return joinTexts(join.items[0], join.items[1])
  const sub = getValue(node, 'Fn::Sub')
  if (sub) return readText(isSeq(sub) ? sub.items[0] : sub)
  return getValue(node, 'Ref') || getValue(node, 'Fn::GetAtt') || getValue(node, 'Fn::ImportValue') ? '*' : undefined
}

function joinTexts(separator: unknown, parts: unknown): string | undefined {
  const { isSeq } = loadYamlParser()
  if (!isSeq(parts)) return undefined
  const texts = (parts.items as readonly unknown[]).map((part) => readText(part) ?? '*')
  return texts.join(readText(separator) ?? '').replaceAll(/\*{2,}/gu, '*')
}

/** `${AWS::StackName}`, `${self:provider.stage}`, also one in another, and `[parameters('x')]` of Azure. */
function hideVariables(text: string): string {
  let hidden = text
  for (let before = ''; before !== hidden;) {
    before = hidden
    hidden = hidden.replaceAll(/\$\{[^{}]*\}/gu, '*')
  }
  const format = /^\[(?:format|concat)\((.*)\)\]$/u.exec(hidden)?.[1]
  if (format !== undefined) hidden = [...format.matchAll(/'([^']*)'|[^,']+/gu)].map((part) => part[1] ?? '*').join('')
  else if (/^\[.*\]$/u.test(hidden)) hidden = '*'
  return hidden.replaceAll(/\{\d+\}/gu, '*').replaceAll(/\*{2,}/gu, '*')
}

/** The key of a pair as text. */
export function readKey(pair: Pair): string | undefined {
  const { isScalar } = loadYamlParser()
  return isScalar(pair.key) ? String(pair.key.value) : undefined
}
