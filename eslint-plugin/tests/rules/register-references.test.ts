import { describe, expect, it } from 'vitest'
import { lintRegister } from '../support/lint-register.js'

const head = 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n'

describe('register-references', () => {
  it('says nothing where everything referred to is there', () => {
    const text = `${head}activities:\n  a: { recipients: [dwp], stores: [db] }\nrecipients:\n  dwp: { title: DWP }\nstores:\n  db: { title: DB }\n`
    expect(lintRegister('register-references', text)).toEqual([])
  })

  it.each([
    [
      'a recipient',
      'activities:\n  a: { recipients: [dwpp] }\nrecipients:\n  dwp: { title: DWP }\n',
      [4, 21, 4, 25],
      'Did you mean `dwp`?',
    ],
    ['a store', 'activities:\n  a: { stores: [db] }\n', [4, 17, 4, 19], 'UK GDPR Article 30(1)(f)'],
    ['an agreement', 'recipients:\n  dwp: { agreement: memo }\n', [4, 21, 4, 25], 'Describe it under `agreements`.'],
    ['a party', 'agreements:\n  memo: { parties: [dwp] }\n', [4, 21, 4, 24], 'no such recipient'],
    [
      'a policy document',
      'activities:\n  a:\n    specialCategories:\n      health: { policyDocument: apd }\n',
      [6, 33, 6, 36],
      'DPA 2018 Schedule 1 paragraphs 5 and 38 to 40',
    ],
    [
      'a law enforcement function',
      'activities:\n  a:\n    criminalOffence: { route: law-enforcement, function: parking }\n',
      [5, 58, 5, 65],
      'DPA 2018 ss.29 to 31',
    ],
  ])('reports %s that is not there, at its id', (_, text, [line, column, endLine, endColumn], part) => {
    const messages = lintRegister('register-references', head + text)
    expect(messages).toMatchObject([{ messageId: 'problem', line, column, endLine, endColumn }])
    expect(messages[0]?.message).toContain(part)
  })
})
