import type { LineIndex } from '../line-index.js'
import type { NunjucksNode } from './accept-tags.js'
import type { TemplateField } from './nodes.js'
import { createPlacer, readText, type Placer } from './read-nodes.js'

const naming = /^(?:name|id|idPrefix|namePrefix|for|field|fieldName|fieldId|inputName|inputId|decorate|formGroupName)$/u

/** Macros whose call asks for something, whatever design system they are of. */
const controlMacro =
  /(?:input|radios?|checkbox(?:es)?|select|textarea|character_?count|field|fieldset|upload|autocomplete|picker|question|control|answer|toggle|formelement|password_?input|form_?group)s?$/iu
/** Macros whose `id` is the place of a part of the page. */
const pageMacro =
  /(?:table|tabs?|panel|header|footer|links?|breadcrumbs?|nav|navigation|card|summary|summary_?list|banner|notification|accordion|icon|image|error|error_?summary|details|inset|warning|tag|phase|task_?list|pagination|button|filter|sort|message|heading|title|action)s?$/iu
/** Keys that a dictionary has besides `name` or `id` where it describes a field. */
const fieldKeys =
  /^(?:label|hint|type|items|options|choices|legend|fieldset|question|validation|required|value|values)$/u

const deepest = 400

/** The fields that the macros, dictionaries and expressions of a template name, in no order. */
export function listTemplateFields(root: NunjucksNode, text: string, lines: LineIndex): TemplateField[] {
  const fields: TemplateField[] = []
  const place = createPlacer(text, lines)
  const stack: Visit[] = [{ node: root, owner: '', sense: 'none', depth: 0 }]
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { node, depth } = visit
    if (depth > deepest) continue
    if (node.typename === 'Dict') fields.push(...readDictionary(visit, place))
    else if (node.typename === 'LookupVal') fields.push(...readLookup(node, place))
    const { owner, sense } = enter(visit)
    if (node.typename === 'FunCall') fields.push(...readArguments(node, owner, sense, place))
    for (const child of listChildren(node)) stack.push({ node: child, owner, sense, depth: depth + 1 })
  }
  return fields
}

interface Visit {
  readonly node: NunjucksNode
  /** Name of the macro or variable around the node. */
  readonly owner: string
  readonly sense: 'control' | 'page' | 'call' | 'none'
  readonly depth: number
}

function enter({ node, owner, sense }: Visit): Pick<Visit, 'owner' | 'sense'> {
  if (node.typename === 'Set') return { owner: listChildren(node).map(readName).find(Boolean) ?? owner, sense: 'none' }
  if (node.typename !== 'FunCall') return { owner, sense }
  const macro = readName(node['name'] as NunjucksNode)
  const bare = macro.replace(/^(?:govuk|moj|nhsuk|app|hmcts|hmrc|dfe|ons)/u, '')
  return { owner: macro, sense: controlMacro.test(bare) ? 'control' : pageMacro.test(bare) ? 'page' : 'call' }
}

/** `name: "ethnicity"` of a macro's parameters or of a list of fields. */
function readDictionary({ node, owner, sense }: Visit, place: Placer): TemplateField[] {
  const pairs = (node.children ?? []).flatMap((pair) => {
    const key = pair && readText(pair['key'] as NunjucksNode)
    return pair && key !== undefined && key !== null ? [{ key, value: pair['value'] as NunjucksNode | null }] : []
  })
  if (pairs.some(({ key }) => /^(?:href|url|src)$/u.test(key))) return []
  const describes = pairs.some(({ key }) => fieldKeys.test(key))
  const isControl = sense === 'control' || (sense === 'call' && describes)
  if (!isControl && !(sense === 'none' && describes)) return []
  const values = listItems(pairs.find(({ key }) => /^(?:items|options|choices)$/u.test(key))?.value)
  return pairs.flatMap(({ key, value }): TemplateField[] => {
    if (!naming.test(key) || !value) return []
    return listLiterals(value).flatMap((literal) => [
      ...place(literal, { use: isControl ? 'control' : 'definition', owner, values }),
    ])
  })
}

/** `{{ radios("ethnicity", …) }}`: macros of one's own that take the field's name first. */
function readArguments({ args }: NunjucksNode, owner: string, sense: Visit['sense'], place: Placer): TemplateField[] {
  if (sense !== 'control') return []
  const positional = (args as NunjucksNode | null)?.children ?? []
  return positional
    .slice(0, 3)
    .flatMap((argument) =>
      argument?.typename === 'Literal' ? [...place(argument, { use: 'control', owner, values: [] })] : [],
    )
}

/** `{{ resident.ethnicity }}`, `{{ data['ethnicity'] }}`. */
function readLookup(node: NunjucksNode, place: Placer): TemplateField[] {
  const { target, val } = node as unknown as { target: NunjucksNode; val: NunjucksNode }
  return val.typename === 'Literal' ? [...place(val, { use: 'read', owner: readPath(target), values: [] })] : []
}

/** The values that a control offers: `items: [{ value: "sikh", text: "Sikh" }, …]`, or the strings alone. */
function listItems(list: NunjucksNode | null | undefined): string[] {
  if (list?.typename !== 'Array') return []
  return (list.children ?? []).slice(0, 60).flatMap((item) => {
    if (item?.typename !== 'Dict') return readText(item) ?? []
    const texts = new Map(
      (item.children ?? []).map((pair) => [readText(pair?.['key'] as NunjucksNode), pair?.['value'] as NunjucksNode]),
    )
    return readText(texts.get('text')) ?? readText(texts.get('label')) ?? readText(texts.get('value')) ?? []
  })
}

/** The strings of `"applicant[" + index + "][religion]"`. */
function listLiterals(node: NunjucksNode, depth = 0): NunjucksNode[] {
  if (node.typename === 'Literal') return [node]
  if (depth > 20 || !/^(?:Add|Concat|Group|InlineIf)$/u.test(node.typename)) return []
  return listChildren(node).flatMap((child) => listLiterals(child, depth + 1))
}

function listChildren(node: NunjucksNode): NunjucksNode[] {
  const children = node.children ?? node.fields.map((field) => node[field])
  return (children as readonly unknown[]).flatMap((child) => {
    const list: readonly unknown[] = Array.isArray(child) ? child : [child]
    return list.filter((item): item is NunjucksNode => typeof item === 'object' && item !== null && 'typename' in item)
  })
}

/** Last name of an expression: `ethnicity` of `person.ethnicity`. */
function readName(node: NunjucksNode | null): string {
  if (node?.typename === 'Symbol') return String(node['value'])
  if (node?.typename === 'LookupVal') return readText(node['val'] as NunjucksNode) ?? ''
  return ''
}

/** All names of a path, parted by dots: `data.person`. */
function readPath(node: NunjucksNode | null): string {
  const names: string[] = []
  for (let current = node; current && names.length < 20;) {
    if (current.typename === 'FunCall') current = current['name'] as NunjucksNode
    names.unshift(readName(current))
    current = current.typename === 'LookupVal' ? (current['target'] as NunjucksNode) : null
  }
  return names.join('.')
}
