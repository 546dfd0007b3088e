import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { startClient } from './start-client.js'

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
})

/** A workspace folder on disk with a real server over it; both are gone after the tests of the file. */
export async function startWorkspace(
  files: Readonly<Record<string, string>>,
  capabilities?: Parameters<typeof startClient>[1],
  settings?: object,
) {
  const folder = mkdtempSync(join(tmpdir(), 'council-workspace-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  const client = await startClient(folder, capabilities, settings)
  ends.push(async () => {
    await client.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return Object.assign(client, { folder, write })
}
