import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { health, monitoring, register } from './support/council.js'
import { startClient } from './support/start-client.js'

const clients: { stop(): Promise<void> }[] = []
afterAll(() => Promise.all(clients.map((client) => client.stop())))

async function start(files: Readonly<Record<string, string>>, ...options: readonly [object?, object?]) {
  const folder = mkdtempSync(join(tmpdir(), 'council-workspace-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  const client = await startClient(folder, ...options)
  clients.push(client)
  return Object.assign(client, { write })
}

describe('the server over stdio', () => {
  it('answers pulls, and asks for new ones when the register changes in a buffer', async () => {
    const client = await start({ 'processing-register.yaml': register })
    const [code, root] = [client.uriOf('src/a.ts'), client.uriOf('processing-register.yaml')]
    await client.open(code, monitoring)
    await client.open(root, register)
    expect(await client.pull(code)).toEqual([])
    const before = client.refreshes
    await client.change(root, register.replace('schedule1: 8', 'schedule1: 21'), 2)
    await vi.waitFor(() => expect(client.refreshes).toBeGreaterThan(before), 2000)
    expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }])
    expect(client.errors).toEqual([])
  })

  it('pushes to clients that do not pull', async () => {
    const client = await start({ 'processing-register.yaml': register }, {})
    const code = client.uriOf('src/a.ts')
    await client.open(code, health)
    await vi.waitFor(() => expect(client.pushed.get(code)).toMatchObject([{ code: 'require-condition' }]), 5000)
    await client.close(code)
    await vi.waitFor(() => expect(client.pushed.get(code)).toEqual([]), 2000)
  })
})
