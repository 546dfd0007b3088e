/** The text with the given ranges turned to spaces; line ends stay, so that every later offset and line is the same. */
export function blankRanges(text: string, ranges: readonly { readonly range: readonly [number, number] }[]): string {
  let result = ''
  let last = 0
  for (const { range } of ranges) {
    result += text.slice(last, range[0]) + text.slice(range[0], range[1]).replace(/[^\r\n]/gu, blank)
    last = range[1]
  }
  return result + text.slice(last)
}

/** As many spaces as UTF-16 units: a character outside the basic plane takes two. */
const blank = (char: string): string => ' '.repeat(char.length)
