import { loadHtmlParser } from '#host'
import type * as Library from 'htmlparser2'

/** A stretch of an HTML text; `end` is exclusive. */
interface HtmlRange {
  readonly start: number
  readonly end: number
}

/** An attribute of a form control that names the field. Offsets are of the value, without quotes. */
export interface HtmlControl extends HtmlRange {
  readonly element: string
  readonly value: string
  /** The start tag it stands in. */
  readonly tag: HtmlRange
}

interface HtmlFile {
  readonly controls: readonly HtmlControl[]
  /** All elements with their contents, outer before inner. */
  readonly elements: readonly HtmlRange[]
}

const controlElement = /^(?:input|select|textarea|fieldset|label|datalist|output)$/iu
const naming = /^(?:name|id|for)$/iu
const voidElement = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu

/**
 * Elements and form controls of an HTML text, by htmlparser2's tokeniser, which follows the HTML standard and tells the offsets of
 * attributes.
 */
export function readHtml(text: string): HtmlFile {
  const controls: Omit<HtmlControl, 'tag'>[] = []
  const finished: HtmlControl[] = []
  const elements: { start: number; end: number }[] = []
  const open: { name: string; element: { start: number; end: number } }[] = []
  let name = ''
  let start = 0
  let attribute = ''
  let value: HtmlRange | undefined

  const endTag = (last: number): void => {
    const tag = { start, end: last + 1 }
    const element = { ...tag }
    elements.push(element)
    if (!voidElement.test(name) && text[last - 1] !== '/') open.push({ name, element })
    finished.push(...controls.splice(0).map((control) => ({ ...control, tag })))
  }
  const close = (from: number, to: number): void => {
    const closed = text.slice(from, to).toLowerCase()
    // Templates close in one branch what another opened: only as far up as a person nests.
    const at = open.findLastIndex((item, i) => i >= open.length - 40 && item.name === closed)
    if (at < 0) return
    for (const { element } of open.splice(at)) element.end = Math.max(element.end, text.indexOf('>', to) + 1)
  }
  const tokenizer = new (loadHtmlParser().Tokenizer)(
    { xmlMode: false, decodeEntities: false },
    {
      ...silent,
      onopentagname: (from, to) => {
        name = text.slice(from, to).toLowerCase()
        start = from - 1
      },
      onattribname: (from, to) => {
        attribute = text.slice(from, to)
        value = undefined
      },
      // A value may come in parts.
      onattribdata: (from, to) => {
        value = { start: value?.start ?? from, end: to }
      },
      onattribend: () => {
        if (!value || !controlElement.test(name) || !naming.test(attribute)) return
        controls.push({ element: name, value: text.slice(value.start, value.end), ...value })
      },
      onopentagend: endTag,
      onselfclosingtag: endTag,
      onclosetag: close,
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  return { controls: finished, elements }
}

const ignore = (): void => undefined

const silent: Library.TokenizerCallbacks = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
}
