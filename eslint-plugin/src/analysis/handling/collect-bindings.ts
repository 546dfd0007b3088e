import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import type { FactList } from './fact-list.js'
import { isProgramValue } from './judge-object.js'
import { getFunction, isFunction, listOwners } from './name-owner.js'
import { isConstantName, readKey, readLastName, readRootName, readString } from './read-static-name.js'

/** Destructured names and variables: where data gets a name in the program, before it is put into anything. */
export function collectBindings(file: CodeFile, facts: FactList): void {
  const nodes = [...file.nodes('ObjectPattern'), ...file.nodes('ArrayPattern'), ...file.nodes('VariableDeclarator')]
  // What comes first is the place: later names repeat it.
  for (const node of nodes.sort((a, b) => a.range[0] - b.range[0])) {
    if (node.type === 'ObjectPattern') collectPattern(node, facts)
    else if (node.type === 'ArrayPattern') collectElements(node, facts)
    else collectVariable(node, facts)
  }
}

/** `const [ethnicity, setEthnicity] = useState('')`, `const [offences, notes] = await Promise.all(…)`. */
function collectElements(pattern: TSESTree.ArrayPattern, facts: FactList): void {
  const source = findSource(pattern)
  if (!source) return
  for (const element of pattern.elements) {
    const binding = element?.type === 'AssignmentPattern' ? element.left : element
    if (binding?.type !== 'Identifier' || !facts.mayHold(binding.name) || facts.has(binding.name)) continue
    if (isConstantName(binding.name) || /^\p{Lu}/u.test(binding.name)) continue
    const owner = `${readLastName(source) ?? ''} ${listOwners(pattern).join(' ')}`
    facts.add({ name: binding.name, node: binding, place: 'variable', context: { owner } })
  }
}

/** Parameters and assigned members, where nothing else in the file says it better. */
export function collectAssigned(file: CodeFile, facts: FactList): void {
  for (const type of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const) {
    for (const node of file.nodes(type)) for (const parameter of node.params) collectParameter(parameter, facts)
  }
  for (const node of file.nodes('AssignmentExpression')) collectAssignment(node, facts)
}

function collectPattern(pattern: TSESTree.ObjectPattern, facts: FactList): void {
  const names = pattern.properties.flatMap((property) =>
    property.type === 'Property' ? (readKey(property.key, property.computed) ?? []) : [],
  )
  if (!names.some((name) => facts.mayHold(name))) return
  const source = findSource(pattern)
  if (source && isModule(source)) return
  const place = isParameter(pattern) ? 'parameter' : 'variable'
  const owner = [source ? (readLastName(source) ?? '') : '', readAnnotation(pattern), ...listOwners(pattern)].join(' ')
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue
    const name = readKey(property.key, property.computed)
    if (name === undefined || isConstantName(name) || /^\p{Lu}/u.test(name) || facts.has(name)) continue
    facts.add({ name, node: property.key, place, context: { siblings: names, owner } })
  }
}

function readAnnotation(pattern: TSESTree.ObjectPattern): string {
  return readLastName(pattern.typeAnnotation?.typeAnnotation) ?? ''
}

/** What a pattern takes apart, where it is a variable's. */
function findSource(pattern: TSESTree.Node): TSESTree.Node | undefined {
  let current: TSESTree.Node | undefined = pattern
  while (current && /^(?:ObjectPattern|ArrayPattern|Property|AssignmentPattern|RestElement)$/u.test(current.type))
    current = current.parent
  if (current?.type === 'VariableDeclarator') return current.init ?? undefined
  return current?.type === 'AssignmentExpression' ? current.right : undefined
}

function isModule(source: TSESTree.Node): boolean {
  const inner = source.type === 'AwaitExpression' ? source.argument : source
  return inner.type === 'ImportExpression' || readRootName(inner) === 'require'
}

function isParameter(pattern: TSESTree.Node): boolean {
  let current: TSESTree.Node = pattern
  while (current.parent && !isFunction(current.parent)) {
    if (!/Pattern$|^Property$|^RestElement$/u.test(current.parent.type)) return false
    current = current.parent
  }
  return true
}

function collectParameter(parameter: TSESTree.Parameter, facts: FactList): void {
  const binding = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
  if (binding.type !== 'Identifier' || !facts.mayHold(binding.name) || facts.has(binding.name)) return
  const type = readLastName(binding.typeAnnotation?.typeAnnotation) ?? ''
  if (/(?:Service|Client|Config|Controller|Repository|Component|Element|Event)$/u.test(type)) return
  facts.add({
    name: binding.name,
    node: binding,
    place: 'parameter',
    context: { owner: `${type} ${listOwners(binding).join(' ')}` },
    loose: true,
  })
}

/** `this.ethnicity = …`, `response.religion = …`: once a name and file, and not where the file declares it. */
function collectAssignment({ left, right, operator }: TSESTree.AssignmentExpression, facts: FactList): void {
  if (left.type !== 'MemberExpression' || operator !== '=' || isProgramValue(right)) return
  const name = readKey(left.property, left.computed)
  if (name === undefined || !facts.mayHold(name) || isConstantName(name) || facts.has(name)) return
  const root = readRootName(left) ?? ''
  if (/^(?:module|exports|window|document|process|global|globalThis|style|css)$/u.test(root)) return
  const owner = `${readLastName(left.object) ?? ''} ${listOwners(left).join(' ')}`
  facts.add({ name, node: left.property, place: 'variable', context: { owner }, loose: /^\p{Lu}/u.test(root) })
}

function collectVariable({ id, init, parent }: TSESTree.VariableDeclarator, facts: FactList): void {
  if (id.type !== 'Identifier' || !facts.mayHold(id.name) || facts.has(id.name) || isConstantName(id.name)) return
  if (init && (isProgramValue(init) || isModule(init) || isList(init))) return
  if (/^\p{Lu}/u.test(id.name)) return
  // A string written out in the code is no person's.
  const fixed = init !== null && readString(init) !== undefined && readString(init) !== ''
  const topLevel = getFunction(parent).type === 'Program'
  facts.add({
    name: id.name,
    node: id,
    place: 'variable',
    context: { owner: listOwners(id).slice(1).join(' ') },
    loose: topLevel || fixed,
  })
}

/** A list or table written out in the code is of choices, not of a person's data. */
const isList = (init: TSESTree.Node): boolean =>
  init.type === 'ArrayExpression' || (init.type === 'TSAsExpression' && isList(init.expression))
