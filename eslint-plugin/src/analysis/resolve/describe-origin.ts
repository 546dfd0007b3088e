import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findClass, findVariable, nameOfKey, unwrap } from './find-variable.js'
import { findBoundMethod } from './find-bound-method.js'

/** `(await storage.bucket(…)).file(…).save()` is nine steps from its module. */
const deepest = 9

/**
 * All that this file says of where a value comes from, as words with spaces between: names along the chain, modules, types, what
 * created it. `this.client.set` in a class with `constructor(private client: RedisClient)` gives `client RedisClient`. The catalogue tests
 * its patterns against it.
 */
export function describeOrigin(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  const words: string[] = []
  describe(node, { words, sourceCode, seen: new Set() }, 0)
  return words.join(' ')
}

/** The same of what a call calls: a method is known by its receiver, a function or class by its own name. */
export function describeCallee(callee: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  const method = findBoundMethod(callee, sourceCode) ?? callee
  return describeOrigin(method.type === 'MemberExpression' ? method.object : method, sourceCode)
}

interface Describing {
  readonly words: string[]
  readonly sourceCode: TSESLint.SourceCode
  readonly seen: Set<unknown>
}

function describe(node: TSESTree.Node, state: Describing, depth: number): void {
  if (depth > deepest) return
  const inner = unwrap(node)
  if (inner.type === 'Identifier') describeIdentifier(inner, state, depth)
  else if (inner.type === 'MemberExpression') {
    const name = nameOfKey(inner.property, inner.computed)
    if (name !== undefined) state.words.push(name)
    if (inner.object.type === 'ThisExpression' && name !== undefined) describeField(inner, name, state, depth)
    else describe(inner.object, state, depth + 1)
  } else if (inner.type === 'CallExpression' || inner.type === 'NewExpression') {
    describeImport(inner, state)
    describe(inner.callee, state, depth + 1)
  } else if (inner.type === 'ThisExpression') {
    const superClass = findClass(inner)?.superClass
    if (superClass) describe(superClass, state, depth + 1)
  } else if (inner.type === 'ImportExpression' && inner.source.type === 'Literal') {
    state.words.push(String(inner.source.value))
  } else if (inner.type === 'LogicalExpression') {
    describe(inner.left, state, depth + 1)
    describe(inner.right, state, depth + 1)
  }
}

/** `require('x')` and `jest.requireActual('x')` name a module. */
function describeImport(node: TSESTree.CallExpression | TSESTree.NewExpression, { words }: Describing): void {
  const [source] = node.arguments
  const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require'
  if (isRequire && source?.type === 'Literal') words.push(String(source.value))
}

function describeIdentifier(node: TSESTree.Identifier, state: Describing, depth: number): void {
  state.words.push(node.name)
  const variable = findVariable(state.sourceCode, node)
  if (!variable || state.seen.has(variable)) return
  state.seen.add(variable)
  for (const definition of variable.defs) {
    if (definition.type === 'ImportBinding') {
      describeImportBinding(definition, state)
    } else if (definition.node.type === 'VariableDeclarator') {
      if (definition.name.type === 'Identifier') describeType(definition.name, state)
      describeBinding(node, definition.node.id, state)
      if (definition.node.init) describe(definition.node.init, state, depth + 1)
      else describeAssignments(variable, state, depth)
    } else if (definition.type === 'Parameter' && definition.name.type === 'Identifier') {
      describeType(definition.name, state)
    } else if (definition.type === 'ClassName' && definition.node.superClass) {
      describe(definition.node.superClass, state, depth + 1)
    }
  }
}

function describeImportBinding(definition: TSESLint.Scope.Definition, { words }: Describing): void {
  const { node, parent } = definition
  if (parent?.type === 'ImportDeclaration') words.push(parent.source.value)
  // `import sessions = require('client-sessions')` of TypeScript.
  if (node.type === 'TSImportEqualsDeclaration' && node.moduleReference.type === 'TSExternalModuleReference')
    words.push(node.moduleReference.expression.value)
  if (node.type === 'ImportSpecifier')
    words.push(node.imported.type === 'Identifier' ? node.imported.name : node.imported.value)
}

/** `const { client: redis } = …` says what the value was called where it comes from. */
function describeBinding(node: TSESTree.Identifier, pattern: TSESTree.Node, { words }: Describing): void {
  if (pattern.type !== 'ObjectPattern') return
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.value.type !== 'Identifier' || property.value.name !== node.name)
      continue
    const name = nameOfKey(property.key, property.computed)
    if (name !== undefined && name !== node.name) words.push(name)
  }
}

/** `let client; … client = createClient()`: what it is given later. */
function describeAssignments(variable: TSESLint.Scope.Variable, state: Describing, depth: number): void {
  for (const reference of variable.references.slice(0, 20)) {
    if (reference.writeExpr) describe(reference.writeExpr, state, depth + 1)
  }
}

function describeType(node: TSESTree.Identifier, { words, sourceCode }: Describing): void {
  if (node.typeAnnotation) words.push(sourceCode.getText(node.typeAnnotation).slice(1, 120))
}

/** A field of the class around: its type, its value, or the constructor parameter that declares it. */
function describeField(node: TSESTree.MemberExpression, name: string, state: Describing, depth: number): void {
  const owner = findClass(node)
  if (!owner || state.seen.has(`${String(owner.range[0])} ${name}`)) return
  state.seen.add(`${String(owner.range[0])} ${name}`)
  for (const member of owner.body.body) {
    if (member.type === 'PropertyDefinition' && nameOfKey(member.key, member.computed) === name) {
      if (member.typeAnnotation) state.words.push(state.sourceCode.getText(member.typeAnnotation).slice(1, 120))
      if (member.value) describe(member.value, state, depth + 1)
    }
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
      describeConstructor(member.value, name, state, depth)
    }
  }
  if (owner.superClass) describe(owner.superClass, state, depth + 1)
}

function describeConstructor(
  { params, body }: TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression,
  name: string,
  state: Describing,
  depth: number,
): void {
  for (const param of params) {
    if (param.type !== 'TSParameterProperty') continue
    const target = param.parameter.type === 'AssignmentPattern' ? param.parameter.left : param.parameter
    if (target.name === name) describeType(target, state)
  }
  for (const statement of body?.body ?? []) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue
    const { left, right } = statement.expression
    const isField = left.type === 'MemberExpression' && left.object.type === 'ThisExpression'
    if (isField && nameOfKey(left.property, left.computed) === name) describe(right, state, depth + 1)
  }
}
