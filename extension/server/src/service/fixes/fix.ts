import type { Register } from 'processing-register-core'
import type { TextEdit } from 'vscode-languageserver-types'
import type { DiagnosticData } from '../diagnostic-data.js'
import type { ReadDocument } from '../core.js'
import type { Section } from '../register-places.js'
import type { RegisterStep } from './register-step.js'

/** A way to settle a finding. */
export type Fix = { readonly title: string; readonly isPreferred?: boolean } & (
  | { readonly kind: 'register'; readonly steps: readonly RegisterStep[] }
  | { readonly kind: 'code'; readonly edit: TextEdit }
  /** Nothing a tool can write: the person is taken to the entry. */
  | { readonly kind: 'open'; readonly section: Section; readonly id: string }
)

/** A finding with all that its fixes are made from: the lint that found it is still held. */
export interface FixGround {
  readonly done: ReadDocument
  readonly register: Register
  readonly data: DiagnosticData
  /** Offsets of the finding. */
  readonly start: number
  readonly end: number
}

/** More than a few actions of a kind are a list to search, which the light bulb is not. */
export const mostChoices = 5

/** The fact a finding is about: the one that stands where it does. */
export const findFact = <T extends { readonly at: { readonly range: readonly [number, number] } }>(
  facts: readonly T[],
  { start, end }: Pick<FixGround, 'start' | 'end'>,
): T | undefined => facts.find(({ at: { range } }) => range[0] === start && range[1] === end)
