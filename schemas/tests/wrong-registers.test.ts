import { validate } from 'processing-register-schemas/validate-register'
import { describe, expect, it } from 'vitest'
import { linear, measureGrowth } from '../../test/support/measure-growth.js'

type Expected = readonly [instancePath: string, keyword: string, params?: Readonly<Record<string, unknown>>]

const activity = (value: unknown): unknown => ({ version: 1, activities: { a: value } })
const recipient = (value: unknown): unknown => ({ version: 1, recipients: { r: value } })
const store = (value: unknown): unknown => ({ version: 1, stores: { s: value } })

const cases: readonly (readonly [what: string, register: unknown, expected: readonly Expected[]])[] = [
  ['nothing', null, [['', 'type']]],
  ['a list', [], [['', 'type']]],
  ['no version', {}, [['', 'required', { missingProperty: 'version' }]]],
  ['version 2', { version: 2 }, [['/version', 'const', { allowedValue: 1 }]]],
  ['version as text', { version: '1' }, [['/version', 'type']]],
  [
    'an unknown section',
    { version: 1, activites: {} },
    [['', 'additionalProperties', { additionalProperty: 'activites' }]],
  ],
  ['an empty section', { version: 1, activities: null }, [['/activities', 'type']]],
  ['a list of activities', { version: 1, activities: [{}] }, [['/activities', 'type']]],
  [
    'an id with a space',
    { version: 1, stores: { 'a b': {} } },
    [['/stores', 'propertyNames', { propertyName: 'a b' }]],
  ],
  ['an empty id', { version: 1, stores: { '': {} } }, [['/stores', 'propertyNames', { propertyName: '' }]]],
  ['extends by web address', { version: 1, extends: ['https://example.org/r.yaml'] }, [['/extends/0', 'pattern']]],
  ['extends as text', { version: 1, extends: '../r.yaml' }, [['/extends', 'type']]],
  ['an unknown kind of body', { version: 1, controller: { kind: 'council' } }, [['/controller/kind', 'enum']]],
  [
    'a contact as text',
    { version: 1, controller: { dataProtectionOfficer: 'DPO' } },
    [['/controller/dataProtectionOfficer', 'type']],
  ],
  [
    'a mailbox without @',
    { version: 1, controller: { contact: { email: 'dpo' } } },
    [['/controller/contact/email', 'pattern']],
  ],
  [
    'synchronous as text',
    { version: 1, disclosureLog: { synchronous: 'yes' } },
    [['/disclosureLog/synchronous', 'type']],
  ],
  [
    'a misspelt key',
    activity({ purpse: 'x' }),
    [['/activities/a', 'additionalProperties', { additionalProperty: 'purpse' }]],
  ],
  ['blank text', activity({ purpose: '  ' }), [['/activities/a/purpose', 'pattern']]],
  ['yes where a word is wanted', activity({ owner: true }), [['/activities/a/owner', 'type']]],
  ['an unknown lawful basis', activity({ lawfulBasis: 'public interest' }), [['/activities/a/lawfulBasis', 'enum']]],
  ['a lawful basis of the wrong type', activity({ lawfulBasis: 6 }), [['/activities/a/lawfulBasis', 'type']]],
  ['two lawful bases', activity({ lawfulBasis: ['consent', 'contract'] }), [['/activities/a/lawfulBasis', 'type']]],
  ['a list written as text', activity({ recipients: 'dwp' }), [['/activities/a/recipients', 'type']]],
  ['a reference with a space', activity({ stores: ['my store'] }), [['/activities/a/stores/0', 'pattern']]],
  ['a date the other way round', activity({ reviewed: '01-03-2026' }), [['/activities/a/reviewed', 'pattern']]],
  ['a 13th month', activity({ reviewBy: '2026-13-01' }), [['/activities/a/reviewBy', 'pattern']]],
  ['an unknown right', activity({ rights: { portable: 'x' } }), [['/activities/a/rights', 'additionalProperties']]],
  [
    'some automated decisions',
    activity({ automatedDecisions: 'some' }),
    [['/activities/a/automatedDecisions', 'const']],
  ],
  [
    'a misspelt key of automated decisions',
    activity({ automatedDecisions: { solely: true } }),
    [['/activities/a/automatedDecisions', 'additionalProperties', { additionalProperty: 'solely' }]],
  ],
  ['an impact assessment as number', activity({ dpia: 14 }), [['/activities/a/dpia', 'type']]],
  ['a source without origin', activity({ sources: [{ public: true }] }), [['/activities/a/sources/0', 'required']]],
  ['implied consent', activity({ consent: { method: 'implied' } }), [['/activities/a/consent/method', 'enum']]],
  [
    'a category that is none',
    activity({ specialCategories: { 'criminal-offence': {} } }),
    [['/activities/a/specialCategories', 'additionalProperties', { additionalProperty: 'criminal-offence' }]],
  ],
  [
    'a category without map',
    activity({ specialCategories: { health: null } }),
    [['/activities/a/specialCategories/health', 'type']],
  ],
  [
    'a lawful basis as condition',
    activity({ specialCategories: { health: { condition: '6(1)(e)' } } }),
    [['/activities/a/specialCategories/health/condition', 'enum']],
  ],
  [
    'paragraph 5 of Schedule 1',
    activity({ specialCategories: { health: { schedule1: 5 } } }),
    [['/activities/a/specialCategories/health/schedule1', 'enum']],
  ],
  [
    'a paragraph as text',
    activity({ specialCategories: { health: { schedule1: '6' } } }),
    [['/activities/a/specialCategories/health/schedule1', 'type']],
  ],
  [
    'paragraph 38 of Schedule 1',
    activity({ criminalOffence: { schedule1: 38 } }),
    [['/activities/a/criminalOffence/schedule1', 'enum']],
  ],
  [
    'an unknown gate',
    activity({ criminalOffence: { route: 'consent' } }),
    [['/activities/a/criminalOffence/route', 'enum']],
  ],
  ['an unknown role', recipient({ role: 'partner' }), [['/recipients/r/role', 'enum']]],
  ['a country by name', recipient({ country: 'Ireland' }), [['/recipients/r/country', 'pattern']]],
  ['matchers as a list', recipient({ code: ['*.dwp.gov.uk'] }), [['/recipients/r/code', 'type']]],
  ['an unknown matcher', recipient({ code: { urls: [] } }), [['/recipients/r/code', 'additionalProperties']]],
  [
    'an old transfer mechanism',
    recipient({ transfer: { mechanism: 'privacy-shield' } }),
    [['/recipients/r/transfer/mechanism', 'enum']],
  ],
  [
    'an unknown ground',
    recipient({ noConsentGrounds: ['convenience'] }),
    [['/recipients/r/noConsentGrounds/0', 'enum']],
  ],
  ['retention as number', store({ retention: 6 }), [['/stores/s/retention', 'type']]],
  [
    'a misspelt key of retention',
    store({ retention: { kept: '6 years' } }),
    [['/stores/s/retention', 'additionalProperties']],
  ],
  ['a period as number', store({ retention: { keep: 6 } }), [['/stores/s/retention/keep', 'type']]],
  [
    'one period to choose from',
    store({ retention: { laterOf: ['6 years'] } }),
    [['/stores/s/retention/laterOf', 'minItems']],
  ],
  [
    'a mistake in a period to choose from',
    store({ retention: { laterOf: ['6 years', { kep: '1 year' }] } }),
    [['/stores/s/retention/laterOf/1', 'additionalProperties', { additionalProperty: 'kep' }]],
  ],
  [
    'an exception without period',
    store({ retention: { unless: { when: 'x' } } }),
    [['/stores/s/retention/unless', 'required']],
  ],
  ['matchers as a map', store({ code: { prisma: 'A' } }), [['/stores/s/code', 'type']]],
  [
    'answer days as text',
    { version: 1, agreements: { g: { responseDays: 'ten' } } },
    [['/agreements/g/responseDays', 'type']],
  ],
  ['an unknown class', { version: 1, vocabulary: { wealth: ['x'] } }, [['/vocabulary', 'additionalProperties']]],
  [
    'a name without reason',
    { version: 1, vocabulary: { notPersonalData: [{ match: 'x' }] } },
    [['/vocabulary/notPersonalData/0', 'required']],
  ],
  [
    'an exception without end and approver',
    { version: 1, exceptions: [{ rule: 'x', path: 'y', why: 'z' }] },
    [
      ['/exceptions/0', 'required', { missingProperty: 'approvedBy' }],
      ['/exceptions/0', 'required', { missingProperty: 'until' }],
    ],
  ],
  [
    'two mistakes',
    activity({ lawfulBasis: 'x', dpia: 1 }),
    [
      ['/activities/a/lawfulBasis', 'enum'],
      ['/activities/a/dpia', 'type'],
    ],
  ],
]

