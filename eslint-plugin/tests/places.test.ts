import { describe, expect, it } from 'vitest'
import { showFindings } from './support/lint-file.js'

/** The words that `require-condition` stands on, under a preset. */
const show = (code: string, preset: 'recommended' | 'strict' = 'recommended', name = 'file.tsx') =>
  showFindings(name, code, { preset }).map((finding) => finding.replace(/^\d+ /u, ''))

/** One test a library or framework the issue names: the code as its own documentation writes it. */
const places: readonly (readonly [place: string, code: string, expected: readonly string[]])[] = [
  ['zod object', 'const s = z.object({ ethnicity: z.string() })', ['ethnicity']],
  ['zod extend', 'const s = base.extend({ religion: z.string().optional() })', ['religion']],
  ['zod enum', "const s = z.object({ q: z.enum(['Sikh', 'Hindu', 'Muslim']) })", ['q']],
  ['yup', 'const s = yup.object({ disability: yup.boolean().required() })', ['disability']],
  ['yup oneOf', "const s = yup.object({ q: yup.string().oneOf(['Sikh', 'Hindu', 'Muslim']) })", ['q']],
  ['joi', 'const s = Joi.object({ medicalNeeds: Joi.string().max(500) })', ['medicalNeeds']],
  ['joi valid', "const s = Joi.object({ q: Joi.string().valid('Sikh', 'Hindu', 'Muslim') })", ['q']],
  ['celebrate', 'app.post("/", celebrate({ body: Joi.object({ religion: Joi.string() }) }))', ['religion']],
  ['valibot', 'const s = v.object({ sexualOrientation: v.optional(v.string()) })', ['sexualOrientation']],
  ['valibot picklist', "const s = v.object({ q: v.picklist(['Sikh', 'Hindu', 'Muslim']) })", ['q']],
  ['superstruct', 'const S = object({ convictions: array(string()) })', ['convictions']],
  ['class-validator', 'class Dto {\n  @IsOptional()\n  @IsString()\n  ethnicity?: string\n}', ['ethnicity']],
  ['AJV', "const v = ajv.compile({ type: 'object', properties: { disability: { type: 'boolean' } } })", ['disability']],
  ['AJV required', "const s = { required: ['religion', 'surname'] }", ["'religion'"]],
  [
    'JSON Schema',
    "const schema = { $schema: 'x', type: 'object', properties: { person: { type: 'object', properties: { ethnicity: {} } } } }",
    ['ethnicity'],
  ],
  ['typebox', 'const S = Type.Object({ religion: Type.String() })', ['religion']],
  [
    'Fastify schema',
    "const schema = { body: { type: 'object', properties: { ethnicity: { type: 'string' } } } }",
    ['ethnicity'],
  ],
  ['io-ts', 'const T = t.type({ disability: t.boolean })', ['disability']],

  ['Formik initial values', "const f = useFormik({ initialValues: { religion: '', name: '' } })", ['religion']],
  ['Formik component', 'const f = <Formik initialValues={{ ethnicity: "" }} onSubmit={go} />', ['ethnicity']],
  ['Formik field', 'const f = <Field name="disability" as="select" />', ['"disability"']],
  ['Formik setFieldValue', "setFieldValue('religion', e.target.value)", ["'religion'"]],
  ['react-hook-form register', "const f = <input {...register('ethnicity', { required: true })} />", ["'ethnicity'"]],
  [
    'react-hook-form Controller',
    'const f = <Controller name="religion" control={control} render={r} />',
    ['"religion"'],
  ],
  ['react-hook-form watch', "const d = watch('hasDisability')", ["'hasDisability'"]],
  ['final-form', 'const f = <Field name="pregnant" component="input" type="checkbox" />', ['"pregnant"']],
  ['final-form useField', "const f = useField('medicalCondition')", ["'medicalCondition'"]],
  ['form definition', "const form = [{ id: 'ethnicity', type: 'radios', label: 'Group' }]", ["'ethnicity'"]],
  [
    'form definition key',
    "const form = { questions: [{ key: 'sexualOrientation', type: 'select' }] }",
    ["'sexualOrientation'"],
  ],
  ['HOF fields', "module.exports = { 'medical-condition': { mixin: 'input-text' } }", ["'medical-condition'"]],
  ['express-validator', "body('ethnicity').trim().notEmpty()", ["'ethnicity'"]],
  ['express-validator schema', "checkSchema({ religion: { in: ['body'], isString: true } })", ['religion']],
  ['select', 'const f = <select id="disability-type" onChange={go} />', ['"disability-type"']],

  ['Express body', "app.post('/', (req, res) => save(req.body.ethnicity))", ['ethnicity']],
  ['Express query', "app.get('/', (req, res) => find(req.query.disability))", ['disability']],
  ['Express params', "app.get('/:x', (req, res) => find(req.params.religion))", ['religion']],
  ['Express destructuring', 'const h = (req, res) => { const { ethnicity } = req.body }', ['ethnicity']],
  ['Express get', "const h = (req) => req.body['medical-condition']", ["'medical-condition'"]],
  ['Fastify', "fastify.post('/', async (request, reply) => save(request.body.religion))", ['religion']],
  ['hapi', 'const h = { handler: (request, h) => save(request.payload.disability) }', ['disability']],
  ['Koa', 'router.post("/", async (ctx) => { save(ctx.request.body.pregnant) })', ['pregnant']],
  ['Koa query', 'router.get("/", async (ctx) => { find(ctx.query.ethnicity) })', ['ethnicity']],
  ['Next API', 'export default function handler(req, res) { save(req.body.religion) }', ['religion']],
  ['Next json', 'export async function POST(request) { const { ethnicity } = await request.json() }', ['ethnicity']],
  [
    'Next formData',
    "export async function POST(r) { const d = await r.formData(); save(d.get('religion')) }",
    ["'religion'"],
  ],
  [
    'Next search params',
    'export default function Page({ searchParams }) { find(searchParams.disability) }',
    ['disability'],
  ],
  ['Next useSearchParams', "const x = useSearchParams().get('disability')", ["'disability'"]],
  [
    'Remix action',
    "export const action = async ({ request }) => { const form = await request.formData(); save(form.get('ethnicity')) }",
    ["'ethnicity'"],
  ],
  ['Lambda', 'export const handler = async (event) => { save(JSON.parse(event.body).religion) }', ['religion']],
  ['session read', 'const h = (req) => req.session.application.disability', ['disability']],
  ['session get', "const x = session.get('ethnicity')", ["'ethnicity'"]],
  ['session model', "const x = req.sessionModel.get('religion')", ["'religion'"]],
  ['session write', 'const h = (req) => { req.session.ethnicity = x }', ['ethnicity']],
  ['nested destructuring', 'const { person: { religion } } = await load()', ['religion']],
  ['renamed destructuring', 'const { ethnicity: group } = resident', ['ethnicity']],

  [
    'TypeORM column',
    "@Entity()\nclass Tenant {\n  @Column({ name: 'eth_code', nullable: true })\n  ethnicity: string\n}",
    ['ethnicity'],
  ],
  [
    'TypeORM column name',
    "@Entity()\nclass Tenant {\n  @Column({ name: 'religion_code' })\n  code: string\n}",
    ["'religion_code'"],
  ],
  [
    'TypeORM EntitySchema',
    "const T = new EntitySchema({ name: 'tenant', columns: { disability: { type: Boolean } } })",
    ['disability'],
  ],
  ['Sequelize define', "sequelize.define('Tenant', { religion: DataTypes.STRING })", ['religion']],
  ['Sequelize init', 'Tenant.init({ ethnicity: { type: DataTypes.STRING } }, { sequelize })', ['ethnicity']],
  [
    'Sequelize migration',
    "queryInterface.addColumn('tenants', 'disability', { type: Sequelize.BOOLEAN })",
    ["'disability'"],
  ],
  [
    'Sequelize createTable',
    "queryInterface.createTable('tenants', { religion: { type: Sequelize.STRING } })",
    ['religion'],
  ],
  ['Mongoose', 'const s = new Schema({ ethnicity: { type: String } })', ['ethnicity']],
  ['Mongoose add', 's.add({ religion: String })', ['religion']],
  ['Knex table', "knex.schema.table('t', (t) => { t.boolean('disability') })", ["'disability'"]],
  ['Knex insert', "knex('tenants').insert({ religion: a, name: b })", ['religion']],
  ['Knex select', "knex('tenants').select('id', 'ethnicity')", ["'ethnicity'"]],
  ['Knex where', "knex('tenants').where('disability', true)", ["'disability'"]],
  ['Drizzle', "const t = pgTable('tenants', { ethnicity: varchar('eth') })", ['ethnicity']],
  ['Drizzle column', "const t = pgTable('tenants', { code: text('religion_code') })", ["'religion_code'"]],
  ['Prisma client', 'prisma.tenant.create({ data: { religion: x } })', ['religion']],
  ['Prisma select', 'prisma.tenant.findMany({ select: { ethnicity: true } })', ['ethnicity']],
  ['SQL in a string', "db.query('SELECT id, religion FROM tenants WHERE id = $1')", ['religion']],
  ['SQL in a template', 'sql`SELECT ethnicity FROM tenants WHERE id = ${id}`', ['ethnicity']],
  ['GraphQL', 'const q = gql`{ tenant { ethnicity } }`', ['ethnicity']],
]

