import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTermMatcher } from '../src/analysis/words/index.js'
import { collectPrismaFacts } from '../src/language/index.js'
import type { PrismaSchema } from '../src/language/index.js'
import { parsePrisma } from '../src/language/prisma/parse.js'

const fixture = readFileSync(join(import.meta.dirname, 'fixtures/prisma/housing.prisma'), 'utf8')

function parse(text: string): PrismaSchema {
  const result = parsePrisma(text)
  if (!result.ok) throw new Error(result.errors[0]?.message ?? 'no error given')
  return result.ast
}

const textAt = (text: string, { range }: { range: readonly [number, number] }): string => text.slice(...range)

describe('the Prisma parser', () => {
  it('reads models, views and types with their fields', () => {
    const { models } = parse(fixture)
    expect(models.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'model Application',
      'model Member',
      'view MemberCount',
      'type Address',
    ])
    expect(models[0]?.mappedName).toBe('applications')
    expect(models[0]?.fields.map(({ name, fieldType }) => `${name}: ${fieldType}`)).toEqual([
      'id: Int',
      'medicalNeed: String',
      'religion: String',
      'household: Member',
      'location: point',
      'url: String',
    ])
    expect(models[0]?.fields[1]?.mappedName).toBe('medical_need')
    expect(models[0]?.docComments.map(({ value }) => value.trim())).toEqual([
      '/ An application for a council home.',
      '/ @processing housing-register',
    ])
  })

  it.each([
    ['LF', fixture],
    ['CRLF', fixture.replaceAll('\n', '\r\n')],
  ])('places every name in a file with %s line ends', (_, text) => {
    for (const model of parse(text).models) {
      expect(textAt(text, model.nameSpan)).toBe(model.name)
      for (const field of model.fields) {
        expect(textAt(text, field.nameSpan)).toBe(field.name)
        const { line, column } = field.nameSpan.loc.start
        expect(text.split(/\r?\n/u)[line - 1]?.slice(column, column + field.name.length)).toBe(field.name)
      }
    }
  })

  it('gives the place of a syntax error and what to do', () => {
    const result = parsePrisma('model User {\n  id Int @id(\n}\n')
    expect(result).toEqual({ ok: false, errors: [expect.objectContaining({ line: 2, column: 13 })] })
    expect(!result.ok && result.errors[0]?.message).toMatchInlineSnapshot(
      `"The line ends where Prisma's schema language does not allow it, so no model of this file was checked. Run \`npx prisma validate\` to see what it expects."`,
    )
  })

  it('reads an empty file and comments alone', () => {
    expect(parse('').models).toEqual([])
    expect(parse('// nothing yet').models).toEqual([])
  })

  it('never throws on any beginning of a schema', () => {
    for (let end = 0; end <= fixture.length; end += 7) expect(() => parsePrisma(fixture.slice(0, end))).not.toThrow()
  })
})

describe('the facts of a Prisma schema', () => {
  const facts = collectPrismaFacts(parse(fixture), createTermMatcher())

  it('take models as stores, not views or composite types', () => {
    expect(facts.stores.map(({ kind, name, at }) => [kind, name, textAt(fixture, at)])).toEqual([
      ['prisma', 'Application', 'Application'],
      ['prisma', 'Member', 'Member'],
    ])
    expect(facts.stores[0]?.fields).toContain('medicalNeed')
    expect(fixture.slice(facts.stores[0]?.declareAt.offset).startsWith('model Application')).toBe(true)
  })

  it('take fields whose names hold special-category data', () => {
    expect(facts.handling.map(({ name, category, place }) => [name, category, place])).toEqual([
      ['medicalNeed', 'health', 'column'],
      ['religion', 'religious-or-philosophical-beliefs', 'column'],
    ])
    expect(facts.handling[1]?.declareAt).toMatchObject({ indent: '  ', style: '///' })
  })

  it('tie tags to the model or field they stand at', () => {
    const tied = facts.tags.map(({ tag, ids, scope }) => [
      tag,
      ids[0]?.id,
      scope === 'file' ? 'file' : fixture.slice(scope[0], scope[0] + 18).trim(),
    ])
    expect(tied).toEqual([
      ['processing', 'housing-register', 'model Application'],
      ['processing', 'medical-assessment', 'medicalNeed  Strin'],
      ['processing', 'equality-monitoring', 'religion     Strin'],
      ['store', 'housing-applications', 'model Member { //'],
    ])
  })

  it('tie a tag above everything, followed by an empty line, to the file', () => {
    const text = '// @processing housing-register\n\nmodel A {\n  id Int\n}\n'
    expect(collectPrismaFacts(parse(text), createTermMatcher()).tags[0]?.scope).toBe('file')
  })
})
