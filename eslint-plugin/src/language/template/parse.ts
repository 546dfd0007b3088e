import { loadYamlParser } from '#host'
import { createLineIndex } from '../line-index.js'
import type { TextParseResult } from '../nodes.js'
import { findYamlComments } from '../register/find-comments.js'
import { findTemplateStores } from './find-stores.js'
import type { Template } from './nodes.js'

/** Words of which a text must hold one for it to be a template at all. */
const template = /\bType["']?\s*:\s*["']?AWS::|Microsoft\.\w+\/|^\s*-?\s*["']?table["']?\s*:/mu
const most = 5_000_000

/**
 * Parses a template of infrastructure, in YAML or JSON. Short tags of CloudFormation (`!Ref`, `!Sub`) need no handling of their own. A file that
 * only has the name of a template is passed over, whatever its syntax.
 */
export function parseTemplate(text: string): TextParseResult<Template> {
  const lines = createLineIndex(text)
  const takesComments = !/^\s*[[{]/u.test(text)
  const base = { type: 'Template' as const, takesComments, text, ...lines.span(0, text.length) }
  if (text.length > most || !template.test(text)) return { ok: true, ast: { ...base, stores: [], comments: [] } }
  const { parseAllDocuments } = loadYamlParser()
  const documents = [parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false })].flat()
  const [error] = documents.flatMap((document) => ('errors' in document ? document.errors : []))
  if (error) {
    const [first = ''] = error.message.split('\n')
    const message = `This template cannot be read, so its stores were not checked: ${first.replace(/ at line \d+, column \d+:?$/u, '')}.`
    return { ok: false, errors: [{ message, ...lines.locate(error.pos[0]) }] }
  }
  const stores = documents.flatMap((document) =>
    'contents' in document ? findTemplateStores(document.contents, lines) : [],
  )
  return { ok: true, ast: { ...base, stores, comments: findYamlComments(text, lines) } }
}
