import type { Location, Position } from 'vscode-languageserver-types'
import { rangeOfSpan } from '../code-ids.js'
import type { ServiceCore } from '../core.js'
import { findIdAt, trimQuotes } from '../find-id.js'
import { findUses, type Work } from '../find-uses.js'
import { loadDocument } from '../load-document.js'
import { toRange, uriOf } from '../register-places.js'
import { toUri } from '../uri-paths.js'

/**
 * Every place in registers and code that writes the id under the cursor.
 *
 * @param declaration whether the entry's own key counts
 * @returns undefined where the work was cancelled
 */
export async function getReferences(
  core: ServiceCore,
  uri: string,
  position: Position,
  { declaration, ...work }: Work & { readonly declaration: boolean },
): Promise<readonly Location[] | undefined> {
  const found = await findIdAt(core, uri, position)
  if (found?.file === undefined) return []
  const uses = await findUses(core, found, found.file, work)
  if (!uses) return undefined
  const inRegisters = uses.inRegisters.filter(({ part }) => declaration || part === 'value')
  const locations = await Promise.all(
    inRegisters.map(async ({ file, path, part }): Promise<Location[]> => {
      const parsed = uses.views.flatMap(({ fresh }) => fresh.parsed).find((candidate) => candidate.file === file)
      const document = await loadDocument(core, toUri(file))
      if (!parsed || !document) return []
      const range = toRange(parsed.rangeOf(path, part))
      return [{ uri: uriOf(file, core.documents), range: trimQuotes(document.getText(range), range) }]
    }),
  )
  const inCode = uses.inCode.flatMap(({ document, ids }) =>
    ids.map(({ at }) => {
      const range = rangeOfSpan(at, document)
      return { uri: document.uri, range: trimQuotes(document.getText(range), range) }
    }),
  )
  return [...locations.flat(), ...inCode]
}
