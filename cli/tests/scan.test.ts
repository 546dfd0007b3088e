import { describe, expect, it } from 'vitest'
import { makeFolder, runCli } from './run-cli.js'

const register = `version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  housing: { code: [src/housing/**] }
  parking: { code: [src/parking/**] }
  paper: { title: On paper }
  form: { code: [views/**] }
  graph: { code: [graph/**] }
  tagged: { code: [nowhere/**] }
recipients:
  dwp: { role: controller, code: { hosts: ["*.dwp.gov.uk"] } }
  police: { role: controller, code: { hosts: ["*.police.uk"] } }
stores:
  applications:
    retention: { keep: 6 years, after: the application closes, policy: HN-1, disposal: delete }
    code: ["prisma:Application"]
  notes:
    retention: { keep: 6 years, after: the case closes, policy: HN-1, disposal: delete }
    code: ["prisma:Note"]
  drafts:
    retention: { keep: 30 days, policy: HN-1, disposal: delete }
    code: ["redis:draft:*"]
  log:
    retention: { keep: 6 years, policy: IG-7, disposal: delete, appliedBy: yearly task of the database administrator }
    code: ["sql:disclosure_log"]
  old:
    retention: { keep: 6 years, policy: HN-1, disposal: delete }
    code: ["sql:old_cases"]
  cabinet:
    retention: { keep: 6 years, policy: HN-1, disposal: confidential-waste }
`
const files = {
  'processing-register.yaml': register,
  'src/housing/client.ts':
    "export const send = (body: string) => fetch('https://api.dwp.gov.uk/x', { method: 'POST', body })\n",
  'src/housing/jobs.ts':
    '/** @processing tagged */\nexport const tidy = (db: Db) => db.$executeRaw`DELETE FROM application WHERE id = 1`\n',
  'src/housing/drafts.ts':
    "import { createClient } from 'redis'\nconst redis = createClient()\nexport const keep = (id: string) => redis.set(`draft:${id}`, '1', { EX: 60 })\n",
  'prisma/schema.prisma': 'model Application {\n  id Int @id\n}\n\nmodel Note {\n  id Int @id\n}\n',
  'views/form.njk': '{{ govukInput({ name: "disability" }) }}\n',
  'graph/tenant.graphql': 'type Tenant { disability: String }\n',
  'db/log.sql': 'CREATE TABLE disclosure_log (id int);\n',
  'src/old.test.ts': "db.query('CREATE TABLE old_cases (id int)')\n",
  'node_modules/x/index.js': "fetch('https://api.police.uk/x', { method: 'POST', body })\n",
}

describe('processing-register scan', () => {
  it('says what the register claims and no code bears out', () => {
    const run = runCli(makeFolder(files), ['scan'])
    expect(run.stderr).toBe('')
    expect(run.status).toBe(1)
    const codes = Array.from(
      run.stdout.matchAll(/(?:activity|recipient|store) `([\w-]+)`[^]*?scan\/([\w-]+)/gu),
      ([, id, code]) => `${code ?? ''} ${id ?? ''}`,
    )
    expect(codes).toEqual([
      'unused-activity parking',
      'unused-recipient police',
      'unused-store old',
      'never-deleted notes',
    ])
    expect(run.stdout).toMatch(/\n4 findings in 7 files\.\n$/u)
  })

  it('answers other programs in JSON, the same twice', () => {
    const folder = makeFolder(files)
    const run = runCli(folder, ['scan', '.', '--json'])
    expect(JSON.parse(run.stdout)).toMatchObject({
      version: 1,
      register: 'processing-register.yaml',
      folder: '.',
      files: 7,
      findings: [
        { id: 'parking' },
        { id: 'police' },
        { id: 'old' },
        { code: 'never-deleted', section: 'stores', id: 'notes' },
      ],
      unread: [],
    })
    expect(runCli(folder, ['scan', '.', '--format', 'json']).stdout).toBe(run.stdout)
  })

  it('finds nothing where the code bears all out, and says what it could not read', () => {
    const folder = makeFolder({
      'processing-register.yaml': 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n',
      'src/a.ts': 'const a = 1\n',
      'src/b.ts': 'const = \n',
    })
    const run = runCli(folder, ['scan'])
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('1 file could not be read and so not counted:\n  src/b.ts:1 Parsing error')
    expect(run.stdout).toContain('1 file read: the code bears out what the register says of it.')
  })

  it('fails where it cannot be made', () => {
    const folder = makeFolder({ 'a/processing-register.yaml': 'version: 1\ncontroller: 5\n' })
    expect(runCli(folder, ['scan'])).toMatchObject({ status: 2, stdout: '' })
    expect(runCli(folder, ['scan', 'a']).stderr).toMatch(/cannot be used\s+as it stands/u)
    expect(runCli(folder, ['scan', 'b']).stderr).toContain('There is no folder `b`')
    expect(runCli(folder, ['scan', 'a', 'b']).status).toBe(2)
    expect(runCli(folder, ['scan', '--format', 'xml']).status).toBe(2)
  })
})
