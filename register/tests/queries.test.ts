import { describe, expect, it } from 'vitest'
import {
  activitiesForFile,
  confidentialFields,
  fieldMatchers,
  findEndedException,
  findException,
  findRecipient,
  findStores,
  isInternal,
  matchesName,
  matchesText,
  nearestNames,
  nearestStores,
} from '../src/index.js'
import { load } from './support/memory-files.js'

const { register, problems } = load(
  `version: 1
controller: { name: Example Council, kind: principal-council }
internal: { hosts: ["*.example.gov.uk"], environment: [HOUSING_API_URL], modules: ["~/lib/backend"] }
activities:
  homes:
    code: [services/homes/**, "./prisma/*.prisma"]
    specialCategories:
      health: { fields: [medicalNeed, "disability*"] }
    criminalOffence: { fields: [unspentConvictions] }
  all: { code: ["**"] }
  none: { title: Paper only }
recipients:
  dwp: { code: { hosts: ["*.dwp.gov.uk"], environment: [DWP_API_URL], functions: ["dwpClient.*"] } }
  dwp-fraud: { code: { hosts: [fraud.dwp.gov.uk] } }
  notify: { code: { modules: [notifications-node-client] } }
stores:
  applications: { code: ["prisma:Application", "sql:applications", "dynamodb:Applications-*"] }
  sessions: { code: ["redis:sess:*"] }
vocabulary: { health: [mosaicWarning] }
`,
)

describe('questions to a register', () => {
  it('rest on a register without problems', () => {
    expect(problems).toEqual([])
  })

  it.each([
    ['/council/services/homes/src/a.ts', ['homes', 'all']],
    ['\\council\\services\\homes\\a.ts', ['homes', 'all']],
    ['/council/prisma/schema.prisma', ['homes', 'all']],
    ['/council/prisma/deep/schema.prisma', ['all']],
    ['/council/.hidden/a.ts', ['all']],
    ['/other/services/homes/a.ts', []],
    ['/council-two/services/homes/a.ts', []],
  ])('which activities cover %s', (file, expected) => {
    const ids = activitiesForFile(register, file).map(({ id }) => id)
    expect(ids).toEqual(expected)
  })

  it.each([
    [{ host: 'api.dwp.gov.uk' }, 'dwp'],
    [{ host: 'fraud.dwp.gov.uk' }, 'dwp-fraud'],
    [{ host: 'dwp.gov.uk.evil.example' }, undefined],
    [{ environment: ['DWP_API_URL'] }, 'dwp'],
    [{ callee: 'dwpClient.send' }, 'dwp'],
    [{ callee: 'otherClient.send' }, undefined],
    [{ module: 'notifications-node-client' }, 'notify'],
    [{ host: 'api.dwp.gov.uk', module: 'notifications-node-client' }, 'dwp'],
  ])('which recipient is meant by %j', (destination, expected) => {
    expect(findRecipient(register, { environment: [], ...destination })?.id).toBe(expected)
  })

  it('whether a destination is our own', () => {
    const ours = (destination: object) => isInternal(register, { environment: [], ...destination })
    expect(ours({ host: 'homes.example.gov.uk' })).toBe(true)
    expect(ours({ host: 'example.gov.uk.evil.example' })).toBe(false)
    expect(ours({ environment: ['HOUSING_API_URL'] })).toBe(true)
    expect(ours({ module: '~/lib/backend' })).toBe(true)
    expect(ours({})).toBe(false)
  })

  it('which store a declaration means, and which are near', () => {
    const ids = (kind: string, name: string) => findStores(register, kind, name).map(({ id }) => id)
    expect(ids('prisma', 'application')).toEqual(['applications'])
    expect(ids('dynamodb', 'Applications-prod')).toEqual(['applications'])
    expect(ids('mongodb', 'applications')).toEqual([])
    expect(ids('redis', 'sess:abc')).toEqual(['sessions'])
    expect(nearestStores(register, 'prisma', 'Aplication', 2).map(({ id }) => id)).toEqual(['applications'])
    expect(nearestStores(register, 'sql', 'unrelated', 2)).toEqual([])
  })

  it('which names it says are of a category', () => {
    expect(fieldMatchers(register)).toEqual([
      { match: 'mosaicWarning', category: 'health' },
      { match: 'medicalNeed', category: 'health' },
      { match: 'disability*', category: 'health' },
      { match: 'unspentConvictions', category: 'criminal-offence' },
    ])
  })
})

