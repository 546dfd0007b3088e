import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findVariable } from '../resolve/find-variable.js'

/** The parts of ESLint's code path analysis that are read here (https://eslint.org/docs/latest/extend/code-path-analysis). */
interface Segment {
  readonly id: string
  readonly reachable: boolean
  readonly prevSegments: readonly Segment[]
}

interface CodePath {
  readonly id: string
  readonly initialSegment: Segment
  readonly upper: CodePath | null
}

interface Place {
  readonly path: CodePath
  readonly segments: readonly Segment[]
  /** Counts up as evaluation goes on: what has the smaller number is done first within a segment. */
  readonly order: number
}

interface FunctionPlace {
  readonly node: TSESTree.Node
  /** Where the function comes to be, for one that is written as a value: it cannot run before. */
  readonly created: Place | undefined
}

const deepest = 4

/** Follows ESLint's code paths through a file and answers whether something was done on every path to a place. */
export interface PathFollower {
  readonly listeners: Readonly<Record<string, (...args: never[]) => void>>
  /**
   * Whether on every path to the call at `target` one of the marked nodes has been evaluated before.
   *
   * @param isMark of the nodes given to `watch`, by their range
   */
  isPreceded(target: readonly [number, number], isMark: (range: readonly [number, number]) => boolean): boolean
}

const keyOf = ([start, end]: readonly [number, number]): string => `${String(start)}:${String(end)}`

/**
 * @param watch ranges of the nodes whose evaluation counts (records, or the `await` around them) and of the calls asked about
 */
export function createPathFollower(watch: () => ReadonlySet<string>, sourceCode: TSESLint.SourceCode): PathFollower {
  const stack: { path: CodePath; current: Set<Segment> }[] = []
  const functions = new Map<string, FunctionPlace>()
  const places = new Map<string, Place>()
  const calls = new Map<string, Place>()
  let order = 0

  const here = (): Place | undefined => {
    const top = stack.at(-1)
    return top && { path: top.path, segments: [...top.current].filter(({ reachable }) => reachable), order: order++ }
  }
  const note = (node: TSESTree.Node): void => {
    const key = keyOf(node.range)
    const place = watch().has(key) ? here() : undefined
    if (place) places.set(key, place)
  }
  const enterSegment = (segment: Segment): void => void stack.at(-1)?.current.add(segment)
  const leaveSegment = (segment: Segment): void => void stack.at(-1)?.current.delete(segment)

  const isDone = (place: Place, marks: readonly Place[], depth: number): boolean => {
    const own = marks.filter(({ path }) => path === place.path)
    if (place.segments.length === 0) return true // code that nothing reaches
    const reached = solve(place.path, own, () => isFunctionPreceded(place.path, marks, depth))
    return place.segments.every(
      (segment) => reached(segment) || own.some((mark) => mark.order < place.order && mark.segments.includes(segment)),
    )
  }

  /** A function that is written as a value runs after it was written; one that only this file calls, after its calls. */
  const isFunctionPreceded = (path: CodePath, marks: readonly Place[], depth: number): boolean => {
    const owner = functions.get(path.id)
    if (!owner || depth > deepest) return false
    if (owner.created && isDone(owner.created, marks, depth + 1)) return true
    const uses = findCalls(owner.node, sourceCode)
    return (
      uses.length > 0 &&
      uses.every((use) => {
        const call = calls.get(keyOf(use.range))
        return call !== undefined && isDone(call, marks, depth + 1)
      })
    )
  }

  const listeners = {
    onCodePathStart: (path: CodePath, node: TSESTree.Node) => {
      const isValue = node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'
      functions.set(path.id, { node, created: isValue ? here() : undefined })
      stack.push({ path, current: new Set() })
    },
    onCodePathEnd: () => void stack.pop(),
    onCodePathSegmentStart: enterSegment,
    onCodePathSegmentEnd: leaveSegment,
    onUnreachableCodePathSegmentStart: enterSegment,
    onUnreachableCodePathSegmentEnd: leaveSegment,
    'CallExpression:exit': (node: TSESTree.CallExpression) => {
      note(node)
      const place = node.callee.type === 'Identifier' ? here() : undefined
      if (place) calls.set(keyOf(node.range), place)
    },
    'NewExpression:exit': note,
    'AwaitExpression:exit': note,
  }

  return {
    listeners,
    isPreceded(target, isMark) {
      const place = places.get(keyOf(target))
      if (!place) return false
      const marks = [...places].flatMap(([key, mark]) => {
        const [start = 0, end = 0] = key.split(':').map(Number)
        return isMark([start, end]) ? [mark] : []
      })
      return marks.length > 0 && isDone(place, marks, 0)
    },
  }
}

/**
 * Must-analysis: a segment is reached "done" where all segments before it are left done. Starts from the best case and takes back
 * what does not hold, so that loops come out right.
 */
function solve(path: CodePath, marks: readonly Place[], isStartDone: () => boolean): (segment: Segment) => boolean {
  const marked = new Set(marks.flatMap(({ segments }) => segments))
  let start: boolean | undefined
  const entered = new Map<Segment, boolean>()
  const compute = (segment: Segment): boolean => {
    if (segment === path.initialSegment) return (start ??= isStartDone())
    const before = segment.prevSegments.filter(({ reachable }) => reachable)
    return before.length > 0 && before.every((previous) => marked.has(previous) || (entered.get(previous) ?? true))
  }
  const collect = (segment: Segment): void => {
    const open = [segment]
    for (let at = open.pop(); at; at = open.pop()) {
      if (entered.has(at)) continue
      entered.set(at, true)
      open.push(...at.prevSegments)
    }
  }
  return (segment) => {
    collect(segment)
    for (let changed = true; changed;) {
      changed = false
      for (const [at, value] of entered) {
        if (!value || compute(at)) continue
        entered.set(at, false)
        changed = true
      }
    }
    return entered.get(segment) ?? false
  }
}

/** All calls of a function that only this file can call; none where it is exported, handed on or never called by name. */
function findCalls(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): readonly TSESTree.Node[] {
  const name = getName(node)
  const variable = name && findVariable(sourceCode, name)
  if (!variable || isExported(node)) return []
  const uses = variable.references.filter((reference) => reference.init !== true)
  const called = uses.flatMap(({ identifier }) => {
    const { parent } = identifier
    return parent.type === 'CallExpression' && parent.callee === identifier ? [parent] : []
  })
  return called.length === uses.length ? called : []
}

function getName(node: TSESTree.Node): TSESTree.Identifier | undefined {
  if (node.type === 'FunctionDeclaration') return node.id ?? undefined
  const { parent } = node
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined
}

function isExported(node: TSESTree.Node): boolean {
  const statement = node.type === 'FunctionDeclaration' ? node : node.parent?.parent
  const { parent } = statement ?? {}
  return parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration'
}
