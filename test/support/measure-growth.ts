/**
 * How many times longer work takes on an input eight times as large: about 8 where it is linear, 64 where it is quadratic. The least of
 * several rounds counts, in time of the processor, so that other work on the machine does not decide the answer.
 *
 * @param work does the work for an input of a size; what it makes beforehand should be small beside it
 * @param size the smaller input: large enough for the work to take a millisecond or more
 */
export function measureGrowth(work: (size: number) => unknown, size: number): number {
  const time = (of: number): number => {
    const before = process.cpuUsage()
    work(of)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  time(size)
  const rounds = Array.from({ length: 5 }, () => ({ small: time(size), large: time(size * 8) }))
  return Math.min(...rounds.map(({ large }) => large)) / Math.min(...rounds.map(({ small }) => small))
}

/** Between linear (8) and quadratic (64). */
export const linear = 24
