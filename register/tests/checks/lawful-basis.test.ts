import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lawfulBasisCheck } from '../../src/checks/lawful-basis.js'
import { runChecks } from '../../src/checks/run-checks.js'
import { loadText, runOnText } from './support/run-on-text.js'

/** The lines of the activity `a` begin at line 5. */
const register = (kind: string | undefined, ...lines: readonly string[]): string =>
  `version: 1
controller: { name: Example${kind === undefined ? '' : `, kind: ${kind}`} }
activities:
  a:
${lines.map((line) => `    ${line}\n`).join('')}`
const council = (...lines: readonly string[]): string => register('principal-council', ...lines)
const parish = (...lines: readonly string[]): string => register('parish-or-community-council', ...lines)
const run = (text: string, today?: string) => runOnText(lawfulBasisCheck, text, today)
const codes = (text: string, today?: string) => run(text, today).map(({ code, severity }) => [code, severity])

const task = 'lawfulBasis: public-task'
const act = 'law: Housing Act 1996 Part 6'
const consent = 'consent: { record: CRM, scope: This summer, withdrawal: By email }'
const weighed = 'legitimateInterestsAssessment: LIA-4'
const interest = 'legitimateInterest: To let the café run'
const unseen = ' This is unsettled (its source was not read for this version): check it before you rely on it.'
const unread =
  ' This is unsettled (text read; check for later regulations adding Annex 1 cases): check it before you rely on it.'

