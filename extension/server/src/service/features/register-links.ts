import { dirname, isAbsolute, resolve } from 'processing-register-core/paths'
import type { DocumentLink } from 'vscode-languageserver-types'
import type { ServiceCore } from '../core.js'
import { toPath, toUri } from '../uri-paths.js'

const webAddress = /https?:\/\/[^\s"'<>,\]})]+[^\s"'<>,\]}).;:]/gu
/** Values that may name a file beside the register: where a document is, or a register this one adds to. */
const filePath =
  /(?:^|[\s[,{])(?:location:\s*|-\s+|\[\s*|,\s*)["']?((?:\.{1,2}\/)[^\s"',\]}#]+|[^\s"',\]}#:]+\.(?:pdf|docx?|xlsx?|odt|md|ya?ml))["']?/gu

/** Web addresses of a register, and files it names that are there: notices, agreements, policies, registers it extends. */
export async function getRegisterLinks(core: ServiceCore, uri: string): Promise<readonly DocumentLink[]> {
  const path = toPath(uri)
  const document = core.documents.get(path)
  if (!document) return []
  const text = document.getText()
  const at = (start: number, length: number): DocumentLink['range'] => ({
    start: document.positionAt(start),
    end: document.positionAt(start + length),
  })
  const links: DocumentLink[] = [...text.matchAll(webAddress)].map(({ 0: target, index }) => ({
    range: at(index, target.length),
    target,
  }))
  for (const match of text.matchAll(filePath)) {
    const named = match[1] ?? ''
    if (isAbsolute(named)) continue
    const target = toUri(resolve(dirname(path), named))
    const stat = await core.options.fileSystem.stat(target)
    if (stat.kind !== 'file') continue
    const start = match.index + match[0].lastIndexOf(named)
    links.push({ range: at(start, named.length), target })
  }
  return links
}
