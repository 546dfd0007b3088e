import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeFolder, runCli } from './run-cli.js'

const file = 'processing-register.yaml'
const register = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing-register:
    lawfulBasis: public-task
    recipients: [police, dwp, charity]
    stores: [applications]
  newsletter: { lawfulBasis: consent, recipients: [charity] }
recipients:
  police: { sharing: non-routine, lawfulBasis: 6(1)(e) }
  dwp: { sharing: routine, fields: [name, address] }
  charity: { fields: ["contact*"] }
  unlisted: {}
stores:
  applications: { system: PostgreSQL }
`

/** Each wrong line must be an error: TypeScript reports an `@ts-expect-error` that has none. */
const use = `
import { createDisclosureLog } from 'processing-register-core/disclosure'
import { sharingRegister, type ActivityId, type RecipientId, type StoreId } from './register.js'

const { record } = createDisclosureLog({ register: sharingRegister, sink: () => undefined })
const base = { activity: 'housing-register', lawfulBasis: 'public-task', reason: 'why', requestedBy: 'role' } as const
declare const requestedBy: string

await record({ ...base, recipient: 'dwp', requestedBy, fields: ['name'] })
await record({ ...base, recipient: 'police', authorisedBy: 'role', withoutConsent: 'crime' })
await record({ ...base, recipient: 'charity', fields: ['contactNumber'] })
await record({ ...base, recipient: 'charity', activity: 'newsletter', lawfulBasis: 'consent' })
const answer: number = await record({ ...base, recipient: 'dwp' }, () => Promise.resolve(42))
const ids: [ActivityId, RecipientId, StoreId] = ['newsletter', 'unlisted', 'applications']

// @ts-expect-error: no such recipient
await record({ ...base, recipient: 'dwpp' })
// @ts-expect-error: no activity lists it
await record({ ...base, recipient: 'unlisted' })
// @ts-expect-error: another activity shares with it
await record({ ...base, recipient: 'dwp', activity: 'newsletter' })
// @ts-expect-error: another basis
await record({ ...base, recipient: 'dwp', lawfulBasis: 'consent' })
// @ts-expect-error: the basis of the other activity
await record({ ...base, recipient: 'charity', lawfulBasis: 'consent' })
// @ts-expect-error: a field that was not agreed
await record({ ...base, recipient: 'dwp', fields: ['name', 'income'] })
// @ts-expect-error: non-routine, and nobody authorised it
await record({ ...base, recipient: 'police', withoutConsent: 'crime' })
// @ts-expect-error: non-routine without consent, and no ground
await record({ ...base, recipient: 'police', authorisedBy: 'role' })
// @ts-expect-error: nobody asked
await record({ activity: 'housing-register', recipient: 'dwp', lawfulBasis: 'public-task', reason: 'why' })
// @ts-expect-error: no key of a record
await record({ ...base, recipient: 'dwp', payload: { name: 'A. Applicant' } })
// @ts-expect-error: the share has begun before it is on record
await record({ ...base, recipient: 'dwp' }, Promise.resolve(42))
// @ts-expect-error: no such activity
const wrong: ActivityId = 'newsletters'

