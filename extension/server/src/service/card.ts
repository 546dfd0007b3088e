import { MarkupKind, type MarkupContent } from 'vscode-languageserver-types'
import { prose } from './markup.js'

/** What is said of one thing, as plain text: a host sees it as Markdown or as it is. */
export interface Card {
  readonly heading: string
  readonly facts: readonly Fact[]
}

/** A statement with its label, or a sentence of its own. */
export type Fact = readonly [label: string, text: string] | string

/** Facts that have something to say. */
export function keepFacts(facts: readonly (readonly [label: string, text: string | undefined])[]): readonly Fact[] {
  return facts.flatMap(([label, text]): Fact[] => (text === undefined ? [] : [[label, text]]))
}

/** Cards in the one form of text that a client takes. Nothing in them is a link or markup, whatever the register says. */
export function writeCards(cards: readonly Card[], markdown: boolean): MarkupContent {
  const write = markdown ? writeMarkdown : writePlain
  return {
    kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: cards.map(write).join(markdown ? '\n\n---\n\n' : '\n\n'),
  }
}

const writeMarkdown = ({ heading, facts }: Card): string =>
  [
    `**${inert(heading)}**`,
    ...facts.map((fact) => (typeof fact === 'string' ? inert(fact) : `${inert(fact[0])}: ${inert(fact[1])}`)),
  ].join('\n\n')

/** Addresses become no links either: a reader opens what the register names from the register. */
const inert = (text: string): string => prose(text).replace(/[:@]/gu, '\\$&')

const writePlain = ({ heading, facts }: Card): string =>
  [heading, ...facts.map((fact) => (typeof fact === 'string' ? fact : `${fact[0]}: ${fact[1]}`))]
    .map((line) => line.replace(/\s+/gu, ' '))
    .join('\n')
