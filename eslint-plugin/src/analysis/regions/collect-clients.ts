import type { TSESTree } from '@typescript-eslint/utils'
import { findCountryOfHost, findRegion, regionalClients, type RegionalClient } from '../../catalogue/regions/index.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { RegionFact } from '../facts.js'
import { describeCallee } from '../resolve/describe-origin.js'
import { unwrap } from '../resolve/find-variable.js'
import { listNames } from '../resolve/list-names.js'
import { getPath } from '../resolve/resolve-object.js'
import { resolveText } from '../resolve/resolve-text.js'

/** Clients that are made for one country, by an option or because none was chosen. */
export function collectClients(file: CodeFile): readonly RegionFact[] {
  const known = regionalClients.filter(({ mentions }) => file.text.includes(mentions))
  if (known.length === 0) return []
  return [...file.nodes('CallExpression'), ...file.nodes('NewExpression')].flatMap((node) => {
    const on = node.type === 'NewExpression' ? 'new' : 'call'
    const client = known.find((candidate) => candidate.on === on && fits(candidate, node.callee, file))
    return client ? readClient(client, node, file) : []
  })
}

function fits({ names, from }: RegionalClient, callee: TSESTree.Node, { sourceCode }: CodeFile): boolean {
  const inner = unwrap(callee)
  if (!listNames(inner, sourceCode).some((name) => names.includes(name))) return false
  return from.test(describeCallee(inner, sourceCode))
}

function readClient(
  client: RegionalClient,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  { sourceCode }: CodeFile,
): readonly RegionFact[] {
  const valueOf = ([argument, path]: RegionalClient['choice'][number]): TSESTree.Node | undefined =>
    path === undefined ? node.arguments[argument] : getPath(node.arguments[argument], path, sourceCode)
  const choice = client.choice.map(valueOf).find((value) => value !== undefined)
  const text = choice && resolveText(choice, sourceCode)
  const country = choice ? readCountry(text ?? '', client) : findDefault(client, node)
  if (country === undefined) return []
  const at = choice ?? (node.callee.type === 'MemberExpression' ? node.callee.property : node.callee)
  const host = readHost(text ?? '') ?? client.host
  return [{ at: spanOf(at), shown: text ?? client.title, country, client: client.title, host }]
}

const readCountry = (text: string, { zones }: RegionalClient): string | undefined =>
  zones[text] ?? findRegion(text) ?? findCountryOfHost(readHost(text) ?? '')

/** The host of an address, with or without `https://` and a key before it. */
const readHost = (text: string): string | undefined =>
  /^(?:https?:\/\/)?(?:[^/@]*@)?([\w-]+(?:\.[\w-]+)+)/u.exec(text)?.[1]?.toLowerCase()

/** Options that are made elsewhere may choose; and without any there is nothing that could. */
function findDefault(
  { choice, country }: RegionalClient,
  { arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
): string | undefined {
  const options = choice.map(([argument]) => given[argument]).find((value) => value !== undefined)
  return options && options.type !== 'ObjectExpression' ? undefined : country
}
