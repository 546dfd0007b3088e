import type { TSESTree } from '@typescript-eslint/utils'
import { mayLoadScript, scriptTags } from '../../catalogue/shares/script-tags.js'
import type { CodeFile } from '../code-file.js'
import type { ShareFact } from '../facts.js'
import { declareAbove } from '../resolve/declare-at.js'

const elements: ReadonlySet<string> = new Set(['script', 'Script', 'noscript', 'iframe'])

/**
 * Scripts of others that a page loads in JSX, by their address or by the text of the loader: `<script src="…">`, `<Script>` of
 * Next.js, `dangerouslySetInnerHTML`. One fact an element, at the words that give it away.
 */
export function collectScriptTags(file: CodeFile): readonly ShareFact[] {
  if (!mayLoadScript(file.text)) return []
  return file.nodes('JSXOpeningElement').flatMap((element) => {
    if (element.name.type !== 'JSXIdentifier' || !elements.has(element.name.name)) return []
    return [...listParts(element)].flatMap((part) => readTag(part, element, file)).slice(0, 1)
  })
}

/** The attributes and the script's own text: not the element as a whole, which may hold others. */
function* listParts(element: TSESTree.JSXOpeningElement): Generator<TSESTree.Node> {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier' || !attribute.value) continue
    if (/^(?:src|dangerouslySetInnerHTML)$/u.test(attribute.name.name)) yield attribute.value
  }
  const { parent } = element
  for (const child of parent.children) if (child.type !== 'JSXElement') yield child
}

function readTag(part: TSESTree.Node, element: TSESTree.JSXOpeningElement, file: CodeFile): readonly ShareFact[] {
  const { sourceCode } = file
  const text = sourceCode.getText(part)
  for (const { id, title, host, text: pattern } of scriptTags) {
    const match = pattern.exec(text)
    if (!match) continue
    const start = part.range[0] + match.index
    const range = [start, start + match[0].length] as const
    const loc = { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) }
    return [
      {
        at: { range, loc },
        call: { range: element.range, loc: element.loc },
        client: id,
        title,
        destination: { kind: 'host', environment: [], shown: host, host },
        payload: { fields: [], complete: false },
        confidence: 'recommended',
        declareAt: declareAbove(element, file),
      },
    ]
  }
  return []
}
