import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import { isPersonField } from '../words/index.js'
import type { FactList } from './fact-list.js'
import { isProgramValue, isProseValue, judgeObject, type ObjectSense } from './judge-object.js'
import { listSchemaValues } from './list-values.js'
import { isConstantName, isFieldName, readKey, readString } from './read-static-name.js'

/** Keys of object literals: records, the bodies of schemas and tables. Not of styles, routes, settings or module exports. */
export function collectObjectKeys(file: CodeFile, facts: FactList): void {
  const senses = new Map<TSESTree.ObjectExpression, ObjectSense>()
  for (const node of file.nodes('Property')) {
    if (node.parent.type !== 'ObjectExpression' || node.method || node.kind !== 'init') continue
    const name = readKey(node.key, node.computed)
    if (name === undefined || isProgramValue(node.value)) continue
    const values = facts.mayHold(name) ? undefined : listSchemaValues(node.value)
    if (values && values.length < 3) continue
    let sense = senses.get(node.parent)
    if (!sense) senses.set(node.parent, (sense = judgeObject(node.parent)))
    if (sense.use === 'program') continue
    if (values) facts.addValued({ name, node: node.key, values })
    else collectKey(node, name, sense, facts)
  }
}

function collectKey(
  node: TSESTree.Property,
  name: string,
  { use, siblings, owner }: ObjectSense,
  facts: FactList,
): void {
  const context = { siblings, owner }
  if (use === 'schema') {
    facts.add({ name, node: node.key, place: 'schema-key', context })
    return
  }
  // `{ ethnicity }` and `{ ethnicity: ethnicity }` only repeat a name; a constant key is a value of a code list, save in an upper-case record.
  if (isOwnName(node, name) && facts.has(name)) return
  if (isConstantName(name) && (!siblings.some(isPersonField) || isSameName(name, node.value))) return
  if (name.startsWith('/') || isSentence(name)) return
  const loose = use === 'text' || isProseValue(node.value) || !isFieldName(name)
  facts.add({ name, node: node.key, place: 'object-key', context, loose })
}

/** `'PNC update applied successfully'`: a text that something is looked up by. */
const isSentence = (name: string): boolean => name.trim().split(/\s+/u).length > 3

const isOwnName = ({ value }: TSESTree.Property, name: string): boolean =>
  value.type === 'Identifier' && value.name === name

/** `REASONABLE_ADJUSTMENTS: 'reasonable-adjustments'`: a constant for the name of a page or an event. */
const isSameName = (name: string, value: TSESTree.Node): boolean =>
  readString(value)
    ?.replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase() === name.replaceAll('_', '').toLowerCase()
