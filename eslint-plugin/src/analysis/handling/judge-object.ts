import type { TSESTree } from '@typescript-eslint/utils'
import { squash } from './judge-name.js'
import { isFunction, listOwners } from './name-owner.js'
import { readKey, readLastName, readRootName, readString } from './read-static-name.js'
import { isTechnicalOwner } from './technical-words.js'

/** What an object literal is for. `text`: labels and translations; `program`: routes, styles, settings, modules. */
type ObjectUse = 'record' | 'schema' | 'text' | 'program'

export interface ObjectSense {
  readonly use: ObjectUse
  readonly siblings: readonly string[]
  readonly owner: string
}

const schemaRoots = /^(?:z|zod|yup|joi|v|valibot|superstruct|s|t|ajv|mongoose|Schema|Sequelize|sequelize|DataTypes)$/iu
const schemaCalls =
  /^(?:object|shape|strictObject|looseObject|keys|extend|merge|partial|interface|type|Schema|model|define|pgTable|mysqlTable|sqliteTable|createTable|looseRecord|Record|append|EntitySchema)$/u
const programCalls =
  /^(?:css|styled|makeStyles|createStyles|createTheme|createRouter|combineReducers|classNames|classnames|clsx|cx|cn|cva|configureStore|createSlice|mapStateToProps|defineConfig|defineMessages|addResourceBundle|exports)$/u

/** Reads an object literal's use from what it is passed to, assigned to and made of. */
export function judgeObject(node: TSESTree.ObjectExpression): ObjectSense {
  const owners = listOwners(node)
  const siblings: string[] = []
  let texts = 0
  let program = 0
  let properties = 0
  for (const property of node.properties) {
    if (property.type !== 'Property') continue
    const name = readKey(property.key, property.computed)
    if (name !== undefined) siblings.push(name)
    properties++
    if (isProseValue(property.value)) texts++
    else if (isProgramValue(property.value) || isStep(name, property.value) || isSlug(name, property.value)) program++
  }
  const sense = { siblings, owner: owners.join(' ') }
  if (isSchema(node, owners)) return { ...sense, use: 'schema' }
  if (isProgramObject(node, owners)) return { ...sense, use: 'program' }
  if (properties > 1 && program * 2 > properties) return { ...sense, use: 'program' }
  return { ...sense, use: texts > 0 && texts * 2 >= properties ? 'text' : 'record' }
}

function isSchema(node: TSESTree.ObjectExpression, owners: readonly string[]): boolean {
  const { parent } = node
  if (parent.type === 'Property' && owners[0] === 'properties') return true
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return false
  const called = readLastName(parent.callee) ?? ''
  if (!schemaCalls.test(called)) return false
  const root = readRootName(parent.callee) ?? ''
  return (
    schemaRoots.test(root) ||
    parent.type === 'NewExpression' ||
    /Table$|^model$|^define$|^Schema$|[sS]chema$/u.test(`${called} ${root}`)
  )
}

function isProgramObject(node: TSESTree.ObjectExpression, owners: readonly string[]): boolean {
  const { parent } = node
  if (parent.type === 'CallExpression' && programCalls.test(readLastName(parent.callee) ?? '')) return true
  if (parent.type === 'JSXExpressionContainer') return !isValuesAttribute(parent.parent)
  if (parent.type === 'AssignmentExpression' && owners[0] === 'exports') {
    return node.properties.some((property) => property.type === 'Property' && property.shorthand)
  }
  return owners.slice(0, 2).some(isTechnicalOwner)
}

/** `<Formik initialValues={{ … }}>`: what a form starts with is a record. */
const isValuesAttribute = (node: TSESTree.Node): boolean =>
  node.type === 'JSXAttribute' &&
  node.name.type === 'JSXIdentifier' &&
  /^(?:initial|default)?values$/iu.test(node.name.name)

const stepName = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u

/** `ApplicantReligion: 'ApplicantDisability'`: which step follows which. */
const isStep = (name: string | undefined, value: TSESTree.Node): boolean =>
  name !== undefined && stepName.test(name) && stepName.test(readString(value) ?? '')

/** `confirmationNoRecall: 'confirmation-no-recall'`: the address of a page by its name. */
function isSlug(name: string | undefined, value: TSESTree.Node): boolean {
  const text = readString(value)
  return name !== undefined && text?.includes('-') === true && squash(text) === squash(name)
}

/** Words for a reader: a label, a question, a translation. */
export function isProseValue(value: TSESTree.Node): boolean {
  if (value.type === 'ObjectExpression') return isProseObject(value)
  if (value.type === 'TemplateLiteral') return value.quasis.some(({ value: { raw } }) => /\p{L}\s+\p{L}/u.test(raw))
  const text = readString(value)
  return text !== undefined && /\p{L}[\s,:]+\p{L}/u.test(text)
}

/** `{ label: 'What is your religion?', hint: 'You need not say' }`. */
const isProseObject = ({ properties }: TSESTree.ObjectExpression): boolean =>
  properties.length > 0 &&
  properties.every(
    (property) =>
      property.type === 'Property' && property.value.type !== 'ObjectExpression' && isProseValue(property.value),
  )

/** `userRoles.BROKER`, `allRoles`: who may do it. `formOptions.conditions`: what may be chosen. */
const isOffered = (value: TSESTree.Node | null): boolean => {
  const name = value?.type === 'MemberExpression' ? readRootName(value) : value?.type === 'Identifier' ? value.name : ''
  return /(?:roles?|permissions?|scopes|options|choices)$/iu.test(name ?? '')
}

/** A function, class, module, address, component or list of roles: the key is the name of a step, not of data. */
export function isProgramValue(value: TSESTree.Node): boolean {
  if (isFunction(value) || value.type === 'ClassExpression' || value.type === 'ImportExpression') return true
  if (value.type === 'JSXElement' || value.type === 'JSXFragment') return true
  if (value.type === 'NewExpression')
    return !/^(?:Date|Map|Set|Array|String|Number|Boolean)$/u.test(readLastName(value.callee) ?? '')
  if (value.type === 'CallExpression' && /^(?:require|path|route|lazy)$/u.test(readLastName(value.callee) ?? ''))
    return true
  const text = readString(value)
  if (text !== undefined) return /^(?:\.{0,2}\/|https?:)/u.test(text)
  if (value.type === 'ArrayExpression') return value.elements.length > 0 && value.elements.every(isOffered)
  if (isOffered(value)) return true
  return (
    value.type === 'Identifier' &&
    /^\p{Lu}[\p{L}\p{N}]*\p{Ll}/u.test(value.name) &&
    !/^(?:String|Number|Boolean|Date|Array|Object|Map|Set)$/u.test(value.name)
  )
}
