import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const left = ['node_modules', 'dist']

/** A copy of a workspace that goes away with this process: the web workbench saves by itself, so a test would change the original. */
export function copyWorkspace(folder) {
  const copy = join(mkdtempSync(join(tmpdir(), 'vscode-workspace-')), basename(folder))
  cpSync(folder, copy, { recursive: true, filter: (path) => !left.includes(basename(path)) })
  process.on('exit', () => rmSync(dirname(copy), { recursive: true, force: true }))
  return copy
}
