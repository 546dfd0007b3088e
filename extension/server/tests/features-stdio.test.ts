import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type CodeAction,
  type CodeLens,
  type CompletionItem,
} from 'vscode-languageserver-protocol/node'
import { methods } from '../../shared/messages.js'
import { disclosure, housing } from './support/housing.js'
import { pullingClient, startClient } from './support/start-client.js'

const clients: { stop(): Promise<void> }[] = []
afterAll(() => Promise.all(clients.map((client) => client.stop())))

const religion = 'export interface Form {\n  religion: string\n  diagnosis: string\n}\n'
const capable = {
  ...pullingClient,
  textDocument: {
    ...pullingClient.textDocument,
    hover: { contentFormat: ['markdown' as const, 'plaintext' as const] },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] }, disabledSupport: true },
  },
  workspace: {
    ...pullingClient.workspace,
    workspaceEdit: { documentChanges: true },
    codeLens: { refreshSupport: true },
  },
}

async function start(capabilities: object) {
  const folder = mkdtempSync(join(tmpdir(), 'council-features-'))
  for (const [path, text] of Object.entries({ 'processing-register.yaml': housing, 'src/disclose.ts': disclosure })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const client = await startClient(folder, capabilities)
  clients.push(client)
  const code = client.uriOf('src/a.ts')
  await client.open(code, religion)
  return { ...client, code, textDocument: { uri: code } }
}

describe('the features in code over stdio', () => {
  it('answers for every capability that the server says it has', async () => {
    const { server, connection, textDocument, code, ...client } = await start(capable)
    expect(server).toMatchObject({
      hoverProvider: true,
      completionProvider: { resolveProvider: true },
      definitionProvider: true,
      referencesProvider: { workDoneProgress: true },
      renameProvider: { prepareProvider: true },
      codeLensProvider: { resolveProvider: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.data-protection'], resolveProvider: true },
    })
    const at = { textDocument, position: { line: 2, character: 4 } }
    expect(await connection.sendRequest(HoverRequest.type, at)).toMatchObject({ contents: { kind: 'markdown' } })
    expect(await connection.sendRequest(DefinitionRequest.type, at)).toMatchObject([
      { uri: client.uriOf('processing-register.yaml') },
    ])
    const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument })
    const lens = await connection.sendRequest(CodeLensResolveRequest.type, lenses?.[0] as CodeLens)
    expect(lens.command?.title).toMatch(/^Housing register · /u)

    const diagnostics = [...(await client.pull(code))]
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } }
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics },
    })
    const chosen = actions?.find(({ title }) => title.startsWith('Add data')) as CodeAction
    expect(chosen.edit).toBeUndefined()
    expect((await connection.sendRequest(CodeActionResolveRequest.type, chosen)).edit?.documentChanges).toHaveLength(1)
    const data: unknown = diagnostics[0]?.data
    const params = { uri: code, data, why: 'An example', approvedBy: 'Data Protection Officer', until: '2999-01-01' }
    expect(await connection.sendRequest(methods.acceptFinding, params)).toHaveProperty('edit.documentChanges')
    expect(await connection.sendRequest(methods.listAdditions, { uri: code, range })).toMatchObject({
      name: 'religion',
    })
    const add = { uri: code, range, choice: 'vocabulary/health' }
    expect(await connection.sendRequest(methods.addToRegister, add)).toHaveProperty('edit')
    expect(await connection.sendRequest(methods.createRegister, { uri: code })).toHaveProperty('problem')
    expect(client.errors).toEqual([])
  })

  it('completes, finds and renames ids', async () => {
    const { connection, textDocument, code, ...client } = await start(capable)
    await client.change(code, '// @processing homes\nexport const a = 1\n', 2)
    const at = { textDocument, position: { line: 0, character: 17 } }
    const items = (await connection.sendRequest(CompletionRequest.type, at)) as CompletionItem[]
    expect(items.map(({ label }) => label)).toEqual(['homes', 'parking'])
    expect(await connection.sendRequest(CompletionResolveRequest.type, items[0] as CompletionItem)).toMatchObject({
      documentation: { kind: 'plaintext' },
    })
    expect(
      await connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
    ).toHaveLength(3)
    expect(await connection.sendRequest(PrepareRenameRequest.type, at)).toMatchObject({ placeholder: 'homes' })
    const edit = await connection.sendRequest(RenameRequest.type, { ...at, newName: 'housing' })
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { version: null } },
      { textDocument: { uri: code, version: 2 } },
      { textDocument: { version: null } },
    ])
    await expect(connection.sendRequest(RenameRequest.type, { ...at, newName: 'no good' })).rejects.toThrow(
      /cannot be an id/u,
    )
  })

  it('fits its answers to a client that takes little', async () => {
    const { connection, textDocument, code, ...client } = await start({ textDocument: { diagnostic: {} } })
    const at = { textDocument, position: { line: 2, character: 4 } }
    expect(await connection.sendRequest(HoverRequest.type, at)).toMatchObject({ contents: { kind: 'plaintext' } })
    const context = { diagnostics: [...(await client.pull(code))] }
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: at.position, end: at.position },
      context,
    })
    expect(actions?.map(({ title }) => title)).toHaveLength(2)
    expect(actions).toMatchObject([{ edit: { changes: {} } }, { edit: { changes: {} } }])
  })

  it('answers inside a register with what is made for registers', async () => {
    const { connection, ...client } = await start(capable)
    const textDocument = { uri: client.uriOf('processing-register.yaml') }
    await client.open(textDocument.uri, housing)
    const at = { textDocument, position: { line: 9, character: 4 } }
    expect(await connection.sendRequest(HoverRequest.type, at)).toMatchObject({
      contents: { value: expect.stringContaining('Housing register') as string },
    })
    expect(
      await connection.sendRequest(CompletionRequest.type, { ...at, position: { line: 13, character: 19 } }),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ label: 'consent' })]))
    const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument })
    const lens = await connection.sendRequest(CodeLensResolveRequest.type, lenses?.[0] as CodeLens)
    expect(lens.command).toEqual({ title: expect.stringContaining('used in') as string, command: '' })
    expect(
      await connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: false } }),
    ).toHaveLength(1)
  })

  it('asks for lenses anew when the register changes', async () => {
    const { connection, ...client } = await start(capable)
    let asked = 0
    connection.onRequest(CodeLensRefreshRequest.type, () => {
      asked++
    })
    const root = client.uriOf('processing-register.yaml')
    await client.open(root, housing)
    await client.change(root, housing.replace('Housing register', 'Homes'), 2)
    await vi.waitFor(() => expect(asked).toBeGreaterThan(0), 2000)
  })

  it('survives messages that make no sense (111), and places that are not there (106)', async () => {
    const { connection, textDocument, code, ...client } = await start(capable)
    for (const method of [methods.acceptFinding, methods.listAdditions, methods.addToRegister]) {
      for (const params of [{}, { uri: 1 }, { uri: code, range: 'x', choice: 1 }, null])
        expect(await connection.sendRequest(method, params)).toHaveProperty('problem')
    }
    const far = { textDocument, position: { line: 9999, character: 9999 } }
    expect(await connection.sendRequest(HoverRequest.type, far)).toBeNull()
    expect(await connection.sendRequest(CompletionRequest.type, far)).toEqual([])
    expect(await connection.sendRequest(DefinitionRequest.type, far)).toEqual([])
    expect(client.errors).toEqual([])
  })
})
