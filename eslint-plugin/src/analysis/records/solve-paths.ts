/** The parts of ESLint's code path analysis that are read here (https://eslint.org/docs/latest/extend/code-path-analysis). */
export interface Segment {
  readonly id: string
  readonly reachable: boolean
  readonly prevSegments: readonly Segment[]
}

export interface CodePath {
  readonly id: string
  readonly initialSegment: Segment
  /** Where the function ends without throwing. */
  readonly returnedSegments: readonly Segment[]
}

/**
 * Must-analysis: a segment is reached "done" where all segments before it are left done. Starts from the best case and takes back
 * what does not hold, so that loops come out right.
 *
 * @param marked segments in which it is done
 * @param isStartDone whether it has been done before the function starts
 */
export function solvePaths(
  path: CodePath,
  marked: ReadonlySet<Segment>,
  isStartDone: () => boolean,
): (segment: Segment) => boolean {
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
