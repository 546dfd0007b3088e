import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { findUses, getCall, type Uses } from './find-calls.js'
import type { Range } from './find-waiting.js'
import { solvePaths, type CodePath, type Segment } from './solve-paths.js'

interface Place {
  readonly path: CodePath
  readonly segments: readonly Segment[]
  /** Counts up as evaluation goes on: what has the smaller number is done first within a segment. */
  readonly order: number
}

interface FunctionPlace {
  readonly node: TSESTree.Node
  readonly path: CodePath
  /** Where the function comes to be, for one that is written as a value: it cannot run before. */
  readonly created: Place | undefined
}

const deepest = 4

/** What counts as done. */
export interface Marks {
  /** Ranges of calls and `await`s: once one has been evaluated, it is done. */
  readonly at: readonly Range[]
  /** Ranges of functions and names that run only once it is done. */
  readonly after: readonly Range[]
}

/** Follows ESLint's code paths through a file and answers whether something was done on every path to a place. */
export interface PathFollower {
  readonly listeners: Readonly<Record<string, (...args: never[]) => void>>
  /** Whether on every path to the call at `target` one of the marks has been passed. */
  isPreceded(target: Range, marks: Marks): boolean
  /** The calls of this file's functions that cannot end without having passed one of the marks. */
  listPassingCalls(marks: Marks): readonly TSESTree.CallExpression[]
}

const keyOf = ([start, end]: Range): string => `${String(start)}:${String(end)}`

const holds = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** A follower for one file: its listeners go into the rule, and it can be asked once the program has ended. */
export function createPathFollower(sourceCode: TSESLint.SourceCode): PathFollower {
  const stack: { path: CodePath; current: Set<Segment> }[] = []
  const functions = new Map<string, FunctionPlace>()
  const places = new Map<string, Place>()
  const members: TSESTree.MemberExpression[] = []
  let order = 0

  const here = (): Place | undefined => {
    const top = stack.at(-1)
    return top && { path: top.path, segments: [...top.current].filter(({ reachable }) => reachable), order: order++ }
  }
  const note = (node: TSESTree.Node): void => {
    const place = here()
    if (place) places.set(keyOf(node.range), place)
  }
  const enterSegment = (segment: Segment): void => void stack.at(-1)?.current.add(segment)
  const leaveSegment = (segment: Segment): void => void stack.at(-1)?.current.delete(segment)

  const placesOf = (path: CodePath, { at }: Marks): readonly Place[] =>
    at.flatMap((range) => places.get(keyOf(range)) ?? []).filter((place) => place.path === path)

  const isDone = (place: Place, marks: Marks, depth: number): boolean => {
    const own = placesOf(place.path, marks)
    if (place.segments.length === 0) return true // code that nothing reaches
    const marked = new Set(own.flatMap(({ segments }) => segments))
    const reached = solvePaths(place.path, marked, () => isFunctionPreceded(place.path, marks, depth))
    return place.segments.every(
      (segment) => reached(segment) || own.some((mark) => mark.order < place.order && mark.segments.includes(segment)),
    )
  }

  /** A function that is written as a value runs after it was written; one that only this file calls, after its calls. */
  const isFunctionPreceded = (path: CodePath, marks: Marks, depth: number): boolean => {
    const owner = functions.get(path.id)
    if (!owner || depth > deepest) return false
    if (owner.created && isDone(owner.created, marks, depth + 1)) return true
    const { nodes, isOwn }: Uses = findUses(owner.node, members, sourceCode)
    return isOwn && nodes.length > 0 && nodes.every((use) => isUsePreceded(use, marks, depth))
  }

  const isUsePreceded = (use: TSESTree.Node, marks: Marks, depth: number): boolean => {
    if (marks.after.some((range) => holds(range, use.range))) return true
    const call = getCall(use)
    const place = call && places.get(keyOf(call.range))
    return place !== undefined && isDone(place, marks, depth + 1)
  }

  const cannotEndWithout = ({ path }: FunctionPlace, marks: Marks): boolean => {
    const own = placesOf(path, marks)
    const ends = path.returnedSegments.filter(({ reachable }) => reachable)
    if (own.length === 0 || ends.length === 0) return false
    const marked = new Set(own.flatMap(({ segments }) => segments))
    const reached = solvePaths(path, marked, () => false)
    return ends.every((segment) => marked.has(segment) || reached(segment))
  }

  return {
    listeners: {
      onCodePathStart: (path: CodePath, node: TSESTree.Node) => {
        const isValue = node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'
        const isMethod = node.parent?.type === 'MethodDefinition'
        functions.set(path.id, { node, path, created: isValue && !isMethod ? here() : undefined })
        stack.push({ path, current: new Set() })
      },
      onCodePathEnd: () => void stack.pop(),
      onCodePathSegmentStart: enterSegment,
      onCodePathSegmentEnd: leaveSegment,
      onUnreachableCodePathSegmentStart: (segment: Segment) => enterSegment(segment),
      onUnreachableCodePathSegmentEnd: (segment: Segment) => leaveSegment(segment),
      'CallExpression:exit': note,
      'NewExpression:exit': (node: TSESTree.NewExpression) => note(node),
      'AwaitExpression:exit': (node: TSESTree.AwaitExpression) => note(node),
      'MemberExpression:exit': (node: TSESTree.MemberExpression) => {
        if (node.object.type === 'ThisExpression') members.push(node)
      },
    },
    isPreceded(target, marks) {
      if (marks.after.some((range) => holds(range, target))) return true
      const place = places.get(keyOf(target))
      return place !== undefined && marks.at.length + marks.after.length > 0 && isDone(place, marks, 0)
    },
    listPassingCalls: (marks) =>
      [...functions.values()]
        .filter((owner) => cannotEndWithout(owner, marks))
        .flatMap(({ node }) => findUses(node, members, sourceCode).nodes.flatMap((use) => getCall(use) ?? [])),
  }
}
