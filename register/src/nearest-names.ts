/**
 * The known names that are nearest to a written one, nearest first: those that differ in at most a third of their letters, or that hold
 * it whole. Used for "did you mean".
 */
export function nearestNames(name: string, known: Iterable<string>, most: number): readonly string[] {
  const wanted = reduce(name)
  const scored: { candidate: string; distance: number }[] = []
  for (const candidate of known) {
    const reduced = reduce(candidate)
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, reduced.length) / 3))
    const within = wanted.length > 2 && (reduced.includes(wanted) || (reduced.length > 2 && wanted.includes(reduced)))
    const distance = Math.abs(wanted.length - reduced.length) > limit && !within ? Infinity : measure(wanted, reduced)
    if (distance <= limit || within) scored.push({ candidate, distance: Math.min(distance, limit + 1) })
  }
  return scored
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

const reduce = (name: string): string => name.toLowerCase().replace(/[\s_.-]+/gu, '')

/** Levenshtein distance with adjacent transpositions counted as one. */
function measure(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
