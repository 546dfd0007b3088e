import { loadYamlParser } from '#host'
import type { Pair, YAMLMap } from 'yaml'
import type { Lifetime } from 'processing-register-core'
import { findResource, type ResourceEntry } from '../../catalogue/templates/resources.js'
import type { LineIndex } from '../line-index.js'
import type { TemplateStore } from './nodes.js'
import { getValue, getValues, readKey, readText, type Ranged } from './read-values.js'

/**
 * The stores of a template, wherever they stand in it: under `Resources`, under `resources.Resources`, in a list of these, or at the top of
 * a file that another one includes.
 */
export function findTemplateStores(root: unknown, lines: LineIndex): readonly TemplateStore[] {
  const { isMap, isPair, isSeq } = loadYamlParser()
  const stores: TemplateStore[] = []
  const stack: unknown[] = [root]
  const seen = new Set<unknown>()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (isMap(node)) {
      stores.push(...readAzureResource(node, lines))
      stack.push(...node.items)
    } else if (isSeq(node)) stack.push(...(node.items as readonly unknown[]))
    else if (isPair(node)) {
      const store = readResource(node, lines) ?? readHasuraTable(node, lines)
      if (store) stores.push(store)
      stack.push(node.value)
    }
  }
  return stores.sort((a, b) => a.range[0] - b.range[0])
}

/** `CasesTable: { Type: AWS::DynamoDB::Table, Properties: … }`. */
function readResource(pair: Pair, lines: LineIndex): TemplateStore | undefined {
  const type = readText(getValue(pair.value, 'Type'))
  const entry = type === undefined ? undefined : findResource(type)
  const id = readKey(pair)
  const key = pair.key as Ranged | undefined
  if (!entry || id === undefined || !key?.range) return undefined
  const end = (pair.value as Ranged).range[1]
  return createStore({
    entry,
    id,
    key,
    properties: getValue(pair.value, 'Properties'),
    lines,
    range: [key.range[0], end],
  })
}

/** `{ "type": "Microsoft.Sql/servers/databases", "name": "…", "properties": … }`. */
function readAzureResource(map: YAMLMap, lines: LineIndex): readonly TemplateStore[] {
  const type = readText(getValue(map, 'type'))
  const entry = type?.startsWith('Microsoft.') === true ? findResource(type) : undefined
  const key = getValue(map, 'name')
  const range = (map as unknown as Ranged).range
  if (!entry || !key) return []
  // `account/default/evidence`: the last part is its own name.
  const id = (readText(key) ?? '*').split('/').at(-1) ?? '*'
  const properties = getValue(map, 'properties')
  const found: Found = { entry, id, key, properties, lines, range: [range[0], range[1]] }
  return entry.rules ? readRules(found, entry.rules) : [createStore(found)]
}

/** `{ "definition": { "filters": { "prefixMatch": ["letters/drafts"] }, "actions": … } }`: a rule for the container `letters`. */
function readRules(found: Found, { list, names }: NonNullable<ResourceEntry['rules']>): readonly TemplateStore[] {
  return getValues(found.properties, list).flatMap((rule) => {
    const named = getValues(rule, names).flatMap((key) => {
      const [id = ''] = (readText(key) ?? '').split('/')
      return id === '' ? [] : [{ key, id }]
    })
    const range = [rule.range[0], rule.range[1]] as const
    return (named.length > 0 ? named : [{ key: found.key, id: '*' }]).map((one) => ({
      ...createStore({ ...found, ...one, properties: rule, range }),
      isDeclared: false,
    }))
  })
}

interface Found {
  readonly entry: ResourceEntry
  readonly id: string
  readonly key: Ranged
  readonly properties: unknown
  readonly lines: LineIndex
  readonly range: readonly [number, number]
}

function createStore({ entry, id, key, properties, lines, range }: Found): TemplateStore {
  const named = entry.names.flatMap((path) => getValues(properties, path)).find((node) => isName(readText(node)))
  return {
    type: 'TemplateStore',
    kind: entry.kind,
    name: (named && readText(named)) ?? id,
    // A name that is built (`Fn::Sub`) can go over several lines.
    nameSpan: spanOf(loadYamlParser().isScalar(named) ? named : key, lines),
    confidence: entry.confidence ?? 'recommended',
    isDeclared: true,
    lifetimes: readLifetimes(entry, properties, key, lines),
    ...lines.span(...range),
  }
}

const isName = (text: string | undefined): boolean => text !== undefined && text !== '*' && text !== ''

const spanOf = ({ range }: Ranged, lines: LineIndex) => lines.span(range[0], range[1])

function readLifetimes(
  { lifetimes = [], ending, isEndless }: ResourceEntry,
  properties: unknown,
  key: Ranged,
  lines: LineIndex,
): TemplateStore['lifetimes'] {
  const set = lifetimes.flatMap(([path, unit]) =>
    getValues(properties, path).map((node) => {
      const amount = Number(readText(node))
      const lifetime: Lifetime | undefined = amount > 0 ? { amount, unit } : undefined
      return { at: spanOf(node, lines), ...(lifetime ? { lifetime } : {}) }
    }),
  )
  const ends = ending === undefined ? [] : getValues(properties, ending).map((node) => ({ at: spanOf(node, lines) }))
  if (set.length + ends.length > 0 || isEndless !== true) return [...set, ...ends]
  return [{ at: spanOf(key, lines), lifetime: { amount: Infinity, unit: 'day' } }]
}

/** A table that Hasura tracks: `table: { schema: public, name: visits }`. */
function readHasuraTable(pair: Pair, lines: LineIndex): TemplateStore | undefined {
  if (readKey(pair) !== 'table') return undefined
  const node = getValue(pair.value, 'name')
  const name = readText(node)
  const key = pair.key as Ranged
  if (!node || name === undefined || !getValue(pair.value, 'schema')) return undefined
  return {
    type: 'TemplateStore',
    kind: 'sql',
    name,
    nameSpan: spanOf(node, lines),
    confidence: 'strict',
    isDeclared: true,
    lifetimes: [],
    ...lines.span(key.range[0], (pair.value as Ranged).range[1]),
  }
}
