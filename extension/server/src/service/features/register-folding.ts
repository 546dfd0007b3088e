import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types'
import type { ServiceCore } from '../core.js'
import { toPath } from '../uri-paths.js'

/** Entries and parts of a register that can be folded, by their indentation, and runs of comment lines. */
export function getRegisterFolding(core: ServiceCore, uri: string): readonly FoldingRange[] {
  const document = core.documents.get(toPath(uri))
  return document ? [...foldBlocks(document.getText().split(/\r?\n/u))] : []
}

function* foldBlocks(lines: readonly string[]): Generator<FoldingRange> {
  const open: { readonly column: number; readonly line: number }[] = []
  let last = -1
  let comments = -1
  const close = function* (column: number): Generator<FoldingRange> {
    for (let top = open.at(-1); top && top.column >= column; top = open.at(-1)) {
      open.pop()
      if (last > top.line) yield { startLine: top.line, endLine: last }
    }
  }
  for (const [line, text] of lines.entries()) {
    const isComment = /^\s*#/u.test(text)
    if (isComment && comments === -1) comments = line
    if (!isComment && comments !== -1) {
      if (line - 1 > comments) yield { startLine: comments, endLine: line - 1, kind: FoldingRangeKind.Comment }
      comments = -1
    }
    if (isComment || text.trim() === '') continue
    const column = text.search(/\S/u)
    yield* close(column)
    open.push({ column, line })
    last = line
  }
  yield* close(0)
}
