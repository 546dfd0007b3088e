import { Document, isScalar, isSeq, visit } from 'yaml'

// `[a, b]`, but `{ a: b }`: as most people write them.
const lines = { lineWidth: 0, flowCollectionPadding: false } as const
const braces = { lineWidth: 0, flowCollectionPadding: true, collectionStyle: 'flow' } as const

/** `key: value` in lines of its own, each after `indent` spaces, without a newline at either end. Lists of words stand on one line. */
export function writeBlock(key: string, value: unknown, indent: number, step: number, newline: string): string {
  const document = new Document({ [key]: value })
  visit(document, {
    Seq: (_, seq) => {
      if (seq.items.every(isScalar)) seq.flow = true
    },
  })
  return indentLines(document.toString({ ...lines, indent: step }), indent, newline)
}

/** `- value` in lines of its own, after `indent` spaces. */
export function writeItem(value: unknown, indent: number, step: number, newline: string): string {
  const document = new Document([value])
  visit(document, {
    Seq: (key, seq) => {
      if (key !== null && isSeq(seq) && seq.items.every(isScalar)) seq.flow = true
    },
  })
  return indentLines(document.toString({ ...lines, indent: step }), indent, newline)
}

/** A value on one line. */
export const writeFlow = (value: unknown): string => {
  const isMap = typeof value === 'object' && !Array.isArray(value)
  return new Document(value).toString({ ...braces, flowCollectionPadding: isMap }).trimEnd()
}

/** `key: value` on one line, to stand between the braces of another map. */
export const writeFlowPair = (key: string, value: unknown): string =>
  writeFlow({ [key]: value })
    .replace(/^\{\s*/u, '')
    .replace(/\s*\}$/u, '')

const indentLines = (text: string, indent: number, newline: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    .join(newline)
