import { describe, expect, it } from 'vitest'
import { getReport } from '../src/service/features/report.js'
import { getStatus } from '../src/service/features/status.js'
import { getTree } from '../src/service/features/tree.js'
import { scanWorkspace } from '../src/service/features/scan-workspace.js'
import { uncancelled } from '../src/service/file-system.js'
import { health, monitoring, register } from './support/council.js'
import { openService, uriOf } from './support/open-service.js'

const files = {
  'processing-register.yaml': register,
  'src/monitoring.ts': monitoring,
  'src/visit.ts': health,
  'old/tagged.ts': `/** @processing equality-monitoring */\n${monitoring}`,
}

describe('a scan of the workspace', () => {
  it('lints what is open as it is in the buffer, and the rest as the disk has it', async () => {
    const { service, open } = openService(files)
    open('src/visit.ts', monitoring)
    open('src/monitoring.ts', health)
    const found: string[] = []
    for await (const { uri, diagnostics } of scanWorkspace(service.core, uncancelled)) {
      found.push(...(diagnostics?.items ?? []).map(({ code }) => `${uri} ${String(code)}`))
    }
    expect(found).toEqual([`${uriOf('src/monitoring.ts')} require-condition`])
  })

  it('stops where somebody cancels', async () => {
    const { service } = openService(files)
    const token = { isCancellationRequested: false }
    const seen: number[] = []
    for await (const { done } of scanWorkspace(service.core, token)) {
      seen.push(done)
      token.isCancellationRequested = done === 2
    }
    expect(seen).toEqual([1, 2])
  })
})

describe('the tree', () => {
  it('shows each entry with its state and its place', async () => {
    const unused = '  retired-policy: { title: Retired policy, location: https://www.example.gov.uk/old }\n'
    const { service } = openService({ ...files, 'processing-register.yaml': register + unused })
    const tree = await getTree(service.core, undefined)
    expect(tree.map(({ id, description }) => `${id} ${description ?? ''}`)).toEqual([
      'activities 1',
      'recipients 0',
      'stores 0',
      'agreements 0',
      'policyDocuments 2',
    ])
    expect(tree[0]?.children).toMatchObject([
      {
        id: 'activity/equality-monitoring',
        kind: 'activity',
        label: 'Equality monitoring',
        state: 'ok',
        tooltip: 'See whether services treat people of all beliefs fairly',
        location: { uri: uriOf('processing-register.yaml'), range: { start: { line: 7, character: 2 } } },
      },
    ])
    expect(tree[4]?.children?.map(({ label, state }) => `${label}: ${state}`)).toEqual([
      'Special category policy: ok',
      'Retired policy: warning',
    ])
  })

  it('is empty where no register applies', async () => {
    expect(await getTree(openService({}).service.core, undefined)).toEqual([])
  })
})

describe('the report', () => {
  it('covers the code, undeclared handling and the reviews that are due', async () => {
    const { service } = openService(files)
    const report = await getReport(service.core, undefined, uncancelled)
    expect(report).toMatchObject({
      register: uriOf('processing-register.yaml'),
      generated: '2026-11-24',
      coverage: [
        { id: 'equality-monitoring', files: 3, categories: ['religious-or-philosophical-beliefs'], recipients: [] },
      ],
      undeclared: [{ rule: 'require-condition', uri: uriOf('src/visit.ts'), range: { start: { line: 1 } } }],
      unloggedShares: [],
      storesWithoutRetention: [],
      reviewsDue: [{ kind: 'policy-document', id: 'special-category-policy', due: '2028-01-10', days: 412 }],
      problems: [],
    })
  })

  it('is none where no register applies, or where somebody cancels', async () => {
    expect(await getReport(openService({}).service.core, undefined, uncancelled)).toBeUndefined()
    const cancelled = { isCancellationRequested: true }
    expect(await getReport(openService(files).service.core, undefined, cancelled)).toBeUndefined()
  })
})

describe('the status', () => {
  it('says which register applies and why', async () => {
    const nested = { ...files, 'services/housing/processing-register.yaml': register }
    const { service } = openService(nested)
    expect(await getStatus(service.core, uriOf('services/housing/src/a.ts'))).toMatchObject({
      register: uriOf('services/housing/processing-register.yaml'),
      state: 'good',
      why: 'The register `services/housing/processing-register.yaml` applies: it is the nearest one above this file.',
      counts: { activities: 1, recipients: 0, stores: 0, problems: 0 },
    })
    const named = openService(nested, { register: 'processing-register.yaml' })
    expect(await getStatus(named.service.core, uriOf('services/housing/src/a.ts'))).toMatchObject({
      register: uriOf('processing-register.yaml'),
      why: 'The register `processing-register.yaml` applies: the setting `processingRegister.register` names it.',
    })
    expect(await getStatus(openService({}).service.core, undefined)).toMatchObject({
      state: 'none',
      why: 'No register applies: there is no processing-register.yaml in the folder of this file or above it.',
    })
  })
})
