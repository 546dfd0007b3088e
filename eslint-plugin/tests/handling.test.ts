import * as parser from '@typescript-eslint/parser'
import type { TSESLint } from '@typescript-eslint/utils'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { createCodeFile } from '../src/analysis/code-file.js'
import type { HandlingFact } from '../src/analysis/facts.js'
import { collectHandling } from '../src/analysis/handling/index.js'
import { createTermMatcher, type TermMatcher } from '../src/analysis/words/index.js'
import { linear, measureGrowth } from '../../test/support/measure-growth.js'

const lexicon = createTermMatcher()

/** The facts of a file, through ESLint itself. Throws where the code does not parse, so that no case passes by a slip. */
function collect(code: string, filename = 'file.tsx', matcher: TermMatcher = lexicon): readonly HandlingFact[] {
  let facts: readonly HandlingFact[] = []
  const rule = {
    create: (context: { sourceCode: unknown; filename: string }) => ({
      'Program:exit': () => {
        facts = collectHandling(createCodeFile(context.sourceCode as TSESLint.SourceCode, context.filename), matcher)
      },
    }),
  }
  const messages = new Linter({ configType: 'flat' }).verify(
    code,
    [
      {
        files: ['**/*.{js,ts,tsx}'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { own: { rules: { collect: rule } } },
        rules: { 'own/collect': 'error' },
      },
    ],
    { filename },
  )
  const fault = messages.find(({ fatal }) => fatal)
  if (fault) throw new Error(fault.message)
  return facts
}

/** `place name category confidence` of each fact, with the exact text of its range. */
const show = (code: string, filename?: string) =>
  collect(code, filename).map(
    ({ place, category, confidence, at }) => `${place} ${code.slice(...at.range)} ${category} ${confidence}`,
  )

const sure = (code: string, filename?: string) =>
  collect(code, filename)
    .filter(({ confidence }) => confidence === 'recommended')
    .map(({ place, at }) => `${place} ${code.slice(...at.range)}`)

describe('types, interfaces, classes and enums', () => {
  it.each([
    [
      'interface Tenant { ethnicity: string; name: string }',
      'type-member ethnicity racial-or-ethnic-origin recommended',
    ],
    ["type Tenant = { 'medical-need'?: boolean }", "type-member 'medical-need' health recommended"],
    [
      'class Tenant { private religion?: string }',
      'class-member religion religious-or-philosophical-beliefs recommended',
    ],
    ['class Tenant { #dnaProfile = null }', 'class-member #dnaProfile genetic-data recommended'],
    [
      'class Tenant { @Column() accessor votingIntention: string }',
      'class-member votingIntention political-opinions recommended',
    ],
    [
      'class Tenant { constructor(private unionMembership: string) {} }',
      'class-member unionMembership trade-union-membership recommended',
    ],
    ['interface Equality { sexualityValue: string }', 'type-member sexualityValue sexual-orientation recommended'],
    ['interface Equality { sexualityValues: string[] }', 'type-member sexualityValues sexual-orientation strict'],
    ["enum FormFields { Sexuality = 'sexuality' }", "enum-member 'sexuality' sexual-orientation recommended"],
    ['abstract class A { abstract faceTemplate: string }', 'class-member faceTemplate biometric-data recommended'],
  ])('%s', (code, expected) => expect(show(code, 'file.ts')).toEqual([expected]))

  it('takes what nothing beside it bears out for sure where the file declares several of its category', () => {
    const shown = (lines: readonly string[]) =>
      show(lines.join('\n'), 'file.ts').filter((line) => /Term|Type/u.test(line))
    const alone = ['interface Term { sentenceTerm: string; days: number }', 'interface Kind { offenceType: string }']
    expect(shown(alone)).toEqual([
      'type-member sentenceTerm criminal-offence strict',
      'type-member offenceType criminal-offence strict',
    ])
    const summary = 'interface Summary { offences: string[]; convictions: string[]; paroleDate: string }'
    expect(shown([...alone, summary])).toEqual([
      'type-member sentenceTerm criminal-offence recommended',
      'type-member offenceType criminal-offence recommended',
    ])
    // Another category bears nothing out.
    expect(
      shown([...alone, 'interface Summary { medication: string; diagnosis: string; disability: string }']),
    ).toEqual(['type-member sentenceTerm criminal-offence strict', 'type-member offenceType criminal-offence strict'])
  })

  it('reads a closed list of values where the name says nothing', () => {
    const code = "interface Answer { background: 'White British' | 'Black African' | 'Irish Traveller' | 'Other' }"
    expect(show(code)).toEqual(['value-list background racial-or-ethnic-origin recommended'])
  })
  it('takes a mixed list of reasons for none', () =>
    expect(
      show("type T = { use: 'asthma' | 'epilepsy' | 'diabetes' | 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' }"),
    ).toEqual([]))

  it.each([
    'interface ButtonProps { disabled?: boolean; orientation?: string }',
    'class Register { private offenderService: OffenderService }',
    'interface Handlers { onDisabilityChange: () => void; getReligion(): string }',
    'interface Config { apis: { probation: { url: string } } }',
    "enum Religion { Sikh = 'SIKH', Hindu = 'HINDU', Jewish = 'JEWISH' }",
    "interface paths { '/roles/medical': unknown; '/health': unknown }",
    'class MedicalAssessment {}\nfunction disability() {}',
    'interface components { schemas: { Offence: { code: string } } }',
  ])('%s holds none for recommended', (code) => expect(sure(code)).toEqual([]))
})

describe('object literals and schemas', () => {
  it.each([
    ['const tenant = { ethnicity: row[1], surname: row[2] }', ['object-key ethnicity']],
    ["const t = { 'disability-concession': body.x }", ["object-key 'disability-concession'"]],
    ['const schema = z.object({ pregnancy: z.boolean() })', ['schema-key pregnancy']],
    ['const schema = yup.object().shape({ religion: yup.string() })', ['schema-key religion']],
    ["const s = Joi.object().keys({ 'medical-need': Joi.string() })", ["schema-key 'medical-need'"]],
    ['const s = v.object({ sexuality: v.string() })', ['schema-key sexuality']],
    [
      'const s = superstruct.object({ dnaSample: string(), geneticTest: string() })',
      ['schema-key dnaSample', 'schema-key geneticTest'],
    ],
    ['const s = new mongoose.Schema({ unionMembership: String })', ['schema-key unionMembership']],
    ["const s = sequelize.define('tenant', { votingIntention: DataTypes.STRING })", ['schema-key votingIntention']],
    ["const s = pgTable('tenant', { faceTemplate: text('face_template') })", ['schema-key faceTemplate']],
    ["const s = { type: 'object', properties: { convictions: { type: 'array' } } }", ['schema-key convictions']],
    ["const s = z.object({ group: z.enum(['Catholic', 'Muslim', 'Sikh']) })", ['value-list group']],
    [
      'exports.up = () => knex.schema.createTable("t", (table) => { table.string("ethnicity") })',
      ['column "ethnicity"'],
    ],
  ])('%s', (code, expected) => expect(sure(code)).toEqual(expected))

  it.each([
    "const routes = { disability: '/disability', medical: '/medical' }",
    'const steps = { religion: ReligionStep, ethnicity: EthnicityStep }',
    "const nav = { ApplicantReligion: 'ApplicantDisability', ApplicantEthnicity: 'EndPage' }",
    "const labels = { religion: 'What is your religion?', ethnicity: 'What is your ethnic group?' }",
    "const CODES = { SIKH: { code: 'S' }, HINDU: { code: 'H' }, CATHOLIC: { code: 'C' } }",
    'const style = { stroke: 1, orientation: 2 }; const a = <div style={{ disability: 1 }} />',
    'app.use({ medical: () => next(), offence: function () {} })',
    'Promise.race([a, b]); z.union([a, b]); type A = B | C',
    "app.get('/health', (req, res) => res.json({ health: 'ok' }))",
    "const offenceApi = { url: 'x' }; const medicalUrl = 'y'",
  ])('%s holds none for recommended', (code) => expect(sure(code)).toEqual([]))

  it('takes an upper-case row of a person for a record', () =>
    expect(sure('const row = { SURNAME: a, ETHNICITY: b }')).toEqual(['object-key ETHNICITY']))
})

describe('strings that name fields', () => {
  it.each([
    ["class A { fields() { return ['ethnicity', 'name'] } }", ["field-name 'ethnicity'"]],
    ["const form = { fields: ['surname', 'medical-need'] }", ["field-name 'medical-need'"]],
    ["const questions = [{ name: 'religion', label: 'Religion', type: 'radios' }]", ["field-name 'religion'"]],
    [
      "const formConfig = [{ components: [{ id: 'prescribed-medications', question: 'Which?' }] }]",
      ["field-name 'prescribed-medications'"],
    ],
    ["router.post('/', body('ethnicity').notEmpty())", ["field-name 'ethnicity'"]],
    ["const page = { fieldValidators: [field('disability')] }", ["field-name 'disability'"]],
    ["const a = register('sexualOrientation')", ["field-name 'sexualOrientation'"]],
    ["type A = Pick<Person, 'religion' | 'name'>", ["field-name 'religion'"]],
    ["const q = formData.get('pregnant')", ["request-read 'pregnant'"]],
    ["const q = url.searchParams.get('diagnosis')", ["request-read 'diagnosis'"]],
  ])('%s', (code, expected) => expect(sure(code)).toEqual(expected))

  it.each([
    "const RELIGIONS = ['Catholic', 'Muslim', 'Sikh']",
    "const roles = ['medical', 'probation']",
    "const pages = [{ name: 'medical', href: '/medical' }]",
    "import medical from './medical/disability'; const a = require('ethnicity')",
    "logger.info('ethnicity'); throw new Error('disability missing')",
    "res.set('x-religion', 'a'); document.querySelector('#religion')",
  ])('%s holds none for recommended', (code) => expect(sure(code)).toEqual([]))

  it('names a path that is said again only once', () =>
    expect(sure("const a = getIn(x, ['person', 'religion']); const b = getIn(y, ['person', 'religion'])")).toEqual([
      "field-name 'religion'",
    ]))
})

describe('form controls', () => {
  it.each([
    ['const a = <input name="religion" id="religion" />', ['form-control "religion"']],
    ["const a = <Field name={'ethnicity'} />", ["form-control 'ethnicity'"]],
    ['const a = <label htmlFor="disability">Disability</label>', ['form-control "disability"']],
    ['const a = <Asked name="convictions" label="Convictions" />', ['form-control "convictions"']],
  ])('%s', (code, expected) => expect(sure(code)).toEqual(expected))
  it.each([
    'const a = <button disabled aria-disabled="true" className="medical" />',
    'const a = <h2 id="medical">Medical</h2>',
    'const a = <meta name="religion" />',
    'const a = <svg stroke="red"><path orientation="auto" /></svg>',
    'const a = <xlink:href name="a" />',
  ])('%s holds none', (code) => expect(sure(code)).toEqual([]))
})

describe('reads and bindings', () => {
  it.each([
    ['app.post("/", (req) => save(req.body.ethnicity))', ['request-read ethnicity']],
    ["app.post('/', (req) => save(req.body['medical-need']))", ["request-read 'medical-need'"]],
    ['const h = (request) => save(request.payload.form.religion)', ['request-read religion']],
    ['const f = (req) => req.session.answers?.pregnancy', ['request-read pregnancy']],
    ['const f = ({ ethnicity, name }: Person) => name', ['parameter ethnicity']],
    ['function f(req) { const { religion } = req.body; return religion }', ['variable religion']],
    [
      'function f(person) { return person.sexualOrientation + person.sexualOrientation }',
      ['property-read sexualOrientation'],
    ],
    ['class A { set(x) { this.dnaProfile = x } }', ['variable dnaProfile']],
    ['function f(rows) { const unspentConvictions = rows.filter(Boolean); return 1 }', ['variable unspentConvictions']],
  ])('%s', (code, expected) => expect(sure(code)).toEqual(expected))

  it('reads a name once a function', () =>
    expect(sure('const f = (p) => p.religion || p.religion\nconst g = (p) => p.religion')).toEqual([
      'property-read religion',
      'property-read religion',
    ]))
  it('names data where it comes in, not where it is put into something by the same name', () => {
    const code = [
      'export function save(requestBody) {',
      '  const { indexOffence, notes } = requestBody',
      '  const ethnicity = find(notes)',
      '  store({ indexOffence, ethnicity: ethnicity })',
      '}',
    ]
    expect(show(code.join('\n'), 'file.ts')).toEqual([
      'variable indexOffence criminal-offence recommended',
      'variable ethnicity racial-or-ethnic-origin recommended',
    ])
  })
  it('names what an array is taken apart into, and what a function says somebody does', () => {
    const code = [
      'export function Form() {',
      "  const [ethnicity, setEthnicity] = useState('')",
      '  const [offences = [], notes] = load(ethnicity)',
      '  const usesIllegalSubstances = notes[0]',
      '  const offenceCode = Number(offences[0])',
      '  function save({ offenceCode }) {}',
      '}',
    ]
    expect(show(code.join('\n'), 'file.tsx')).toEqual([
      'variable ethnicity racial-or-ethnic-origin recommended',
      'variable offences criminal-offence recommended',
      'variable usesIllegalSubstances health recommended',
      'variable offenceCode criminal-offence recommended',
    ])
  })
  it('reads what a component is handed', () =>
    expect(show('const view = (props) => <b>{props.resident.disability}</b>', 'file.tsx')).toEqual([
      'property-read disability health recommended',
    ]))
  it('does not repeat what the file declares', () =>
    expect(sure('interface P { religion: string }\nconst f = (p: P) => p.religion')).toEqual(['type-member religion']))
  it('decodes an escaped identifier', () =>
    expect(collect('interface A { \\u0065thnicity: string }', 'a.ts').map(({ name }) => name)).toEqual(['ethnicity']))

  it.each([
    "const { medical } = require('./routes'); import { religion } from './x'",
    'const f = () => FORMS.religion + paths.medical + styles.disability + Types.Offence',
    'const f = (p) => p.religion()',
    'const RELIGIONS = load(); const ethnicities = list(); const { disabled } = props',
    'const offenceService = create(); const medicalUrl = a; const getReligion = b; const Disability = lazy()',
    "const conviction = 'a strong belief'",
    'module.exports.medical = 1; window.religion = 2',
  ])('%s holds none for recommended', (code) => expect(sure(code)).toEqual([]))
})

describe('where a tag goes', () => {
  const place = (code: string, filename = 'a.tsx') => collect(code, filename)[0]?.declareAt
  it('is the member’s line', () =>
    expect(place('interface A {\n    name: string\n    ethnicity: string\n}')).toEqual({
      offset: 31,
      indent: '    ',
      style: 'jsdoc',
    }))
  it('is the statement’s line where the member shares it', () =>
    expect(place('let x\n  interface A { ethnicity: string }')).toEqual({ offset: 6, indent: '  ', style: 'jsdoc' }))
  it('is a child of JSX', () =>
    expect(place('const a = (\n  <form>\n    <input\n      name="religion"\n    />\n  </form>\n)')).toEqual({
      offset: 21,
      indent: '    ',
      style: 'jsx',
    }))
  it('counts CRLF', () =>
    expect(place('let x\r\n\tlet y = { religion: z }')).toEqual({ offset: 7, indent: '\t', style: 'jsdoc' }))
})

describe('bad and large input', () => {
  it.each([
    '',
    '#!/usr/bin/env node\n',
    '\uFEFFinterface A { ethnicity: string }',
    'f(); [, a]; ({ ...religion })',
    'const { [x]: religion, ...rest } = y',
    "o['relig' + 'ion']; o[`${a}religion`]",
    'export = 1',
    'delete a.b',
  ])('does not throw on %s', (code) => expect(() => collect(code, 'a.ts')).not.toThrow())
  it('leaves generated and minified files alone', () =>
    expect(collect(`const religion = a;${' '.repeat(1_000_001)}`, 'a.ts')).toEqual([]))
  it('stays linear in the members of a record', () => {
    const members = (count: number) =>
      `interface P { ${Array.from({ length: count }, (_, i) => `religion${i}: string`).join('; ')} }`
    expect(measureGrowth((count) => expect(collect(members(count), 'a.ts')).toHaveLength(count), 500)).toBeLessThan(
      linear,
    )
  })
  it('knows what the register adds, whatever the name looks like', () => {
    const matcher = createTermMatcher({ extra: [{ match: 'band*', category: 'health' }] })
    expect(collect('interface A { bandType: string }', 'a.ts', matcher)).toMatchObject([
      { category: 'health', confidence: 'recommended' },
    ])
  })
})
