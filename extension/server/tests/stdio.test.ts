import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  RegistrationRequest,
} from 'vscode-languageserver-protocol'
import { methods, type LintedWorkspace } from '../../shared/messages.js'
import { health, monitoring, register } from './support/council.js'
import { pullingClient, startClient } from './support/start-client.js'
import { startWorkspace } from './support/start-workspace.js'

const name = 'processing-register.yaml'
const strange = register.replace('schedule1: 8', 'schedule1: 21')

describe('the server over stdio', () => {
  it('answers pulls, and asks for new ones when the register changes in a buffer or on disk', async () => {
    const client = await startWorkspace({ [name]: register })
    const [code, root] = [client.uriOf('src/a.ts'), client.uriOf(name)]
    await client.open(code, monitoring)
    expect(await client.pull(code)).toEqual([])
    await client.open(root, register)
    const before = client.refreshes
    await client.change(root, strange, 2)
    await vi.waitFor(() => expect(client.refreshes).toBeGreaterThan(before), 5000)
    expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }])

    await client.close(root)
    expect(await client.pull(code)).toEqual([])
    client.write(name, strange)
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: root, type: FileChangeType.Changed }],
    })
    await vi.waitFor(async () => expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }]), 5000)
    // Nobody has the register open: what is wrong with it is pushed.
    await vi.waitFor(() => expect(client.pushed.get(root)).toMatchObject([{ code: 'register-special-category' }]), 5000)
    expect(client.errors).toEqual([])
  })

  it('asks for a pull where a text that is open is not asked about', async () => {
    const client = await startWorkspace({ [name]: register })
    const [asked, unasked] = [client.uriOf('src/a.ts'), client.uriOf('src/b.ts')]
    await client.open(asked, monitoring)
    await client.pull(asked)
    const rest = () => new Promise((resolve) => setTimeout(resolve, 1500))
    await rest()
    const before = client.refreshes
    await client.change(asked, `${monitoring}\n`, 2)
    await client.pull(asked)
    await rest()
    expect(client.refreshes).toBe(before)
    await client.open(unasked, monitoring)
    await vi.waitFor(() => expect(client.refreshes).toBe(before + 1), 5000)
    // Once: a client that shows no findings of the document is not asked for ever.
    await rest()
    expect(client.refreshes).toBe(before + 1)
  })

  it('answers nothing before it knows the settings', async () => {
    const slow = { preset: 'recommended', register: 'governance/processing-register.yaml' }
    const client = await startWorkspace({ 'governance/processing-register.yaml': register }, pullingClient, slow)
    const code = client.uriOf('src/a.ts')
    await client.open(code, health)
    expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }])
  })

  it('112 without a watcher, sees at the next save what other tools did', async () => {
    const client = await startWorkspace({ [name]: register }, { textDocument: { diagnostic: {} } })
    const code = client.uriOf('src/a.ts')
    await client.open(code, monitoring)
    expect(await client.pull(code)).toEqual([])
    client.write(name, `# by another tool\n${strange}`)
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: code } })
    await vi.waitFor(async () => expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }]), 5000)
  })

  it('112 where the editor cannot watch files (ENOSPC), says so once and sees changes at the next save', async () => {
    const client = await startWorkspace({ [name]: register })
    const said: string[] = []
    client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void said.push(message))
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      if (registrations.some(({ method }) => method === DidChangeWatchedFilesNotification.method))
        throw new Error('ENOSPC: System limit for number of file watchers reached')
    })
    const code = client.uriOf('src/a.ts')
    await client.open(code, monitoring)
    // From here on code is to be watched too, which this editor refuses.
    await client.connection.sendRequest(methods.lintWorkspace, {})
    await vi.waitFor(() => expect(said.filter((line) => line.includes('ENOSPC'))).toHaveLength(1), 5000)
    client.write(name, `# by another tool\n${strange}`)
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: code } })
    await vi.waitFor(async () => expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }]), 5000)
  })

  it('97 one server answers for fifty folders with a register each, in less than 1 GB', async () => {
    const home = mkdtempSync(join(tmpdir(), 'council-folders-'))
    const folders = Array.from({ length: 50 }, (_, i) => join(home, `service-${i}`))
    for (const [i, folder] of folders.entries()) {
      mkdirSync(folder)
      writeFileSync(join(folder, name), i % 2 === 0 ? register : strange)
    }
    const client = await startClient(folders)
    for (const [i, folder] of folders.entries()) {
      const uri = pathToFileURL(join(folder, 'src', 'a.ts')).href
      await client.open(uri, monitoring)
      expect(await client.pull(uri)).toHaveLength(i % 2)
    }
    const memory = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${client.child.pid}/status`, 'utf8'))?.[1]
    expect(Number(memory)).toBeGreaterThan(0)
    expect(Number(memory)).toBeLessThan(1024 ** 2)
    await client.stop()
    rmSync(home, { recursive: true })
  })

  it('looks at files that nobody has open again when the register changes after all were linted', async () => {
    const client = await startWorkspace({ [name]: register, 'src/a.ts': monitoring })
    const [code, root] = [client.uriOf('src/a.ts'), client.uriOf(name)]
    expect(await client.connection.sendRequest(methods.lintWorkspace, {})).toMatchObject({ findings: 0 })
    await client.open(root, register)
    await client.change(root, strange, 2)
    await vi.waitFor(() => expect(client.pushed.get(code)).toMatchObject([{ code: 'require-condition' }]), 10_000)
    await client.change(root, register, 3)
    await vi.waitFor(() => expect(client.pushed.get(code)).toEqual([]), 10_000)
  })

  it('pushes to clients that do not pull', async () => {
    const client = await startWorkspace({ [name]: register }, {})
    const code = client.uriOf('src/a.ts')
    await client.open(code, health)
    await vi.waitFor(() => expect(client.pushed.get(code)).toMatchObject([{ code: 'require-condition' }]), 10_000)
    await client.close(code)
    await vi.waitFor(() => expect(client.pushed.get(code)).toEqual([]), 5000)
  })

  it('lints the whole workspace, and takes back what it said of a file that opens', async () => {
    const client = await startWorkspace({
      [name]: register,
      'src/a.ts': health,
      'src/b.ts': monitoring,
      'node_modules/x/index.ts': health,
      'generated/c.ts': health,
      '.gitignore': 'generated/\n',
    })
    const linted = await client.connection.sendRequest<LintedWorkspace>(methods.lintWorkspace, {})
    expect(linted).toEqual({ files: 3, findings: 1, cancelled: false })
    const code = client.uriOf('src/a.ts')
    await vi.waitFor(() => expect([...client.pushed.keys()]).toEqual([code]), 5000)
    await client.open(code, health)
    await vi.waitFor(() => expect(client.pushed.get(code)).toEqual([]), 5000)
    expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }])
  })

  it('100 of many fast edits only the last counts', async () => {
    const client = await startWorkspace({ [name]: register })
    const [code, root] = [client.uriOf('src/a.ts'), client.uriOf(name)]
    await client.open(code, monitoring)
    await client.open(root, register)
    const pulls: Promise<unknown>[] = []
    for (let version = 2; version <= 60; version++) {
      await client.change(root, version % 2 === 0 ? strange : register, version)
      await client.change(code, `${'\n'.repeat(version)}${monitoring}`, version)
      pulls.push(client.pull(code).catch(() => undefined))
    }
    await Promise.all(pulls)
    await client.change(root, strange, 61)
    expect(await client.pull(code)).toMatchObject([{ code: 'require-condition', range: { start: { line: 61 } } }])
    expect(client.errors).toEqual([])
  })

  it('106, 111 survives positions past the end and messages that are none', async () => {
    const client = await startWorkspace({ [name]: register })
    const code = client.uriOf('src/a.ts')
    const { connection } = client
    await client.open(code, health)
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: code, version: 2 },
      contentChanges: [
        { range: { start: { line: 900, character: 9 }, end: { line: 901, character: 0 } }, text: '// end\n' },
      ],
    })
    await connection.sendNotification('textDocument/didOpen', { textDocument: null })
    await connection.sendNotification('textDocument/didChange', { textDocument: 5 })
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: 'all' })
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: 5 })
    await connection.sendNotification('of/nobody', {})
    expect(await connection.sendRequest('textDocument/diagnostic', { textDocument: {} })).toEqual({
      kind: 'full',
      items: [],
    })
    await expect(connection.sendRequest('of/nobody', {})).rejects.toThrow()
    expect(await connection.sendRequest(methods.status, { uri: 5 })).toMatchObject({ state: 'good' })
    expect(await connection.sendRequest(methods.tree, 'nonsense')).toHaveLength(5)
    for (const method of [methods.status, methods.report, methods.lintWorkspace, methods.createRegister]) {
      // Items of a list are handed over one by one: as parameters, and none of them is what it should be.
      await connection.sendRequest(method, [1, { uri: [] }, null])
      await connection.sendRequest(method, [null])
      await connection.sendRequest(method)
      await connection.sendRequest(method, { workDoneToken: null, uri: null })
    }
    expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }])
    expect(client.errors).toEqual([])
  })

  it('111 reads on behind a message that is no JSON, and one that is no request', async () => {
    const client = await startWorkspace({ [name]: register })
    const code = client.uriOf('src/a.ts')
    await client.open(code, health)
    for (const body of ['{"jsonrpc": "2.0", "id": 900, "meth', '[]', '5', '{"jsonrpc":"2.0","id":{},"method":5}'])
      client.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
    expect(await client.pull(code)).toMatchObject([{ code: 'require-condition' }])
  })
})