describe('places', () => {
  it.each(places)('%s: %s', (_, code, expected) => expect(show(code)).toEqual(expected))
})

describe('translations', () => {
  it.each([
    "const en = { religion: { label: 'What is your religion?', hint: 'You need not say' } }",
    "export default { ethnicity: 'What is your ethnic group?', disability: 'Do you have a disability?' }",
    "const text = t('equality.religion')",
    'const text = i18n.ethnicity',
    "const messages = { disability: 'Tell us' }",
  ])('%s is none for recommended', (code) => expect(show(code)).toEqual([]))
  it('are for strict', () =>
    expect(show("const en = { religion: 'What is your religion?', age: 'How old are you?' }", 'strict')).toEqual([
      'religion',
    ]))
})

describe('what is no place', () => {
  it('a file that a bundler wrote', () => {
    const statement = 'a(b);c=d;'
    const record = 'person.save({surname:a,religion:b})'
    expect(show(`${statement.repeat(2000)}${record}`, 'recommended', 'app.js')).toEqual([])
    expect(show(`${`${statement}\n`.repeat(2000)}${record}`, 'recommended', 'app.js')).toEqual(['religion'])
  })
  it.each([
    ['class names', "const button = <button className={classNames('button', { disabled: isMain })} />"],
    [
      'who may open a page',
      "const access = { 'care-needs_review': [userRoles.BROKER, userRoles.FINANCE], disability: allRoles, a: allRoles }",
    ],
    ['a look-up of ids', "const sheetIdMap = { 'mental-capacity-assessment': '1730612632', telecare: '2' }"],
    ['the number of a record', 'interface Payment { carePackageId: string; amount: number }'],
    ['class names of clsx', "const names = clsx('field', { disabled: isMain, error: hasError })"],
    [
      'a request of a generated client',
      'interface operations { archiveCondition: { parameters: { path: { id: string } } } }',
    ],
    ['a type of a generated client', "interface components { schemas: { PncMatcher: { type: 'Pnc' } & Matcher } }"],
    ['what a form asks', "const text = getQuestions(name)['health-needs']['substance-misuse']"],
    ['a colour', 'const theme = { blackBackgroundColour: dark, whiteBackgroundColour: light }'],
    ['a vaccine as such', 'interface Hub { howToGetVaccine: string; whoVaccineIsFor: string }'],
    ['a text that is looked up by', "const codes = { 'Arrest record was applied successfully': 'arrest', b: c }"],
    [
      'addresses of pages',
      "export default { arrestIssues: 'arrest-issues', chargedWithOffence: 'charged-with-offence', mappa: 'mappa', lastRecall: 'last-recall' }",
    ],
    ['what may be chosen', 'const page = { licenceConditions: formOptions.licenceConditions, title: text }'],
    ['icons', "export const iconNames = ['kit-medical', 'prescription', 'wheelchair-move'] as const"],
    ['an emoji', 'interface EmojiPanel { skinTone: string; emojiSkinTone: string }'],
    ['a picture in a picture', 'const view = { pipWindow: window.open(x), pip_open: isOn }'],
    ['links', 'interface SupplierLinks { sexualHealth: string; contact: string }'],
    ['a list of prisons', 'const data = { prisons: prisons.data, courts: courts.data }'],
    ['a component’s own', 'const view = (props) => <b>{props.disabled}</b>'],
    ['a code list', 'const sexualOrientationReferenceData = await getReferenceData(domain)'],
    ['a switch of the program', 'const view = { editReligionEnabled: isOn, name: title }'],
    ['a number of prisons', 'const found = { otherPrisonsCount: others.length, includeOtherPrisons: isAll }'],
    [
      'a constraint',
      'db.query(`CREATE TABLE claim (at date CONSTRAINT "df_disability_at" DEFAULT now(), CONSTRAINT pk_disability PRIMARY KEY (at))`)',
    ],
    ['a table of requests', "interface Paths { '/search': { get: operations['searchByPrison'] } }"],
  ])('%s', (_, code) => expect(show(code)).toEqual([]))
  it.each([
    'testsupport/person.ts',
    'server/test-support/person.ts',
    'src/personTestDataBuilder.ts',
    'src/person-test-data.ts',
    'prisma/seed.ts',
    'db/seeds/people.js',
    'server/data/localMockData/person.ts',
    'server/personMock.ts',
    'server/mockPerson.ts',
    'server/shared/createMockPerson.ts',
    'server/person.test-factory.ts',
    'server/person.testFactory.ts',
    'cypress_shared/commands.ts',
    'playwright-e2e/person.ts',
  ])('%s holds made-up people', (name) =>
    expect(show('interface Person { religion: string }', 'recommended', name)).toEqual([]),
  )
  it.each(['faker', '@faker-js/faker', '@faker-js/faker/locale/en_GB'])('what %s makes up is nobody’s', (library) => {
    const record = 'const person = { surname: 1, religion: 2 }'
    expect(show(`import { faker } from '${library}'\n${record}`)).toEqual([])
    expect(show(`import { faker } from './${library}s'\n${record}`)).toEqual(['religion'])
  })
  it.each(['src/contest-data.ts', 'src/latest/person.ts', 'src/testing-support-plan.ts', 'src/mockingbird.ts'])(
    '%s is linted',
    (name) => expect(show('interface Person { religion: string }', 'recommended', name)).toEqual(['religion']),
  )
})
