import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  methods,
  type FileContent,
  type FileInfo,
  type FileParams,
  type ListFilesParams,
} from '../../../shared/messages.js'

/** More files than this are not listed: the server would not lint them in any time that a person waits. */
const mostFiles = 20_000
const left = '**/{node_modules,dist,.git}/**'

/** Answers the server's questions about files where it has no disk of its own. It may look at the workspace, and nowhere else. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(methods.readFile, ({ uri }: FileParams): Promise<FileContent> =>
    inWorkspace(uri, async (file) => ({ base64: encode(await vscode.workspace.fs.readFile(file)) })),
  )
  client.onRequest(methods.stat, ({ uri }: FileParams): Promise<FileInfo> =>
    inWorkspace(uri, async (file) => describe(await vscode.workspace.fs.stat(file))),
  )
  client.onRequest(methods.listFiles, ({ folder, patterns }: ListFilesParams) =>
    listFiles(vscode.Uri.parse(folder), patterns),
  )
}

async function listFiles(folder: vscode.Uri, patterns: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    patterns.map((pattern) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), left, mostFiles)),
  )
  return [...new Set(found.flat().map(String))]
}

function describe({ type, size, mtime }: vscode.FileStat): FileInfo {
  if (type & vscode.FileType.File) return { kind: 'file', size, mtimeMs: mtime }
  return { kind: type & vscode.FileType.Directory ? 'directory' : 'other' }
}

type Problem = Extract<FileContent, { problem: string }>

async function inWorkspace<Answer>(
  uri: string,
  look: (file: vscode.Uri) => Promise<Answer>,
): Promise<Answer | Problem> {
  const file = vscode.Uri.parse(uri)
  if (!vscode.workspace.getWorkspaceFolder(file)) return { problem: 'denied' }
  try {
    return await look(file)
  } catch (fault) {
    return { problem: explain(fault) }
  }
}

function explain(fault: unknown): Problem['problem'] {
  const code = fault instanceof vscode.FileSystemError ? fault.code : ''
  return code === 'FileNotFound' ? 'missing' : code === 'NoPermissions' ? 'denied' : 'unreadable'
}

/** In steps: a call with a million arguments overflows the stack. */
function encode(bytes: Uint8Array): string {
  const step = 0x8000
  let binary = ''
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(binary)
}
