import type { CodeAction } from 'vscode-languageserver-types'
import type { ServiceCore } from '../core.js'
import { readDiagnosticData } from '../diagnostic-data.js'
import { findIdOf, findSameId, writeId } from '../fixes/fix-declaration.js'
import { createDocumentEdit } from '../load-document.js'
import { diagnose } from './diagnostics.js'

/**
 * All that can be mended without a person's decision: ids that differ from the only one they can mean in case and separators
 * (docs/decisions/0061).
 */
export async function createFixAll(core: ServiceCore, uri: string, kind: string): Promise<CodeAction[]> {
  const found = await diagnose(core, uri)
  const done = await core.read(uri)
  const register = done?.view?.code.register
  if (!found || !done || !register || found.version !== done.document.version) return []
  const edits = found.items.flatMap(({ data, range }) => {
    const known = readDiagnosticData(data)
    if (known?.rule !== 'valid-declaration') return []
    const ground = { done, start: done.document.offsetAt(range.start) }
    const id = findIdOf(ground)
    if (!id || register[id.section].has(id.id)) return []
    const to = findSameId(id.id, register[id.section].keys())
    return (to === undefined ? undefined : writeId(ground, id, to)) ?? []
  })
  if (edits.length === 0) return []
  const title = 'Spell ids as the processing register does'
  return [{ title, kind, edit: { documentChanges: [createDocumentEdit(core, done.document, edits)] } }]
}
