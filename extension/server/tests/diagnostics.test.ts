import { expect, it, describe } from 'vitest'
import { health, monitoring, register } from './support/council.js'
import { openService, uriOf } from './support/open-service.js'

const files = { 'processing-register.yaml': register }

describe('diagnostics', () => {
  it('says nothing where code and register agree', async () => {
    const { open, findings } = openService(files)
    open('src/monitoring.ts', monitoring)
    open('processing-register.yaml', register)
    expect(await findings('src/monitoring.ts')).toEqual([])
    expect(await findings('processing-register.yaml')).toEqual([])
  })

  it('gives each finding its page, its place in the register and what a quick fix needs', async () => {
    const { open, service } = openService(files)
    const { uri } = open('src/visit.ts', health)
    const found = await service.diagnose(uri)
    expect(found?.items).toMatchObject([
      {
        code: 'require-condition',
        severity: 1,
        source: 'data-protection',
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 11 } },
        codeDescription: { href: expect.stringContaining('require-condition.md') as string },
        relatedInformation: [
          {
            location: { uri: uriOf('processing-register.yaml'), range: { start: { line: 7, character: 2 } } },
            message: 'The activity “Equality monitoring” of the processing register.',
          },
        ],
        data: {
          rule: 'require-condition',
          messageId: 'categoryNotDeclared',
          version: 1,
          fingerprint: expect.stringMatching(/^[\da-f]{16}$/u) as string,
          about: { activities: ['equality-monitoring'] },
          suggestions: [{ messageId: 'suggestNotPersonalData' }],
        },
      },
    ])
  })

  it('follows the register in the buffer, before it is saved', async () => {
    const { open, type, findings } = openService(files)
    open('src/monitoring.ts', monitoring)
    open('processing-register.yaml', register)
    expect(await findings('src/monitoring.ts')).toEqual([])
    const changed = type('processing-register.yaml', register.replace('schedule1: 8', 'schedule1: 21'))
    expect(changed).toEqual(['/council/processing-register.yaml'])
    expect(await findings('src/monitoring.ts')).toEqual(['require-condition 2:3-2:11'])
    expect(await findings('processing-register.yaml')).toEqual(['register-special-category 15:20-15:22'])
  })

  it('honours comments and the exceptions of the register', async () => {
    const exception =
      'exceptions:\n  - { rule: require-condition, path: src/visit.ts, why: Old form, approvedBy: DPO, until: 2027-01-01 }\n'
    const { open, findings } = openService({ 'processing-register.yaml': register + exception })
    open('src/visit.ts', health)
    open(
      'src/other.ts',
      health.replace('  diag', '  // eslint-disable-next-line data-protection/require-condition -- an example\n  diag'),
    )
    open('src/third.ts', health)
    expect(await findings('src/visit.ts')).toEqual([])
    expect(await findings('src/other.ts')).toEqual([])
    expect(await findings('src/third.ts')).toEqual(['require-condition 2:3-2:12'])
  })
})
