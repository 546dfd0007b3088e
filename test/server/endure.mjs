#!/usr/bin/env node
// What the language server endures: it is killed while somebody types, and it lives through very many edits.
//   node --expose-gc test/server/endure.mjs [kills] [edits]        after `npm run build`
// kills: the process is killed (SIGKILL) right after an edit, started again, and told of its documents as an editor would do it; its
//        diagnostics must be those of a server that has never seen anything else.
// edits: the service alone, edits of a register and of code in turn, each followed by diagnostics; the heap after the last tenth must
//        not have grown by 10 % or more over the heap after the second tenth.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createService, defaultSettings, TextDocument } from 'processing-register-language-server'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'
import { writeModule, writeRegister } from '../bench/server-texts.mjs'

const [kills = 100, edits = 10_000] = process.argv.slice(2).map(Number)
const folder = 'file:///council'
const bundle = join(import.meta.dirname, '..', '..', 'extension', 'dist', 'server.cjs')

await endureKills()
await endureEdits()

function start() {
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  connection.onError(() => undefined) // a killed server's pipes
  connection.listen()
  return { child, connection }
}

/** What an editor does with a new server: settings, then every open document as it is now. */
async function introduce({ connection }, texts) {
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: folder, name: 'council' }],
  })
  await connection.sendNotification('initialized', {})
  for (const [uri, text] of texts) {
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: '', version: 1, text },
    })
  }
}

async function pull({ connection }, uri) {
  const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
  return JSON.stringify(items)
}

async function endureKills() {
  const texts = new Map([
    [`${folder}/processing-register.yaml`, writeRegister(5)],
    [`${folder}/src/a.ts`, writeModule(60)],
  ])
  const [register, code] = texts.keys()
  const fresh = start()
  await introduce(fresh, texts)
  let server = start()
  await introduce(server, texts)
  for (let kill = 1; kill <= kills; kill++) {
    const uri = kill % 2 === 0 ? register : code
    const text =
      uri === code
        ? `export const edit${kill} = 1\n${writeModule(60)}`
        : `# edit ${kill}\n${writeRegister(5 + (kill % 3))}`
    texts.set(uri, text)
    const change = { textDocument: { uri, version: kill + 1 }, contentChanges: [{ text }] }
    await fresh.connection.sendNotification('textDocument/didChange', change)
    void server.connection.sendNotification('textDocument/didChange', change).catch(() => undefined)
    void pull(server, code).catch(() => undefined)
    server.child.kill('SIGKILL')
    server.connection.dispose()
    server = start()
    await introduce(server, texts)
    for (const document of texts.keys()) {
      const [expected, found] = [await pull(fresh, document), await pull(server, document)]
      if (withoutVersions(expected) !== withoutVersions(found))
        throw new Error(`Other diagnostics after kill ${kill}: ${document}`)
    }
  }
  for (const { child } of [fresh, server]) child.kill()
  console.log(`${kills} kills during edits: after each the diagnostics were those of a server that was never killed.`)
}

/** A client counts the versions of a document afresh with each server. */
function withoutVersions(items) {
  return items.replaceAll(/"version":\d+/gu, '')
}

async function endureEdits() {
  const missing = { kind: 'problem', problem: 'missing' }
  const service = createService({
    fileSystem: {
      stat: () => Promise.resolve(missing),
      read: () => Promise.resolve({ problem: 'missing' }),
      realPath: (uri) => Promise.resolve(uri),
      list: () => Promise.resolve([]),
    },
    log: () => undefined,
    today: () => '2026-11-24',
  })
  service.setWorkspace([{ uri: folder, settings: defaultSettings }], defaultSettings)
  const open = (path, text) => {
    const document = TextDocument.create(`${folder}/${path}`, '', 1, text)
    service.openDocument(document)
    return { document, text }
  }
  const register = open('processing-register.yaml', writeRegister(3))
  const code = open('src/a.ts', writeModule(40))
  const heaps = []
  for (let edit = 1; edit <= edits; edit++) {
    const { document, text } = edit % 5 === 0 ? register : code
    const comment = document === register.document ? '#' : '//'
    TextDocument.update(document, [{ text: `${text}${comment} edit ${edit}\n` }], document.version + 1)
    service.changeDocument(document)
    await service.diagnose(document.uri)
    if (document === register.document) await service.diagnose(code.document.uri)
    if (edit % (edits / 10) === 0) {
      globalThis.gc?.()
      globalThis.gc?.()
      heaps.push(process.memoryUsage().heapUsed)
    }
  }
  const [first, last] = [heaps[1], heaps.at(-1)]
  const growth = (last / first - 1) * 100
  console.log(
    `${edits} edits: heap ${heaps.map((heap) => (heap / 1e6).toFixed(1)).join(', ')} MB; grown by ${growth.toFixed(1)} % since the second tenth.`,
  )
  if (growth >= 10) process.exitCode = 1
}
