const cycle = 4800 // months after which the Gregorian calendar repeats: 400 years
const daysOfCycle = 146_097

let daysBefore: readonly number[] | undefined

/**
 * The shortest and the longest that a number of calendar months can last, in days: 1 month is 28 to 31 days, 12 months are 365 or 366.
 * Months that are no whole number count from the month before to the month after.
 */
export function lengthOfMonths(months: number): { readonly least: number; readonly most: number } {
  if (!Number.isFinite(months)) return { least: Infinity, most: Infinity }
  if (!Number.isInteger(months)) {
    return { least: lengthOfMonths(Math.floor(months)).least, most: lengthOfMonths(Math.ceil(months)).most }
  }
  const cycles = Math.floor(months / cycle)
  const rest = months % cycle
  const before = (daysBefore ??= sumMonths())
  let least = Infinity
  let most = 0
  for (let start = 0; start < cycle; start++) {
    const length = (before[start + rest] ?? 0) - (before[start] ?? 0)
    least = Math.min(least, length)
    most = Math.max(most, length)
  }
  return { least: least + cycles * daysOfCycle, most: most + cycles * daysOfCycle }
}

/** Days before each month of two cycles. */
function sumMonths(): readonly number[] {
  const sums = [0]
  for (let month = 0; month < 2 * cycle; month++) {
    const length = new Date(Date.UTC(2000 + Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
    sums.push((sums[month] ?? 0) + length)
  }
  return sums
}
