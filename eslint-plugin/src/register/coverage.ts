import type { Activity, Register } from 'processing-register-core'
import type { Span, TagFact } from '../analysis/facts.js'

/** The activities that answer for a place in code, and how they came to. */
export interface Coverage {
  readonly activities: readonly Activity[]
  /** `tag`: a `@processing` comment; `code`: the register's globs; `none`: nothing covers the place. */
  readonly by: 'tag' | 'code' | 'none'
  /** A tag there names an activity the register does not have: `valid-declaration` says so, duties stay silent. */
  readonly unresolved: boolean
}

/** What decides the coverage of the places of one file. */
export interface CoverageGround {
  readonly register: Register
  readonly tags: readonly TagFact[]
  /** The activities whose `code` globs hold the file. */
  readonly covering: readonly Activity[]
}

/** The activities that answer for a place: those of the innermost `@processing` tag, else those of the register's globs. */
export function findCoverage({ register, tags, covering }: CoverageGround, span: Span): Coverage {
  const innermost = getInnermost(tags, 'processing', span)
  if (innermost.length === 0)
    return { activities: covering, by: covering.length > 0 ? 'code' : 'none', unresolved: false }
  const ids = innermost.flatMap((tag) => tag.ids.map(({ id }) => id))
  const activities = ids.flatMap((id) => register.activities.get(id) ?? [])
  return { activities, by: 'tag', unresolved: activities.length < ids.length || ids.length === 0 }
}

/** Ids of the `@store` tags that tie a place. */
export const listStoreTags = (tags: readonly TagFact[], span: Span): readonly string[] =>
  getInnermost(tags, 'store', span).flatMap((tag) => tag.ids.map(({ id }) => id))

/** The tags of the smallest scope that holds the span; a file tag where no narrower one does. */
function getInnermost(tags: readonly TagFact[], tag: TagFact['tag'], span: Span): readonly TagFact[] {
  let best: readonly TagFact[] = []
  let size = Infinity
  for (const candidate of tags) {
    if (candidate.tag !== tag) continue
    const scope = candidate.scope
    const holds = scope === 'file' || (scope[0] <= span.range[0] && span.range[1] <= scope[1])
    if (!holds) continue
    const width = scope === 'file' ? Number.MAX_SAFE_INTEGER : scope[1] - scope[0]
    if (width < size) {
      best = [candidate]
      size = width
    } else if (width === size) best = [...best, candidate]
  }
  return best
}
