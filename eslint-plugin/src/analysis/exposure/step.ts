import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { redactorWords } from '../../catalogue/sinks/flow.js'
import { normaliseWord, splitWords } from '../words/index.js'
import type { NameJudge, SensitiveName } from './name-judge.js'

export type AnyFunction = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

/** The arguments of one call of a function of this file, while that function is looked into. */
export interface Frame {
  readonly owner: AnyFunction
  /** By parameter; each is read with the step of the caller. */
  readonly given: readonly (TSESTree.Node | undefined)[]
  readonly step: Step
  readonly outer: Frame | undefined
}

/** Where a value stands on its way back from a sink. */
export interface Step {
  /** The part of the sink's own code that carries the value, once the way has left it. */
  readonly place: TSESTree.Node | undefined
  /** Which part of the value is wanted: a path of property names, empty for all of it. */
  readonly keys: readonly string[]
  /** Functions that the value went through. */
  readonly through: readonly string[]
  readonly frame: Frame | undefined
  /** Something that follows from the value, not the value: sure enough for `strict` only. */
  readonly weak: boolean
  readonly depth: number
}

/** Data that reaches a sink. */
export interface Hit {
  readonly data: SensitiveName
  /** The smallest part of the sink's own code that carries it. */
  readonly node: TSESTree.Node
  /** Whether `node` carries it without having its name. */
  readonly hidden: boolean
  readonly through: readonly string[]
  readonly weak: boolean
}

/** One way back from one sink. */
export interface Tracer {
  readonly sourceCode: TSESLint.SourceCode
  readonly judge: NameJudge
  /** Follows a value to where it comes from, and notes the data on the way. */
  readonly trace: (node: TSESTree.Node | null | undefined, step: Step) => void
  /** Notes data that `node` names. */
  readonly note: (data: SensitiveName | undefined, node: TSESTree.Node, step: Step) => boolean
}

export const firstStep: Step = { place: undefined, keys: [], through: [], frame: undefined, weak: false, depth: 0 }

/** The next step, away from the sink's own code: from here on findings stand at `node`. */
export const leave = (step: Step, node: TSESTree.Node): Step => ({ ...step, place: step.place ?? node })

const redactors = new Set(redactorWords.map(normaliseWord))

/** Whether a function's name says that its result no longer tells what it was given. */
export const isRedactor = (name: string): boolean => splitWords(name).some((word) => redactors.has(normaliseWord(word)))