export { answer, ids, wrong }
`

const compile = (folder: string): { status: number | null; output: string } => {
  const declarations = fileURLToPath(new URL('../../register/dist/disclosure/index.d.ts', import.meta.url))
  const compilerOptions = {
    target: 'ES2023',
    lib: ['ES2023'],
    skipLibCheck: true,
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
    paths: { 'processing-register-core/disclosure': [declarations] },
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
  return { status, output: stdout }
}

describe('processing-register types', () => {
  it('makes a wrong recipient, activity, basis or field a compile error', () => {
    const folder = makeFolder({ [file]: register, 'use.ts': use })
    expect(runCli(folder, ['types', '--output', 'register.ts'])).toEqual({
      status: 0,
      stdout: 'Wrote register.ts.\n',
      stderr: '',
    })
    writeFileSync(join(folder, 'wrong.ts'), use.replace(/^.*ts-expect-error: no such recipient\n/mu, ''))
    const lines = compile(folder).output.trimEnd().split('\n')
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
      expect.stringMatching(
        /^\S*wrong\.ts\(\d+,\d+\): error TS2820: Type '"dwpp"' is not assignable to type .* Did you mean '"dwp"'\?$/u,
      ),
    ])
  })

  it('writes the same whatever the order of the register and its comments', () => {
    const [head = '', ...sections] = register.split(/^(?=activities:|recipients:|stores:)/mu)
    const turned = `# note\n${head}${sections.reverse().join('')}`.replace(
      '[police, dwp, charity]',
      '[dwp, charity, police]',
    )
    const [first, second] = [register, turned].map((text) => runCli(makeFolder({ [file]: text }), ['types']))
    expect(first?.stdout).toContain(`  | DisclosureTo<'dwp', 'housing-register', 'public-task', 'address' | 'name'>\n`)
    expect(second).toEqual(first)
  })

  it('writes types that compile for a register without activities', () => {
    const bare = 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n'
    const folder = makeFolder({ [file]: bare, 'use.ts': "import './register.js'\n" })
    runCli(folder, ['types', '--output', 'register.ts'])
    expect(readFileSync(join(folder, 'register.ts'), 'utf8')).toContain('export type Disclosure = never\n')
    expect(compile(folder)).toEqual({ status: 0, output: '' })
  })

  it('writes JSON for a disclosure log in JavaScript', () => {
    const { stdout } = runCli(makeFolder({ [file]: register }), ['types', '--json'])
    expect(JSON.parse(stdout)).toEqual({
      format: 'processing-register-sharing/1',
      activities: {
        'housing-register': { lawfulBasis: 'public-task', recipients: ['charity', 'dwp', 'police'] },
        newsletter: { lawfulBasis: 'consent', recipients: ['charity'] },
      },
      recipients: {
        charity: { fields: ['contact*'] },
        dwp: { sharing: 'routine', fields: ['name', 'address'] },
        police: { lawfulBasis: 'public-task', sharing: 'non-routine' },
        unlisted: {},
      },
      agreements: [],
    })
  })

  it('says whether a file is up to date: --check', () => {
    const folder = makeFolder({ [file]: register })
    const check = ['types', '--check', '--output', 'src/register.ts']
    const said = (run: { stderr: string }): string => run.stderr.replaceAll(/\s+/gu, ' ')
    const missing = runCli(folder, check)
    expect([missing.status, said(missing)]).toEqual([
      1,
      'src/register.ts is not there. Run the same command without --check, and commit the file. ',
    ])
    runCli(folder, ['types', '--output', 'src/register.ts'])
    expect(runCli(folder, check)).toEqual({ status: 0, stdout: '', stderr: '' })
    const path = join(folder, 'src/register.ts')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
    expect(runCli(folder, check).status).toBe(0)
    writeFileSync(join(folder, file), register.replace('[name, address]', '[name]'))
    const stale = runCli(folder, check)
    expect([stale.status, said(stale)]).toEqual([
      1,
      'src/register.ts is not what the register says now. Run the same command without --check, and commit the file. ',
    ])
  })

  it.each([
    [['types', '--check'], '`--check` needs `--output FILE`'],
    [['types', 'a', 'b'], 'Name one register'],
    [['types', '--output', `${file}/below.ts`], 'could not be written (EEXIST)'],
    [['types', '--check', '--output', '.'], 'could not be read (EISDIR)'],
    [['types', 'nowhere'], 'There is no file or folder `nowhere`'],
    [['types', 'wrong'], 'has 1 error, and what is made from it would be wrong.'],
  ])('%j: exit code 2 and one message', (args, message) => {
    const wrong = register.replace('dwp: {', 'dwp: { sharring: routine,')
    const run = runCli(makeFolder({ [file]: register, [`wrong/${file}`]: wrong }), args)
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr.replaceAll(/\s+/gu, ' ')).toContain(message)
  })
})
