import type { TSESTree } from '@typescript-eslint/utils'
import { selectSinks } from '../../catalogue/sinks/index.js'
import type { Knowledge } from '../../register/knowledge.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { ExposureFact, HandlingFact } from '../facts.js'
import { squash } from '../handling/judge-name.js'
import { findSinks, type Sink } from './find-sinks.js'
import { getTypeServices } from '../resolve/list-checked-members.js'
import { createNameJudge } from './name-judge.js'
import type { Hit } from './step.js'
import { traceValues } from './tracer.js'

const longestText = 1_000_000

/**
 * Where special-category, criminal-offence or confidential data goes into a log, an error, a URL, a header, analytics, the browser or a
 * message, in source order; once a name and sink.
 *
 * @param listHandling what the file handles, asked for only where there is a sink
 */
export function collectExposures(
  file: CodeFile,
  knowledge: Knowledge,
  listHandling: () => readonly HandlingFact[],
): readonly ExposureFact[] {
  const { text, sourceCode } = file
  if (text.length > longestText || !mayHold(file, knowledge)) return []
  const entries = selectSinks(text)
  if (entries.length === 0) return []
  const judge = createNameJudge(knowledge, listHandling)
  const said = new Set<string>()
  const facts = findSinks(file, entries).flatMap((sink) =>
    traceValues(sink.values, sourceCode, judge).flatMap((hit) => {
      // One value in one place is one finding, also where two sinks hold it: `logger.error(new Error(…))`.
      const key = `${String(hit.node.range[0])} ${squash(hit.data.name)}`
      if (said.has(key)) return []
      said.add(key)
      return [createFact(sink, hit, file)]
    }),
  )
  return facts.toSorted((a, b) => a.at.range[0] - b.at.range[0])
}

/** Without a word of interest only type information can show data, in a value whose type stands elsewhere. */
const mayHold = ({ text, sourceCode }: CodeFile, { terms, confidential }: Knowledge): boolean =>
  terms.mayMatch(text) || confidential.mayOccur(text) || getTypeServices(sourceCode) !== undefined

function createFact(
  { entry, node }: Sink,
  { data, node: carrier, hidden, through, weak }: Hit,
  { sourceCode }: CodeFile,
): ExposureFact {
  const { category, confidence, ...rest } = data
  return {
    ...rest,
    ...(category === undefined ? {} : { category }),
    confidence: weak ? 'strict' : confidence,
    kind: entry.kind,
    sink: entry.title,
    through,
    ...(hidden ? { via: shorten(sourceCode.getText(carrier)) } : {}),
    at: spanOf(getName(carrier)),
    call: spanOf(node),
  }
}

/** A call is named by its callee: the arguments may be long. */
function getName(node: TSESTree.Node): TSESTree.Node {
  if (node.type !== 'CallExpression') return node
  return node.callee.type === 'MemberExpression' ? node.callee.property : node.callee
}

const longestShown = 40

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line
}
