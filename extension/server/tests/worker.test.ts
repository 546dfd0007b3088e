import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { methods, type FileContent, type FileInfo } from '../../shared/messages.js'
import { health, register } from './support/council.js'

const bundle = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'server.worker.js'), 'utf8')

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly uri?: string }
  readonly result?: unknown
}

/** What a web worker has and the server may use. No `process`, `require` or `Buffer`: nothing of Node. */
const webGlobals = {
  ...{ TextDecoder, TextEncoder, URL, atob, btoa, performance, queueMicrotask, structuredClone },
  ...{ setTimeout, clearTimeout, setInterval, clearInterval, console },
}

/** The bundle in a context of its own that has a worker's globals alone, with a client whose files are in memory. */
function startWorker(files: Readonly<Record<string, string>>) {
  const answers = new Map<number, (result: unknown) => void>()
  let next = 0
  const scope: Record<string, unknown> & { onmessage?: (event: { readonly data: unknown }) => void } = {
    ...webGlobals,
    addEventListener: () => undefined, // for errors of the worker itself
    postMessage: (message: Message) => {
      if (message.id === undefined) return
      if (message.method === undefined) answers.get(message.id)?.(message.result)
      else reply({ jsonrpc: '2.0', id: message.id, result: answer(message) })
    },
  }
  const reply = (message: object): void => void setTimeout(() => scope.onmessage?.({ data: message }), 0)
  const answer = ({ method, params }: Message): FileInfo | FileContent | null | undefined => {
    const text = files[params?.uri ?? '']
    // As our client does it: it may look at the workspace and nowhere else.
    if (params?.uri !== undefined && !params.uri.startsWith(folder)) return { problem: 'denied' }
    if (method === methods.stat) {
      return text === undefined ? { problem: 'missing' } : { kind: 'file', size: text.length, mtimeMs: 0 }
    }
    if (method === methods.readFile) return text === undefined ? { problem: 'missing' } : { base64: btoa(text) }
    return null
  }
  scope['self'] = scope
  runInContext(bundle, createContext(scope))
  return {
    notify: (method: string, params: object) => reply({ jsonrpc: '2.0', method, params }),
    request: (method: string, params: object): Promise<unknown> =>
      new Promise((resolve) => {
        const id = ++next
        answers.set(id, resolve)
        reply({ jsonrpc: '2.0', id, method, params })
      }),
  }
}

const folder = 'vscode-vfs://github/example/council'

describe('the server in a web worker', () => {
  it('takes nothing outside of the workspace for a register', async () => {
    const { request, notify } = startWorker({})
    await request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: folder, name: 'council' }],
      initializationOptions: { virtualFileSystem: true },
    })
    notify('initialized', {})
    const uri = `${folder}/src/visit.ts`
    expect(await request(methods.status, { uri })).toMatchObject({ state: 'none' })
  })

  it('lints a document of a virtual workspace, without anything of Node', async () => {
    const { request, notify } = startWorker({ [`${folder}/processing-register.yaml`]: register })
    await request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      workspaceFolders: [{ uri: folder, name: 'council' }],
      initializationOptions: { virtualFileSystem: true },
    })
    notify('initialized', {})
    const pull = async (path: string, text: string): Promise<unknown> => {
      const uri = `${folder}/${path}`
      notify('textDocument/didOpen', { textDocument: { uri, languageId: '', version: 1, text } })
      return request('textDocument/diagnostic', { textDocument: { uri } })
    }
    expect(await pull('src/visit.ts', health)).toMatchObject({
      items: [{ code: 'require-condition', data: { about: { activities: ['equality-monitoring'] } } }],
    })
    expect(await pull('prisma/schema.prisma', 'model Answer {\n  id Int @id\n  religion String\n}\n')).toMatchObject({
      items: [{ code: 'require-retention' }, { code: 'require-condition' }],
    })
    expect(await pull('db/001.sql', 'CREATE TABLE answers (religion text);\n')).toMatchObject({
      items: [{ code: 'require-retention' }, { code: 'require-condition' }],
    })
    expect(await pull('processing-register.yaml', register.replace('schedule1: 8', 'schedule1: 21'))).toMatchObject({
      items: [{ code: 'register-special-category' }],
    })
  })
})
