import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', path), 'utf8'))
const contributed = read('extension/dist/processing-register.schema.json') as object
const full = read('schemas/dist/processing-register.schema.json') as object

const wrong = [
  'text',
  [],
  {},
  { version: 7, extends: 5, controller: { kind: 'princpal-council' }, nonsense: true },
  {
    activities: { a: { lawfulBasis: 4, specialCategories: { shoeSize: {} }, code: 'x' } },
    stores: ['list'],
    exceptions: [{ until: 'never' }],
  },
]

describe('the schema that is given to YAML extensions', () => {
  it('refuses nothing, so that no message is shown twice', () => {
    const strict = new Ajv2020({ strict: false, logger: false }).compile(full)
    const open = new Ajv2020({ strict: false, logger: false }).compile(contributed)
    for (const value of wrong) {
      expect(strict(value)).toBe(false)
      expect(open(value)).toBe(true)
    }
  })

  it('keeps every key, value and explanation', () => {
    const collect = (schema: unknown, key: string): unknown[] =>
      typeof schema !== 'object' || schema === null
        ? []
        : Object.entries(schema).flatMap(([name, value]) => [
            ...(name === key ? [value as unknown] : []),
            ...collect(value, key),
          ])
    const keys = (schema: object): string[] =>
      collect(schema, 'properties').flatMap((one) => Object.keys(one as object))
    expect(keys(contributed)).toEqual(keys(full))
    const outside = (schema: object): unknown[] =>
      collect(schema, 'enum').filter((one) => JSON.stringify(one) !== '[true,false]')
    expect(outside(contributed)).toHaveLength(outside(full).length)
    expect(new Set(collect(contributed, 'description'))).toEqual(new Set(collect(full, 'description')))
  })
})
