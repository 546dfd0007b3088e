import type { TSESLint, TSESTree } from '@typescript-eslint/utils'

/** The variable an identifier stands for, found through the scopes; undefined for a global. */
export function findVariable(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.Identifier,
): TSESLint.Scope.Variable | undefined {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node)
  while (scope) {
    const variable = scope.set.get(node.name)
    if (variable) return variable
    scope = scope.upper
  }
  return undefined
}

/**
 * What a name was given once: the initialiser of a variable that no later assignment changes. Undefined for parameters, imports,
 * and variables that are set in several places.
 */
export function findInitialiser(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.Identifier,
): TSESTree.Expression | undefined {
  const variable = findVariable(sourceCode, node)
  const [definition] = variable?.defs ?? []
  if (!variable || variable.defs.length !== 1 || definition?.node.type !== 'VariableDeclarator') return undefined
  const { id, init } = definition.node
  const isChanged = variable.references.some((reference) => reference.isWrite() && reference.init !== true)
  if (id.type === 'Identifier' && !isChanged) return init ?? undefined
  return undefined
}

/**
 * The argument behind a parameter of a function that only this file can call and that it calls once: a value handed to a local
 * helper is still known.
 */
export function findPassedArgument(
  sourceCode: TSESLint.SourceCode,
  node: TSESTree.Identifier,
): TSESTree.Node | undefined {
  const definition = findVariable(sourceCode, node)?.defs[0]
  if (definition?.type !== 'Parameter' || definition.node.type === 'TSEmptyBodyFunctionExpression') return undefined
  const owner = definition.node
  const position = 'params' in owner ? owner.params.findIndex((param) => param === definition.name) : -1
  const own = findFunctionVariable(sourceCode, owner)
  if (position < 0 || !own || isExported(own)) return undefined
  const uses = own.references.filter((reference) => reference.init !== true)
  const [use] = uses
  const call = use?.identifier.parent
  if (uses.length !== 1 || call?.type !== 'CallExpression' || call.callee !== use?.identifier) return undefined
  return call.arguments[position]
}

function findFunctionVariable(
  sourceCode: TSESLint.SourceCode,
  owner: TSESTree.Node,
): TSESLint.Scope.Variable | undefined {
  const { parent } = owner
  if (owner.type === 'FunctionDeclaration') return sourceCode.getDeclaredVariables(owner)[0]
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined
  return sourceCode.getDeclaredVariables(parent)[0]
}

function isExported({ defs }: TSESLint.Scope.Variable): boolean {
  for (let around = defs[0]?.node as TSESTree.Node | undefined; around; around = around.parent) {
    if (around.type === 'ExportNamedDeclaration' || around.type === 'ExportDefaultDeclaration') return true
    if (around.type === 'BlockStatement') return false
  }
  return false
}

/**
 * The key that a name was taken from where an object is taken apart: `application` of `const { application: table } = prisma`, also in a
 * parameter.
 */
export function findBoundKey(sourceCode: TSESLint.SourceCode, node: TSESTree.Identifier): string | undefined {
  const binding = findVariable(sourceCode, node)?.defs[0]?.name
  const target = binding?.parent.type === 'AssignmentPattern' ? binding.parent : binding
  const property = target?.parent
  if (property?.type !== 'Property' || property.parent.type !== 'ObjectPattern') return undefined
  return nameOfKey(property.key, property.computed)
}

/** Looks through `await`, `as`, `satisfies`, `!`, `?.` and parentheses. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let inner = node
  for (;;) {
    if (inner.type === 'AwaitExpression') inner = inner.argument
    else if (
      inner.type === 'TSAsExpression' ||
      inner.type === 'TSSatisfiesExpression' ||
      inner.type === 'TSNonNullExpression' ||
      inner.type === 'TSTypeAssertion' ||
      inner.type === 'ChainExpression' ||
      inner.type === 'TSInstantiationExpression'
    ) {
      inner = inner.expression
    } else return inner
  }
}

/** The name of a property in `a.b`, `a['b']`, `{ b: … }` or `{ 'b': … }`; undefined where it is computed. */
export function nameOfKey(key: TSESTree.Node, computed: boolean): string | undefined {
  if (!computed && (key.type === 'Identifier' || key.type === 'PrivateIdentifier')) return key.name
  return key.type === 'Literal' ? String(key.value) : undefined
}

/** The class a node stands in. */
export function findClass(node: TSESTree.Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  let around: TSESTree.Node | undefined = node.parent
  while (around && around.type !== 'ClassDeclaration' && around.type !== 'ClassExpression') around = around.parent
  return around
}
