import type { ASTNode, DefinitionNode, DocumentNode, NameNode } from 'graphql'
import type { LineIndex } from '../line-index.js'
import type { GraphqlBlock, GraphqlField } from './nodes.js'

const typeKinds: ReadonlySet<string> = new Set([
  'ObjectTypeDefinition',
  'ObjectTypeExtension',
  'InterfaceTypeDefinition',
  'InterfaceTypeExtension',
  'InputObjectTypeDefinition',
  'InputObjectTypeExtension',
  'DirectiveDefinition',
])
const operationKinds: ReadonlySet<string> = new Set(['OperationDefinition', 'FragmentDefinition'])
const fieldKinds: ReadonlySet<string> = new Set([
  'FieldDefinition',
  'InputValueDefinition',
  'Field',
  'Argument',
  'ObjectField',
  'VariableDefinition',
])

/** The types and operations of a document with the fields, arguments and variables they name. Enum values are choices, not fields. */
export function listGraphqlBlocks(document: DocumentNode, lines: LineIndex): readonly GraphqlBlock[] {
  return document.definitions.flatMap((definition): GraphqlBlock[] => {
    const use = typeKinds.has(definition.kind) ? 'type' : operationKinds.has(definition.kind) ? 'operation' : undefined
    if (!use || !definition.loc) return []
    const fields = listFields(definition, lines)
    const { start, end } = definition.loc
    return [{ type: 'GraphqlBlock', use, name: readName(definition), fields, ...lines.span(start, end) }]
  })
}

/** Operations may have no name, and a schema definition never has one. */
const readName = (definition: DefinitionNode & { readonly name?: { readonly value: string } | undefined }): string =>
  definition.name?.value ?? ''

/** In source order, iterative: a document's depth cannot overflow the stack. */
function listFields(definition: DefinitionNode, lines: LineIndex): GraphqlField[] {
  const fields: GraphqlField[] = []
  const stack: ASTNode[] = [definition]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const name = fieldKinds.has(node.kind) ? getName(node) : undefined
    if (name?.loc && node.loc) {
      const { start } = name.loc
      const span = lines.span(node.loc.start, node.loc.end)
      fields.push({ type: 'GraphqlField', name: name.value, nameStart: start, ...span })
    }
    for (const value of Object.values(node) as unknown[]) {
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) stack.push(child)
    }
  }
  return fields.sort((a, b) => a.nameStart - b.nameStart)
}

function getName(node: ASTNode): NameNode | undefined {
  if (node.kind === 'VariableDefinition') return node.variable.name
  return 'name' in node ? node.name : undefined
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