describe('a wrong register has one error for each mistake, at its place', () => {
  it.each(cases)('%s', (_what, register, expected) => {
    const { valid, errors } = validate(register)
    expect(valid).toBe(false)
    expect(errors.map(({ instancePath, keyword }) => [instancePath, keyword])).toEqual(
      expected.map(([path, keyword]) => [path, keyword]),
    )
    for (const [index, [, , params]] of expected.entries()) expect(errors[index]?.params).toMatchObject(params ?? {})
  })

  it('tells which keys stand where a key is unknown, through references and maps of entries', () => {
    const { errors } = validate({
      version: 1,
      activities: { 'a/b': { specialCategories: { health: { conditon: 'x' } } } },
    })
    expect(errors[0]?.instancePath).toBe('/activities/a~1b/specialCategories/health')
    expect(errors[0]?.params['knownProperties']).toContain('condition')
  })

  it('never throws, whatever the data', () => {
    const deep = (depth: number): unknown =>
      Array.from({ length: depth }).reduce<unknown>((inner) => ({ unless: { when: 'x', then: inner } }), 1)
    for (const data of [
      undefined,
      Symbol('x'),
      () => 1,
      5n,
      Number.NaN,
      new Date(0),
      new Map(),
      Object.create(null),
      store({ retention: deep(500) }),
    ]) {
      expect(validate(data).valid).toBe(false)
    }
  })

  it('stays quick on 10,000 activities with ten mistakes each', () => {
    const wrong = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, lawfulBasis: 'x', title: '' }
    const all = Array.from({ length: 10_000 }, (_, index) => [`a${index}`, wrong] as const)
    const registers = new Map(
      [1250, 10_000].map((size) => [size, { version: 1, activities: Object.fromEntries(all.slice(0, size)) }] as const),
    )
    expect(validate(registers.get(10_000)).errors).toHaveLength(100_000)
    expect(measureGrowth((size) => validate(registers.get(size)), 1250)).toBeLessThan(linear)
  })
})
