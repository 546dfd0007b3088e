import type {
  FileFacts,
  HandlingFact,
  RecordFact,
  ShareFact,
  Span,
  StoreFact,
  TagFact,
} from 'eslint-plugin-data-protection/analysis'
import type { ReadDocument } from './core.js'
import { holds, listCodeIds, type CodeId } from './code-ids.js'

/** What stands at a place in code, as far as the register has something to say of it. */
export type CodeSubject =
  | { readonly kind: 'id'; readonly at: Span; readonly id: CodeId }
  | { readonly kind: 'tag'; readonly at: Span; readonly tag: TagFact }
  | { readonly kind: 'basis'; readonly at: Span; readonly value: string }
  | { readonly kind: 'record'; readonly at: Span; readonly record: RecordFact }
  | { readonly kind: 'handling'; readonly at: Span; readonly fact: HandlingFact }
  | { readonly kind: 'store'; readonly at: Span; readonly fact: StoreFact }
  | { readonly kind: 'share'; readonly at: Span; readonly fact: ShareFact }

/** What stands at an offset; of several things the smallest. One name may be data and a store at once: then both. */
export function findSubjects(done: ReadDocument, offset: number): readonly CodeSubject[] {
  const found = listSubjects(done.facts, done.settings.preset === 'strict').filter(({ at }) => holds(at, offset))
  const smallest = Math.min(...found.map(({ at }) => widthOf(at)))
  return found.filter(({ at }) => widthOf(at) === smallest)
}

const widthOf = ({ range: [start, end] }: Span): number => end - start

function* iterateSubjects(facts: FileFacts, withWeak: boolean): Generator<CodeSubject> {
  const isShown = ({ confidence }: { readonly confidence: string }): boolean => withWeak || confidence !== 'strict'
  for (const id of listCodeIds(facts)) {
    yield { kind: 'id', at: id.at, id }
    // A constant that a record names.
    if (id.text && id.text.range[0] !== id.at.range[0]) yield { kind: 'id', at: id.text, id }
  }
  for (const tag of facts.tags) yield { kind: 'tag', at: tag.at, tag }
  for (const record of facts.records) {
    yield { kind: 'record', at: record.at, record }
    const basis = record.properties.get('lawfulBasis')
    if (basis?.value !== undefined) yield { kind: 'basis', at: basis.at, value: basis.value }
  }
  for (const fact of facts.handling) if (isShown(fact)) yield { kind: 'handling', at: fact.at, fact }
  for (const fact of facts.stores) if (isShown(fact)) yield { kind: 'store', at: fact.at, fact }
  for (const fact of facts.shares) if (isShown(fact)) yield { kind: 'share', at: fact.at, fact }
}

const listSubjects = (facts: FileFacts, withWeak: boolean): readonly CodeSubject[] => [
  ...iterateSubjects(facts, withWeak),
]
