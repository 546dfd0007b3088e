import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import { findInitialiser } from '../resolve/find-variable.js'
import { collectArgument, type GetInitialiser } from './collect-field-arguments.js'
import type { FactList } from './fact-list.js'
import { listOwners } from './name-owner.js'
import { isConstantName, isFieldName, readKey, readLastName, readString } from './read-static-name.js'
import { isProgramOwner, isTechnicalOwner } from './technical-words.js'

/** Keys whose string value names a field of a form, a table column or a question. */
const namingKey =
  /^(?:name|id|key|field|fieldName|field_name|fieldId|dataKey|dataField|accessor|accessorKey|dataIndex|attribute|attributeName|column|columnName|property|propertyName|prop|inputName|inputId|idPrefix|namePrefix|questionId|questionKey|formField|for|path|param|answerKey|ref)$/u

/** Keys beside `name` and `id` that say that the object is a page, a step, a person of staff or a package, no field. */
const notField = new Set([
  'href',
  'url',
  'route',
  'element',
  'exact',
  'icon',
  'version',
  'dependencies',
  'exports',
  'email',
  'src',
  'steps',
  'pages',
  'sections',
  'items',
  'children',
])

/** Owners whose strings are choices, roles or places of the program, not fields. */
const notList =
  /(?:options?|choices|values|roles?|routes?|tags|status(?:es)?|types?|reasons|categories|list|labels|titles|pages|steps|paths?|urls?|items|scopes|permissions|topics|events|sections|enum|icons?|iconnames?|classes|classnames?|plugins|extends|files|ignores?|includes?|excludes?|keywords?)$/iu

const places = new Set(['ArrayExpression', 'Property', 'CallExpression', 'TSLiteralType'])

type Siblings = Map<TSESTree.Node, readonly string[]>

interface Collection {
  readonly facts: FactList
  readonly siblings: Siblings
  readonly getInitialiser: GetInitialiser
}

/** Strings that name a field: in lists of fields, in form definitions, in calls that take a field's name. */
export function collectFieldStrings(file: CodeFile, facts: FactList): void {
  const getInitialiser = (name: TSESTree.Identifier): TSESTree.Node | undefined =>
    findInitialiser(file.sourceCode, name)
  const collection = { facts, siblings: new Map(), getInitialiser }
  for (const node of file.nodes('Literal')) {
    if (typeof node.value !== 'string' || !places.has(node.parent.type) || !facts.mayHold(node.value)) continue
    if (isFieldName(node.value) && !isConstantName(node.value)) collectString(node, node.value, collection)
  }
}

function collectString(
  node: TSESTree.StringLiteral,
  name: string,
  { facts, siblings, getInitialiser }: Collection,
): void {
  const { parent } = node
  if (parent.type === 'ArrayExpression') collectElement(node, name, parent, facts, siblings)
  else if (parent.type === 'Property' && parent.value === node) collectDefinition(node, name, parent, facts, siblings)
  else if (parent.type === 'CallExpression') collectArgument(node, name, parent, facts, getInitialiser)
  else if (parent.type === 'TSLiteralType') collectTypeArgument(node, name, parent, facts)
}

function collectElement(
  node: TSESTree.StringLiteral,
  name: string,
  list: TSESTree.ArrayExpression,
  facts: FactList,
  known: Siblings,
): void {
  // `['Sikh', 'Hindu']` and `['race condition', …]` are choices for a reader; a path (`['person', 'religion']`) is said again and again.
  if (/^\p{Lu}/u.test(name) || facts.has(name)) return
  let siblings = known.get(list)
  if (!siblings) known.set(list, (siblings = list.elements.flatMap((element) => readString(element) ?? [])))
  if (siblings.some((sibling) => !isFieldName(sibling))) return
  const owners = listOwners(list)
  if (owners.slice(0, 1).some((owner) => notList.test(owner)) || owners.slice(0, 2).some(isTechnicalOwner)) return
  facts.add({ name, node, place: 'field-name', context: { siblings, owner: owners.join(' ') } })
}

function collectDefinition(
  node: TSESTree.StringLiteral,
  name: string,
  property: TSESTree.Property,
  facts: FactList,
  known: Siblings,
): void {
  const { parent: definition } = property
  if (!namingKey.test(readKey(property.key, property.computed) ?? '') || definition.type !== 'ObjectExpression') return
  const keys = definition.properties.flatMap((other) =>
    other.type === 'Property' ? (readKey(other.key, other.computed) ?? []) : [],
  )
  if (keys.some((other) => notField.has(other)) || /^\p{Lu}/u.test(name)) return
  const owners = listOwners(property)
  if (owners.slice(0, 2).some(isProgramOwner) || isPage(definition) || isPart(definition)) return
  const list = definition.parent
  let siblings = known.get(list)
  if (!siblings) known.set(list, (siblings = list.type === 'ArrayExpression' ? listDefinedNames(list) : [name]))
  // A list of one field's choices names the field in each.
  if (facts.has(name) && siblings.indexOf(name) !== siblings.lastIndexOf(name)) return
  facts.add({ name, node, place: 'field-name', context: { siblings, owner: owners.slice(1).join(' ') } })
}

/** The names that the definitions of one form, table or section give their fields. */
const listDefinedNames = (list: TSESTree.ArrayExpression): string[] =>
  list.elements.flatMap((element) =>
    element?.type === 'ObjectExpression'
      ? element.properties.flatMap((property) =>
          property.type === 'Property' && namingKey.test(readKey(property.key, property.computed) ?? '')
            ? (readString(property.value) ?? [])
            : [],
        )
      : [],
  )

/** A page or a route names its component by the identifier; a form definition by a string. */
const isPage = (object: TSESTree.ObjectExpression): boolean =>
  object.properties.some(
    (other) =>
      other.type === 'Property' &&
      readKey(other.key, other.computed) === 'component' &&
      readString(other.value) === undefined,
  )

/** `@Page({ name: 'covid' })`, `@Controller({ path: 'health' })`: the name of a part of the program. */
const isPart = ({ parent }: TSESTree.ObjectExpression): boolean =>
  parent.type === 'CallExpression' &&
  /^(?:Page|Step|Task|Section|Route|Component|Controller|Injectable|Module|Resolver)$/u.test(
    readLastName(parent.callee) ?? '',
  )

/** A member of a type; not `operations['searchByPrison']`, a table of requests that was made from an API's description. */
const isMember = (holder: TSESTree.Node): boolean =>
  holder.type === 'TSIndexedAccessType' &&
  !/^(?:operations|paths|webhooks|components)$/u.test(readLastName(holder.objectType) ?? '')

/** `Pick<Resident, 'ethnicity'>`, `Resident['religion']`. */
function collectTypeArgument(
  node: TSESTree.StringLiteral,
  name: string,
  literal: TSESTree.TSLiteralType,
  facts: FactList,
): void {
  const type = literal.parent.type === 'TSUnionType' ? literal.parent : literal
  const { parent } = type
  const holder = parent.type === 'TSTypeParameterInstantiation' ? parent.parent : parent
  const picks =
    holder.type === 'TSTypeReference' && /^(?:Pick|Omit|Extract|Exclude|Record)$/u.test(readLastName(holder) ?? '')
  if ((!picks && !isMember(holder)) || /^\p{Lu}/u.test(name)) return
  facts.add({ name, node, place: 'field-name', context: { owner: listOwners(literal).join(' ') } })
}
