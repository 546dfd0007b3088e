import { styleText } from 'node:util'
import type { Output } from '../io.js'

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'underline'

/** Text in a style, or as it is where the output takes no colour. */
export const paint = ({ colour }: Pick<Output, 'colour'>, style: Style, text: string): string =>
  // The caller has asked the stream; `styleText` must not ask another one.
  colour ? styleText(style, text, { validateStream: false }) : text

/** `1 error`, `2 errors`. */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount.toLocaleString('en-GB')} ${amount === 1 ? one : many}`

/**
 * Text in lines of at most `width` columns, broken at spaces; a longer word stands alone on its line. Lines after the first are indented.
 *
 * @param indent spaces before every line but the first
 */
export function wrap(text: string, width: number, indent: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u)) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= width - indent) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`)
}
