/** One `{{ … }}`, `{% … %}` or `{# … #}` of a template, with its marks. `end` is exclusive. */
export interface TemplateTag {
  readonly kind: 'variable' | 'block' | 'comment'
  readonly start: number
  readonly end: number
}

const opening = /\{[{%#]/gu
const kinds = { '{': 'variable', '%': 'block', '#': 'comment' } as const
const closings = { variable: '}}', block: '%}', comment: '#}' } as const

/**
 * All tags of a template in source order, one pass. What stands in `{% raw %}` is text, and so is what opens and never closes:
 * the parser says so.
 */
export function findTemplateTags(text: string): readonly TemplateTag[] {
  const tags: TemplateTag[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const kind = kinds[match[0][1] as keyof typeof kinds]
    const end = findEnd(text, match.index + 2, kind)
    if (end < 0) break
    tags.push({ kind, start: match.index, end })
    const raw =
      kind === 'block' ? /^\{%-?\s*(raw|verbatim)\b/u.exec(text.slice(match.index, match.index + 40))?.[1] : undefined
    opening.lastIndex = raw === undefined ? end : findRawEnd(text, end, raw)
  }
  return tags
}

/** Nunjucks ends a tag at its mark wherever that stands outside a string, even in a dictionary in a dictionary. */
function findEnd(text: string, from: number, kind: TemplateTag['kind']): number {
  const closing = closings[kind]
  if (kind === 'comment') {
    const at = text.indexOf(closing, from)
    return at < 0 ? at : at + 2
  }
  let quote = ''
  for (let i = from; i < text.length; i++) {
    const char = text[i]
    if (quote !== '') {
      if (char === '\\') i++
      else if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === closing[0] && text[i + 1] === closing[1]) return i + 2
  }
  return -1
}

function findRawEnd(text: string, from: number, name: string): number {
  const end = new RegExp(`\\{%-?\\s*end${name}\\b`, 'gu')
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}
