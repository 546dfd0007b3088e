import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import type { FactList } from './fact-list.js'
import { getFunction, listOwners, readOwnName } from './name-owner.js'
import { isFieldName, readLastName, readString } from './read-static-name.js'

const naming =
  /^(?:name|id|for|htmlFor|field|fieldName|inputName|fieldId|inputId|idPrefix|namePrefix|dataKey|formControlName)$/u
const nativeControl = /^(?:input|select|textarea|fieldset|label|option|datalist|output|button)$/u
const component =
  /(?:Input|Field|Fieldset|Select|Checkbox(?:es)?|Radios?|Textarea|TextArea|Controller|Control|Label|Combobox|Autocomplete|Picker|Switch|Toggle|Question|Group|Form\.Item|Item|ErrorMessage|Upload|Answer)$/u

/** Whether an attribute of an element names the field of a form control, by what both are called. */
export const isNamingAttribute = (attribute: string, element: string): boolean =>
  naming.test(attribute) && (nativeControl.test(element) || component.test(toPascal(element)))

/** `form-field` as `FormField`, for templates that write components in kebab case. */
const toPascal = (name: string): string =>
  name.includes('-') ? name.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => letter.toUpperCase()) : name

/** Form controls in JSX: the attribute that names what a person is asked for, once a name in the file. */
export function collectControls(file: CodeFile, facts: FactList): void {
  const attributes = file.nodes('JSXAttribute').flatMap((node) => {
    const name = readControlName(node)
    return name === undefined ? [] : [{ node, name }]
  })
  const siblings = attributes.map(({ name }) => name)
  const seen = new Set<string>()
  for (const { node, name } of attributes) {
    if (!node.value || seen.has(name) || !facts.mayHold(name)) continue
    const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
    const owner = [readOwnName(getFunction(node)) ?? '', ...listOwners(getFunction(node))].join(' ')
    if (facts.add({ name, node: value, place: 'form-control', context: { siblings, owner } })) seen.add(name)
  }
}

function readControlName(node: TSESTree.JSXAttribute): string | undefined {
  if (node.name.type !== 'JSXIdentifier' || !naming.test(node.name.name)) return undefined
  const element = readLastName(node.parent.name) ?? ''
  const isOwn = node.name.name === 'name' && /^\p{Lu}/u.test(element) && hasControlProps(node.parent)
  if (!isOwn && !isNamingAttribute(node.name.name, element)) return undefined
  const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value
  const text = value?.type === 'JSXEmptyExpression' || value?.type === 'JSXElement' ? undefined : readString(value)
  return text !== undefined && isFieldName(text) ? text : undefined
}

/** A component of one's own is a control where it is also told a label, a value or what to do on change. */
const hasControlProps = (element: TSESTree.JSXOpeningElement): boolean =>
  element.attributes.some(
    (attribute) =>
      attribute.type === 'JSXAttribute' &&
      attribute.name.type === 'JSXIdentifier' &&
      /^(?:label|legend|hint|value|defaultValue|onChange|register|control|rules|required|options|error|errors)$/u.test(
        attribute.name.name,
      ),
  )