describe('register-lawful-basis', () => {
  it.each([
    ['a public task with its Act', council(task, act)],
    ['a public task by its article point', council('lawfulBasis: 6(1)(e)', act)],
    ['a legal obligation with its Act', council('lawfulBasis: legal-obligation', 'law: LAAA 2014 Sch 9 para 2')],
    ['a contract', council('lawfulBasis: contract')],
    ['vital interests', council('lawfulBasis: vital-interests')],
    ['a consent that is described', council('lawfulBasis: consent', consent)],
    ['legitimate interests of a parish council', parish('lawfulBasis: legitimate-interests', weighed, interest)],
    [
      'a recognised legitimate interest of a parish council',
      parish('lawfulBasis: recognised-legitimate-interest', 'recognisedInterest: a1-safeguarding'),
    ],
    ['a processor, who has no basis of its own', council('role: processor', 'onBehalfOf: [NHS]')],
    ['law enforcement, to which Article 6 does not apply', council('criminalOffence: { route: law-enforcement }', act)],
    [
      'law enforcement with the Act in its own part',
      council('criminalOffence: { route: law-enforcement, law: Trade Descriptions Act 1968 s.26 }'),
    ],
    ['a placeholder for the law, which register-review reports', council(task, 'law: TBC')],
    ['a register without activities', 'version: 1\n'],
  ])('accepts %s', (_, text) => {
    expect(run(text)).toEqual([])
  })

  it('accepts the example', () => {
    const example = new URL('../../../examples/housing-service/processing-register.yaml', import.meta.url)
    expect(run(readFileSync(example, 'utf8'))).toEqual([])
  })

  it('asks what kind of body the controller is', () => {
    expect(run(register(undefined, task, act))).toEqual([
      {
        code: 'controller-kind-missing',
        severity: 'warning',
        line: 2,
        marked: 'controller',
        message:
          'The register does not say what kind of body the controller is, and two lawful bases are closed to public authorities. Write `controller.kind`, for example `principal-council`; parish and community councils are no public authorities here.',
        citation: 'DPA 2018 s.7',
      },
    ])
  })

  it('asks every activity for its basis, by Article 6 and not by Article 30', () => {
    expect(run(council('title: Housing register'))).toEqual([
      {
        code: 'basis-missing',
        severity: 'error',
        line: 4,
        marked: 'a',
        message:
          'The activity `a` names no `lawfulBasis`. Processing is lawful only on one of the bases of Article 6(1). Article 30 does not ask for it in the record; people must be told, and the council must be able to show it. A council mostly uses `public-task` or `legal-obligation`, with the Act.',
        citation: 'UK GDPR Articles 5(2) and 6(1)',
      },
    ])
  })

  it.each([
    'specialCategories: { health: { condition: 9(2)(g), schedule1: 6, publicInterest: A, policyDocument: scp } }',
    'criminalOffence: { route: authorised-by-law, schedule1: 6, policyDocument: scp }',
  ])('asks for the basis by paragraph 41 where data rest on a policy document: %s', (line) => {
    const text = `${council(line)}policyDocuments:\n  scp: { title: Policy }\n`
    expect(run(text)).toMatchObject([
      {
        code: 'basis-missing',
        severity: 'error',
        message:
          'The activity `a` names no `lawfulBasis`. Processing is lawful only on one of the bases of Article 6(1), and where sensitive data rest on a policy document the record itself must say which. Article 30 alone does not ask for it. A council mostly uses `public-task` or `legal-obligation`, with the Act.',
        citation: 'UK GDPR Article 6(1); DPA 2018 Schedule 1 paragraph 41',
      },
    ])
  })

  it.each([
    ['public-task', 'error', 'public task (Article 6(1)(e))', 'function.', 'UK GDPR Article 6(3); DPA 2018 s.8'],
    ['legal-obligation', 'warning', 'legal obligation (Article 6(1)(c))', `duty.${unseen}`, 'UK GDPR Article 6(3)'],
  ])('asks for the Act of %s (%s)', (basis, severity, name, thing, citation) => {
    expect(run(council(`lawfulBasis: ${basis}`))).toEqual([
      {
        code: 'basis-without-law',
        severity,
        line: 4,
        marked: 'a',
        message: `The activity \`a\` relies on ${name} but names no \`law\`: say which Act and section gives the council this ${thing}`,
        citation,
      },
    ])
  })

  it('does not take `law` of legitimate interests for granted', () => {
    expect(codes(parish('lawfulBasis: legitimate-interests', interest))).toEqual([['interests-unassessed', 'error']])
  })

  it.each([
    ['of a task', council('lawfulBasis: legitimate-interests', act, weighed, interest)],
    [
      'of a kind of purpose that is a task',
      council('lawfulBasis: 6(1)(f)', 'purposeKinds: [enforce]', weighed, interest),
    ],
    ['that nobody weighed', council('lawfulBasis: legitimate-interests')],
    ['of another public authority', register('other-public-authority', 'lawfulBasis: legitimate-interests')],
  ])('refuses a public authority legitimate interests %s', (_, text) => {
    expect(run(text)).toEqual([
      {
        code: 'basis-closed',
        severity: 'error',
        line: 5,
        marked: text.includes('6(1)(f)') ? '6(1)(f)' : 'legitimate-interests',
        message:
          'The activity `a` relies on `legitimate-interests` (Article 6(1)(f)), which is closed to a public authority in its tasks. Use `public-task` or `legal-obligation`, with the Act.',
        citation: 'DPA 2018 s.7; UK GDPR Art 6(1) last subparagraph as amended by DUAA s.70(2)(c)',
      },
    ])
  })

  it('warns of legitimate interests that may be outside the tasks', () => {
    expect(run(council('lawfulBasis: legitimate-interests', weighed, interest))).toMatchObject([
      {
        code: 'basis-closed',
        severity: 'warning',
        line: 5,
        message:
          'The activity `a` relies on `legitimate-interests` (Article 6(1)(f)), which is closed to a public authority in its tasks. If this is one of its tasks, use `public-task` or `legal-obligation`, with the Act.',
      },
    ])
  })

  it('says who may use a recognised legitimate interest: the body that answers', () => {
    expect(run(council('lawfulBasis: 6(1)(ea)', 'recognisedInterest: a1-disclosure-request'))).toEqual([
      {
        code: 'basis-closed',
        severity: 'error',
        line: 5,
        marked: '6(1)(ea)',
        message:
          'The activity `a` relies on `recognised-legitimate-interest` (Article 6(1)(ea)), which is closed to a public authority in its tasks. This basis is for the body that answers a request of the council, and not for the council that asks. Use `public-task` or `legal-obligation`, with the Act.',
        citation: 'DPA 2018 s.7; UK GDPR Art 6(1) last subparagraph as amended by DUAA s.70(2)(c)',
      },
    ])
  })

  it('knows since when there are recognised legitimate interests', () => {
    const text = parish('lawfulBasis: recognised-legitimate-interest', 'recognisedInterest: a1-crime')
    expect(run(text, '2026-02-04')).toEqual([
      {
        code: 'basis-not-in-force',
        severity: 'error',
        line: 5,
        marked: 'recognised-legitimate-interest',
        message:
          'The activity `a` relies on `recognised-legitimate-interest` (Article 6(1)(ea)), which applies from 2026-02-05. Use another basis until then.',
        citation: 'UK GDPR Art 6(1)(ea), 6(5)-(11), Annex 1; DUAA s.70, Sch 4',
      },
    ])
    expect(run(text, '2026-02-05')).toEqual([])
  })

  it('asks which recognised legitimate interest', () => {
    expect(run(parish('lawfulBasis: recognised-legitimate-interest'))).toEqual([
      {
        code: 'recognised-interest-unnamed',
        severity: 'warning',
        line: 4,
        marked: 'a',
        message: `The activity \`a\` relies on a recognised legitimate interest, and does not say which. Only the cases of Annex 1 count: name one under \`recognisedInterest\`.${unread}`,
        citation: 'UK GDPR Article 6(1)(ea) and Annex 1',
      },
    ])
  })

  it('asks whose request is answered', () => {
    const lines = ['lawfulBasis: recognised-legitimate-interest', 'recognisedInterest: a1-disclosure-request']
    expect(run(parish(...lines))).toEqual([
      {
        code: 'request-of-nobody',
        severity: 'warning',
        line: 6,
        marked: 'a1-disclosure-request',
        message: `The activity \`a\` answers requests of a body that needs the data for its own task, and names no such body. List who asks under \`recipients\`, and keep the written request.${unread}`,
        citation: 'UK GDPR Annex 1 paragraph 1',
      },
    ])
    expect(run(`${parish(...lines, 'recipients: [county]')}recipients:\n  county: { title: County }\n`)).toEqual([])
  })

  it('asks for the weighing of interests, and for the interest', () => {
    expect(run(parish('lawfulBasis: legitimate-interests'))).toEqual([
      {
        code: 'interest-unnamed',
        severity: 'warning',
        line: 4,
        marked: 'a',
        message:
          'The activity `a` relies on legitimate interests, and does not say which. People must be told: write it under `legitimateInterest`.',
        citation: 'UK GDPR Articles 13(1)(d) and 14(2)(b)',
      },
      {
        code: 'interests-unassessed',
        severity: 'error',
        line: 4,
        marked: 'a',
        message:
          'The activity `a` relies on legitimate interests, and does not show that they were weighed against those of the people concerned. Weigh purpose, need and effect, and give the reference of that assessment under `legitimateInterestsAssessment`.',
        citation: 'UK GDPR Articles 5(2) and 6(1)(f)',
      },
    ])
  })

  it('asks for the description of a consent', () => {
    expect(run(council('lawfulBasis: consent'))).toEqual([
      {
        code: 'consent-undescribed',
        severity: 'warning',
        line: 4,
        marked: 'a',
        message: `The activity \`a\` relies on consent and has no \`consent\`. Say there where each consent is recorded (\`record\`), what it covers (\`scope\`) and how people withdraw it (\`withdrawal\`).${unseen}`,
        citation: 'UK GDPR Article 7',
      },
    ])
  })

  it.each([
    ['record', 'where each consent is recorded. The council must be able to show that the person agreed.', '7(1)'],
    ['scope', 'what the consent covers. It counts only for the specific purpose that the person was told.', undefined],
    ['withdrawal', 'how people withdraw it. Withdrawing must be as easy as agreeing.', '7(3)'],
  ])('asks for the %s of a consent', (key, lack, article) => {
    const text = council('lawfulBasis: consent', consent.replace(new RegExp(`\\b${key}: [^,}]*,? ?`, 'u'), ''))
    expect(run(text)).toEqual([
      {
        code: `consent-without-${key}`,
        severity: 'warning',
        line: 6,
        marked: 'consent',
        message: `The activity \`a\` relies on consent and does not say ${lack} Say it under \`consent.${key}\`.${unseen}`,
        citation: article === undefined ? 'UK GDPR Articles 4(11) and 6(1)(a)' : `UK GDPR Article ${article}`,
      },
    ])
  })

  it('warns of consent for what an Act gives the council to do', () => {
    expect(run(council('lawfulBasis: consent', consent, act))).toEqual([
      {
        code: 'consent-for-a-task',
        severity: 'warning',
        line: 5,
        marked: 'consent',
        message: `The activity \`a\` relies on consent, and is a task that the law gives the council. Consent counts only where people can refuse at no cost, which such a task seldom allows: use \`public-task\` or \`legal-obligation\`, unless refusing really changes nothing for them.${unseen}`,
        citation: 'UK GDPR Articles 4(11) and 7(4); recital 43',
      },
    ])
    expect(run(parish('lawfulBasis: consent', consent, act))).toEqual([])
  })

  const notOwn = (sign: string): string =>
    `The activity \`a\` relies on public task (Article 6(1)(e)), and ${sign}. Since 2026-02-05 the task must be one of the controller itself. Name the law that gives the task to it; work done for another body is that of a processor (\`role: processor\`), and a body that is no public authority and answers a request uses \`recognised-legitimate-interest\`.`

  it.each([
    ['says that it is done on behalf of others', council(task, act, 'onBehalfOf: [NHS trust]')],
    ['speaks of a task of another body', council(task, act, 'purpose: Help with another council’s function')],
    ['speaks of a task of another body', council(task, act, 'purpose: Carry out duties of another authority')],
  ])('warns of a task of another body, since the day it matters: it %s', (sign, text) => {
    expect(run(text)).toEqual([
      {
        code: 'task-of-another',
        severity: 'warning',
        line: 5,
        marked: 'public-task',
        message: notOwn(sign),
        citation: 'UK GDPR Article 6(1)(e); DUAA s.70(2)',
      },
    ])
    expect(run(text, '2026-02-05')).toHaveLength(1)
    expect(run(text, '2026-02-04')).toEqual([])
  })

  it('warns a body that is no public authority of a public task without an Act', () => {
    expect(codes(register('not-a-public-authority', task))).toEqual([
      ['basis-without-law', 'error'],
      ['task-of-another', 'warning'],
    ])
    expect(codes(register('not-a-public-authority', task), '2026-02-04')).toEqual([['basis-without-law', 'error']])
    expect(codes(register('not-a-public-authority', task, act))).toEqual([])
  })

  it.each(['[public-task, consent]', 'public-task and consent', '6(1)(e); 6(1)(a)'])(
    'allows one basis only: `%s`',
    (written) => {
      const load = loadText(council(`lawfulBasis: ${written}`))
      expect(load.problems.map(({ rule }) => rule)).toEqual(['register-schema'])
      const found = runChecks(load, [lawfulBasisCheck], '2026-11-24')
      expect(found.map(({ code, severity, range }) => [code, severity, range.start.line])).toEqual([
        ['basis-not-one', 'error', 4],
      ])
      expect(found[0]?.message).toBe(
        'The activity `a` names several lawful bases: `public-task`, `consent`. One purpose rests on one basis, which people are told. Choose it, or make an activity of each purpose.',
      )
    },
  )

  it('finds one purpose that rests on two bases', () => {
    const text = `${council(task, act, 'purpose: Let homes.')}  b: { purpose: let homes, lawfulBasis: contract }\n`
    expect(run(text)).toEqual([
      {
        code: 'purpose-on-two-bases',
        severity: 'warning',
        line: 8,
        marked: 'contract',
        message:
          'The activity `b` has the same purpose as `a`, and rests on another lawful basis. One purpose rests on one basis: use the same for both, or say in `purpose` how they differ.',
        citation: 'UK GDPR Articles 6(1) and 13(1)(c)',
      },
    ])
    expect(run(text.replace('contract', 'public-task, law: HA 1985'))).toEqual([])
    expect(run(text.replace('let homes,', 'let garages,'))).toEqual([])
  })

  it('asks law enforcement for its Act, and not for a basis', () => {
    expect(run(council('criminalOffence: { route: law-enforcement }'))).toEqual([
      {
        code: 'enforcement-without-law',
        severity: 'error',
        line: 4,
        marked: 'a',
        message:
          'The activity `a` is law enforcement and names no `law`: it must be based on law, so say which Act gives the council this function. Article 6 does not apply to it.',
        citation: 'DPA 2018 s.35(2)',
      },
    ])
  })
})
