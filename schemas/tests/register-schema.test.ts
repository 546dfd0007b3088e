import { readFileSync } from 'node:fs'
import { categoryIds, conditionIds, lawfulBasisIds, specialCategoryIds } from 'processing-register-schemas'
import { conditionPoint, law, lawfulBasisPoint } from 'processing-register-schemas/law'
import { validate } from 'processing-register-schemas/validate-register'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { listProperties, readSchema } from './support/read-schema.js'
import { linear, measureGrowth } from '../../test/support/measure-growth.js'

const schema = readSchema('processing-register')
const defs = schema.$defs ?? {}

describe('the schema and the law agree', () => {
  it('on lawful bases and their article points', () => {
    const points = lawfulBasisIds.map(lawfulBasisPoint)
    expect(defs['lawfulBasis']?.enum).toEqual([...lawfulBasisIds, ...points])
    expect(law.lawfulBases.items.map(({ id, point }) => [id, point])).toEqual(
      lawfulBasisIds.map((id, index) => [id, points[index]]),
    )
  })

  it('on conditions and their article points', () => {
    const points = conditionIds.map(conditionPoint)
    expect(defs['condition']?.enum).toEqual([...conditionIds, ...points])
    expect(law.conditions.map(({ id, point }) => [id, point])).toEqual(
      conditionIds.map((id, index) => [id, points[index]]),
    )
  })

  it('on special categories and criminal-offence data', () => {
    expect(law.specialCategories.items.map(({ id }) => id)).toEqual(specialCategoryIds)
    expect(law.specialCategories.separateClass.map(({ id }) => id)).toEqual(['criminal-offence'])
    expect(Object.keys(defs['activity']?.properties?.['specialCategories']?.properties ?? {})).toEqual(
      specialCategoryIds,
    )
    const vocabulary = Object.keys(schema.properties?.['vocabulary']?.properties ?? {})
    expect(vocabulary).toEqual([...categoryIds, 'confidential', 'notPersonalData'])
  })

  it('on the paragraphs of Schedules 1 and 8, with their titles', () => {
    const numbers = Array.from({ length: 37 }, (_, index) => index + 1).filter((paragraph) => paragraph !== 5)
    expect(defs['schedule1']?.enum).toEqual(numbers)
    expect(law.schedule1.items.map(({ para }) => para)).toEqual(numbers)
    expect(law.schedule1.count).toBe(numbers.length)
    expect(defs['schedule1']?.enumDescriptions).toEqual(
      law.schedule1.items.map(({ para, title }) => `${para}: ${title}`),
    )
    const { items } = law.criminalOffence.part3.schedule8
    expect(defs['schedule8']?.enum).toEqual(items.map(({ para }) => para))
    expect(defs['schedule8']?.enumDescriptions).toEqual(items.map(({ para, title }) => `${para}: ${title}`))
  })

  it('on the gates for criminal-offence data', () => {
    const gates = law.criminalOffence.art10.gates.map(({ id }) => id)
    expect(defs['criminalOffence']?.properties?.['route']?.enum).toEqual([...gates, 'law-enforcement'])
  })

  it('on transfers: mechanisms and exceptions', () => {
    const { mechanism, derogation } = defs['transfer']?.properties ?? {}
    expect(mechanism?.enum).toEqual([...law.transfers.mechanisms.map(({ id }) => id), 'derogation'])
    expect(derogation?.enum).toEqual(law.transfers.derogations.items)
  })

  it('on recognised legitimate interests and sources of periods', () => {
    const annex1 = law.lawfulBases.items.find(({ id }) => id === 'recognised-legitimate-interest')?.annex1 ?? []
    expect(defs['activity']?.properties?.['recognisedInterest']?.enum).toEqual(annex1.map(({ id }) => id))
    const sources = new Set(defs['retention']?.properties?.['source']?.enum)
    for (const { source } of law.retention.items) expect(sources).toContain(source)
  })
})

describe('what editors show', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  ajv.addVocabulary(['enumDescriptions'])
  ajv.addSchema(schema)
  const properties = listProperties(schema)

  it('there is something to show', () => expect(properties.length).toBeGreaterThan(250))

  it.each(properties)('$path has a description and examples that hold', ({ path, node }) => {
    expect(node.description, path).toMatch(/^\S.{4,}[.)]$/su)
    expect(node.examples?.length, path).toBeGreaterThan(0)
    const check = ajv.compile({ $ref: `${schema.$id ?? ''}${path}` })
    for (const example of node.examples ?? []) expect(check(example), `${path}: ${JSON.stringify(example)}`).toBe(true)
  })

  it('says as many things of a list of words as it has words', () => {
    for (const { path, node } of properties) {
      for (const one of [node, node.items]) {
        if (one?.enumDescriptions) expect(one.enumDescriptions.length, path).toBe(one.enum?.length)
      }
    }
  })

  it('closes every map that has keys of its own, so that a misspelt key is found', () => {
    const maps = [schema, ...Object.values(defs), ...properties.map(({ node }) => node)].filter(
      (node) => node.properties,
    )
    for (const map of maps) expect(map.additionalProperties, map.description).toBe(false)
  })
})

describe('what is valid', () => {
  const fixture = readFileSync(new URL('fixtures/housing.yaml', import.meta.url), 'utf8')

  it('is the example of the format', () => expect(validate(parse(fixture))).toEqual({ valid: true, errors: [] }))

  it('is a register that holds only a controller', () => {
    expect(
      validate({ version: 1, controller: { name: 'London Borough of Example', kind: 'principal-council' } }).valid,
    ).toBe(true)
  })

  it('is every example of an entry in its place', () => {
    for (const section of ['activities', 'recipients', 'stores', 'agreements', 'policyDocuments'] as const) {
      const examples = schema.properties?.[section]?.examples ?? []
      for (const example of examples) expect(validate({ version: 1, [section]: example }).errors).toEqual([])
    }
  })

  it('are ids that JavaScript would trip over', () => {
    const activities: unknown = JSON.parse(
      '{ "__proto__": { "title": "A" }, "constructor": { "title": "B" }, "toString": { "title": "C" } }',
    )
    expect(validate({ version: 1, activities }).errors).toEqual([])
  })

  it('is a register of 10,000 activities, in time that grows with them', () => {
    const { activities } = parse(fixture) as { activities: Record<string, unknown> }
    const all = Array.from(
      { length: 10_000 },
      (_, index) => [`a${index}`, structuredClone(activities['housing-register'])] as const,
    )
    const registers = new Map(
      [1250, 10_000].map((size) => [size, { version: 1, activities: Object.fromEntries(all.slice(0, size)) }] as const),
    )
    expect(validate(registers.get(10_000)).valid).toBe(true)
    expect(measureGrowth((size) => validate(registers.get(size)), 1250)).toBeLessThan(linear)
  })
})