describe('names', () => {
  it('match whatever their case and separators', () => {
    expect(matchesName('medicalNeed', 'medical_need')).toBe(true)
    expect(matchesName('disability*', 'DisabilityFlag')).toBe(true)
    expect(matchesName('disability*', 'hasDisability')).toBe(false)
    expect(matchesName('a.c', 'abc')).toBe(false)
  })

  it('match as text with wildcards', () => {
    expect(matchesText('*.dwp.gov.uk', 'API.dwp.gov.uk')).toBe(true)
    expect(matchesText('dwp.gov.uk', 'dwpxgov.uk')).toBe(false)
    expect(matchesText('*', 'anything')).toBe(true)
  })

  it('are suggested where they are near', () => {
    expect(nearestNames('houisng', ['housing', 'benefits'], 3)).toEqual(['housing'])
    expect(nearestNames('dwp', ['dwp-memorandum', 'hmrc'], 3)).toEqual(['dwp-memorandum'])
    expect(nearestNames('x', ['housing'], 3)).toEqual([])
  })
})

describe('fields held in confidence', () => {
  it('come from the vocabulary and from what activities list', () => {
    const { register, problems } = load(`version: 1
controller: { name: Example Council, kind: principal-council }
activities:
  benefits: { confidential: [bankAccount], secureOnly: ["case*", bankAccount] }
  emails: { secureOnly: inConfidence }
vocabulary: { confidential: [swiftId] }
`)
    expect(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      ['activities', 'emails', 'secureOnly'],
    ])
    expect(confidentialFields(register)).toEqual([
      { match: 'swiftId', secureOnly: false },
      { match: 'bankAccount', secureOnly: false },
      { match: 'case*', secureOnly: true },
      { match: 'bankAccount', secureOnly: true },
      { match: 'inConfidence', secureOnly: true },
    ])
  })
})

describe('exceptions', () => {
  const { register } = load(`version: 1
controller: { name: Example Council, kind: principal-council }
exceptions:
  - { rule: no-exposure, path: "src/**", match: "medical*", why: Debugging, approvedBy: Head of IT, until: 2026-03-31 }
  - { rule: data-protection/no-exposure, path: ./src/old/**, why: Replaced soon, approvedBy: DPO, until: 2026-06-30 }
  - { rule: no-exposure, path: src/endless/**, why: No end, approvedBy: DPO }
`)
  const ask = (path: string, today: string, ...names: readonly string[]) => {
    const place = { rule: 'no-exposure', file: `/council/${path}`, names }
    return [findException(register, place, today)?.approvedBy, findEndedException(register, place, today)?.approvedBy]
  }

  it.each([
    ['src/a.ts', '2026-03-31', ['medicalNeed'], ['Head of IT', undefined]],
    ['src/a.ts', '2026-03-31', ['religion'], [undefined, undefined]],
    ['src/a.ts', '2026-04-01', ['religion', 'medical_need'], [undefined, 'Head of IT']],
    ['src/old/a.ts', '2026-04-01', ['medicalNeed'], ['DPO', 'Head of IT']],
    ['src/old/a.ts', '2026-07-01', ['medicalNeed'], [undefined, 'DPO']],
    ['src/endless/a.ts', '2026-01-01', ['religion'], [undefined, undefined]],
    ['lib/a.ts', '2026-01-01', ['medicalNeed'], [undefined, undefined]],
  ])('in %s on %s for %j', (path, today, names, expected) => {
    expect(ask(path, today, ...names)).toEqual(expected)
  })

  it('are of one rule', () => {
    const place = { rule: 'require-condition', file: '/council/src/old/a.ts' }
    expect(findException(register, place, '2026-01-01')).toBeUndefined()
  })
})
