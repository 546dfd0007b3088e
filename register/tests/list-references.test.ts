import schema from 'processing-register-schemas/processing-register.schema.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { listReferences, referredSection } from '../src/index.js'
import { referencePlaces } from '../src/resolve/list-references.js'
import { load } from './support/memory-files.js'

interface Node {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: boolean | Node
  readonly items?: Node
}

/** Retentions nest without end in the schema; no id stands that deep. */
const deepest = 8

/** Paths of the format whose values are ids, as the schema says it. */
function* listIdPlaces(node: Node, path: readonly string[]): Generator<string> {
  if (path.length > deepest) return
  const target = node.$ref?.replace('#/$defs/', '')
  if (target === 'id' || target === 'ids') yield path.join('/')
  else if (target !== undefined)
    yield* listIdPlaces((schema.$defs as Readonly<Record<string, Node>>)[target] ?? {}, path)
  for (const [key, child] of Object.entries(node.properties ?? {})) yield* listIdPlaces(child, [...path, key])
  if (typeof node.additionalProperties === 'object') yield* listIdPlaces(node.additionalProperties, [...path, '*'])
  if (node.items) yield* listIdPlaces(node.items, [...path, '*'])
}

describe('references of a register', () => {
  it('are looked for wherever the schema has ids, and where parties may be', () => {
    // The schema repeats the definition of a special category for each of them.
    const places = [...listIdPlaces(schema as unknown as Node, [])].map((place) =>
      place.replace(/specialCategories\/[^/]+/u, 'specialCategories/*'),
    )
    expect([...new Set([...places, 'agreements/*/parties'])].sort()).toEqual(Object.keys(referencePlaces).sort())
  })

  it('stand with their path, whether or not the entry is there, and items that are no text are passed over', () => {
    const { register } = load(
      'version: 1\ndisclosureLog: { store: log }\nactivities:\n  a:\n    recipients: [1, dwp]\n    stores: log\n    reuse: { from: [a] }\n    sources: [me, { from: x, agreement: memo }]\n',
    )
    expect(
      [...listReferences(register)].map(({ section, id, path }) => `${path.join('/')} → ${section}/${id}`),
    ).toEqual([
      'activities/a/recipients/1 → recipients/dwp',
      'activities/a/stores → stores/log',
      'activities/a/reuse/from/0 → activities/a',
      'activities/a/sources/1/agreement → agreements/memo',
      'disclosureLog/store → stores/log',
    ])
  })

  it.each([
    [['stores', 'a', 'supplier'], 'recipients'],
    [['stores', 'a', 'purposeLimit', 0], 'activities'],
    [['activities', 'a', 'sources', 2, 'agreement'], 'agreements'],
    [['activities', 'a', 'recipients'], 'recipients'],
    [['activities', 'a', 'recipients', 1], 'recipients'],
    [['activities', 'a', 'recipients', 1, 'title'], undefined],
    [['recipients', 'dwp'], undefined],
    [['activities', 'stores', 'title'], undefined],
    [[], undefined],
  ])('belong at %j to %s', (path, section) => {
    expect(referredSection(path)).toBe(section)
  })
})
