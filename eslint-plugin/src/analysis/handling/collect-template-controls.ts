import type { TSESTree } from '@typescript-eslint/utils'
import type { CodeFile } from '../code-file.js'
import type { TemplateNode } from '../template-nodes.js'
import { isNamingAttribute } from './collect-controls.js'
import type { FactList } from './fact-list.js'
import { isFieldName, readString } from './read-static-name.js'

/** Form controls in the templates of Vue and Svelte components: the attribute that names the field, once a name in the file. */
export function collectTemplateControls(file: CodeFile, facts: FactList): void {
  const attributes = [...file.templateNodes('VAttribute'), ...file.templateNodes('SvelteAttribute')].flatMap((node) => {
    const control = readControl(node)
    return control ? [control] : []
  })
  const siblings = attributes.map(({ name }) => name)
  for (const { node, name } of attributes) {
    if (facts.has(name) || !facts.mayHold(name)) continue
    facts.add({ name, node: node as unknown as TSESTree.Node, place: 'form-control', context: { siblings } })
  }
}

/** The value of `name="x"`, `:name="'x'"` or `name={'x'}` of a control. */
function readControl(attribute: TemplateNode): { readonly node: TemplateNode; readonly name: string } | undefined {
  if (!isNamingAttribute(readAttributeName(attribute), readElementName(attribute))) return undefined
  const value = readValue(attribute)
  const name = value && readText(value)
  return value && name !== undefined && isFieldName(name) ? { node: value, name } : undefined
}

function readAttributeName({ key }: TemplateNode): string {
  const { name, argument } = (key ?? {}) as { name?: unknown; argument?: { name?: unknown } | null }
  // `:name` is Vue's `v-bind` with an argument.
  const own = argument?.name ?? name
  return typeof own === 'string' ? own : ''
}

function readElementName({ parent }: TemplateNode): string {
  const { rawName, name } = (parent?.parent ?? {}) as { rawName?: unknown; name?: unknown }
  const own = rawName ?? (name as { name?: unknown } | undefined)?.name
  return typeof own === 'string' ? own : ''
}

function readValue({ value }: TemplateNode): TemplateNode | undefined {
  const [first, second] = (Array.isArray(value) ? value : [value]) as (TemplateNode | null | undefined)[]
  if (!first || second) return undefined
  const { expression } = first
  return (expression as TemplateNode | null | undefined) ?? first
}

function readText(node: TemplateNode): string | undefined {
  const isText = node.type === 'VLiteral' || node.type === 'SvelteLiteral'
  if (isText) return typeof node['value'] === 'string' ? node['value'] : undefined
  return readString(node as unknown as TSESTree.Node)
}
