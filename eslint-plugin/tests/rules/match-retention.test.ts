import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import rule from '../../src/rules/match-retention.js'
import { createRuleTester, withRegister } from '../support/rule-tester.js'

const council = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
stores:
  applications:
    retention: { keep: 6 years, after: the application closes, law: Limitation Act 1980 s.9 }
    code: ["prisma:Application", "sql:applications"]
  drafts:
    retention: { keep: 30 days, after: the draft is created, policy: HN-3 }
    code: ["redis:draft:*", "cookie:draft", "s3:Drafts", "queue:drafts", "azure-blob:drafts"]
  sessions:
    retention: { keep: 30 minutes, after: the applicant's last page, policy: HN-3 }
    code: ["session:*"]
  adoption:
    retention: at least 100 years from the adoption order (SI 2005/888 reg 6)
    code: ["prisma:AdoptionFile"]
  minutes:
    retention: { keep: permanently, law: Local Government Act 1972 s.100C }
    code: ["prisma:Minute"]
  consents:
    retention: { keep: while the consent stands, policy: HN-4 }
    code: ["cookie:consent"]
  under-inquiry:
    retention: { keep: 1 year, policy: HN-5 }
    holds: [public inquiry]
    reviewBy: 2027-01-01
    code: ["redis:inquiry:*"]
  after-inquiry:
    retention: { keep: 1 year, policy: HN-5 }
    holds: [public inquiry]
    reviewBy: 2026-01-01
    code: ["redis:past-inquiry:*"]
  unreadable:
    retention: as long as necessary
    code: ["redis:vague:*"]
`)

createRuleTester().run('match-retention', rule, {
  valid: [
    { code: 'redis.set(`draft:${id}`, x, { EX: 30 * 24 * 60 * 60 })', ...council },
    { code: "res.cookie('draft', x)", ...council },
    { code: "res.cookie('draft', x, { maxAge: age })", ...council },
    { code: "redis.set('unknown', x)", ...council },
    { code: 'redis.set(`vague:${id}`, x)', ...council },
    { code: "res.cookie('consent', x, { maxAge: 365 * 86400000 })", ...council },
    { code: 'redis.set(`draft:${id}`, x); redis.expire(`draft:${id}`, 60)', ...council },
    {
      code: "admin.createTopics({ topics: [{ topic: 'drafts', configEntries: [{ name: 'retention.ms', value: '2592000000' }] }, { topic: 'others', configEntries: [{ name: 'retention.ms', value: '-1' }] }] })",
      ...council,
    },
    // The hold is looked at again on 1 January 2027.
    { code: 'redis.set(`inquiry:${id}`, x)', ...council },
    {
      code: "import { subYears } from 'date-fns'\nprisma.application.deleteMany({ where: { closedAt: { lt: subYears(now, 6) } } })",
      ...council,
    },
    // Six times 365 days is never longer than six years.
    {
      code: 'prisma.application.deleteMany({ where: { closedAt: { lt: new Date(Date.now() - 2190 * 86400000) } } })',
      ...council,
    },
    // From another event: how long after the closing it comes, nobody can tell.
    {
      code: "import { subYears } from 'date-fns'\nprisma.application.deleteMany({ where: { receivedOn: { lt: subYears(now, 7) } } })",
      ...council,
    },
    { code: 'redis.set(`draft:${id}`, x)', ...council, filename: council.filename.replace('service.tsx', 'a.test.ts') },
  ],
  invalid: [
    {
      code: "admin.createTopics({ topics: [{ topic: 'drafts', configEntries: [{ name: 'retention.ms', value: '2678400000' }] }] })",
      ...council,
      errors: [{ messageId: 'keptTooLong', line: 1, column: 97, endLine: 1, endColumn: 109 }],
    },
    {
      code: "admin.createTopics({ topics: [{ topic: 'drafts', configEntries: [{ name: 'retention.ms', value: '-1' }] }] })",
      ...council,
      errors: [{ messageId: 'keptForEver', line: 1, column: 97, endLine: 1, endColumn: 101 }],
    },
    {
      code: "client.managementPolicies.createOrUpdate(group, account, 'default', {\n  policy: { rules: [{ name: 'a', type: 'Lifecycle', definition: {\n    actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 90 } } },\n    filters: { blobTypes: ['blockBlob'], prefixMatch: ['drafts/'] },\n  } }] },\n})",
      ...council,
      errors: [{ messageId: 'keptTooLong', line: 3, column: 72, endLine: 3, endColumn: 74 }],
    },
    {
      code: "import cron from 'node-cron'\nimport dayjs from 'dayjs'\ncron.schedule('0 3 * * *', async () => {\n  await prisma.application.deleteMany({ where: { closedAt: { lt: dayjs().subtract(7, 'year').toDate() } } })\n})",
      ...council,
      errors: [{ messageId: 'deletedTooLate', line: 4, column: 66, endLine: 4, endColumn: 102 }],
    },
    {
      code: 'redis.set(`draft:${id}`, x, { EX: 31 * 24 * 60 * 60 })',
      ...council,
      errors: [{ messageId: 'keptTooLong', line: 1, column: 35, endLine: 1, endColumn: 52 }],
    },
    {
      code: 'redis.set(`draft:${id}`, x)',
      ...council,
      errors: [{ messageId: 'keptForEver', line: 1, column: 7, endLine: 1, endColumn: 10 }],
    },
    {
      code: 'redis.set(`past-inquiry:${id}`, x)',
      ...council,
      errors: [{ messageId: 'keptForEver', line: 1, column: 7, endLine: 1, endColumn: 10 }],
    },
    {
      code: "import session from 'express-session'\nsession({ secret, cookie: { maxAge: 3600_000 } })",
      ...council,
      errors: [{ messageId: 'keptTooLong', line: 2, column: 37, endLine: 2, endColumn: 45 }],
    },
    {
      code: "/** @store drafts */\nres.cookie('other', x, { maxAge: 31 * 86400000 })",
      ...council,
      errors: [{ messageId: 'keptTooLong', line: 2, column: 34, endLine: 2, endColumn: 47 }],
    },
    {
      code: "import { subYears } from 'date-fns'\nprisma.application.deleteMany({ where: { closedAt: { lt: subYears(now, 7) } } })",
      ...council,
      errors: [{ messageId: 'deletedTooLate', line: 2, column: 58, endLine: 2, endColumn: 74 }],
    },
    {
      code: "import { subYears } from 'date-fns'\nprisma.adoptionFile.deleteMany({ where: { adoptionOrderOn: { lt: subYears(now, 75) } } })",
      ...council,
      errors: [{ messageId: 'deletedTooSoon', line: 2, column: 66, endLine: 2, endColumn: 83 }],
    },
    {
      code: "import { subYears } from 'date-fns'\nprisma.minute.deleteMany({ where: { heldOn: { lt: subYears(now, 6) } } })",
      ...council,
      errors: [{ messageId: 'deletedTooSoon', line: 2, column: 51, endLine: 2, endColumn: 67 }],
    },
  ],
})

describe('match-retention', () => {
  const lint = (code: string, file: 'ts' | 'sql') =>
    new Linter({ cwd: council.filename.replace('src/service.tsx', '') }).verify(
      code,
      [
        {
          files: ['**/*.{sql,ts}'],
          plugins: { 'data-protection': plugin as never },
          settings: council.settings,
          rules: { 'data-protection/match-retention': 'error' },
          ...(file === 'sql' ? { language: 'data-protection/sql' } : {}),
        },
      ],
      { filename: council.filename.replace('service.tsx', `service.${file}`) },
    )

  it('checks scripts of SQL', () => {
    const [message, ...more] = lint(
      "-- nightly\nDELETE FROM applications WHERE closed_on < now() - interval '7 years';\n",
      'sql',
    )
    expect(more).toEqual([])
    expect(message).toMatchObject({ messageId: 'deletedTooLate', line: 2, column: 44, endColumn: 70 })
    expect(lint("DELETE FROM applications WHERE closed_on < now() - interval '6 years';", 'sql')).toEqual([])
  })

  it('names the thing, both times, the reason and what to do', () => {
    const codes = [
      "res.cookie('draft', x, { maxAge: 31 * 86400000 })",
      'redis.set(`draft:${id}`, x)',
      'prisma.application.deleteMany({ where: { closedAt: { lt: new Date(Date.now() - 2200 * 86400000) } } })',
      'prisma.minute.deleteMany({ where: { heldOn: { lt: new Date(Date.now() - 86400000) } } })',
    ]
    expect(codes.flatMap((code) => lint(code, 'ts').map(({ message }) => message))).toMatchInlineSnapshot(`
      [
        "The cookie \`draft\` is kept for 31 days here, and the processing register says “30 days after the draft is created” for the store \`drafts\`. Data is kept no longer than its purpose needs, and people were told that time (UK GDPR Articles 5(1)(e) and 13(2)(a)). Shorten it here, or ask information governance to change the retention if the longer time is needed.",
        "The Redis key \`draft:*\` is written here without an end, and the processing register says “30 days after the draft is created” for the store \`drafts\`. What nothing ends is kept for ever (UK GDPR Article 5(1)(e)). Set the expiry that the register says, or tie this code to its own store with \`@store <id>\`.",
        "Data is deleted from the Prisma model \`application\` only 2,200 days after \`closedAt\`, and the processing register says “6 years after the application closes” for the store \`applications\`. Data is kept no longer than its purpose needs, and people were told that time (UK GDPR Articles 5(1)(e) and 13(2)(a)). Delete it sooner, or ask information governance to change the retention if the longer time is needed.",
        "Data is deleted from the Prisma model \`minute\` 1 day after \`heldOn\`, and the processing register says “permanently” for the store \`minutes\`: it must still be there by then, and nobody could account for it (UK GDPR Article 5(2)). Delete it later, or ask information governance to change the retention.",
      ]
    `)
  })
})
