import type { ApplicationStore } from '../applications/application.js'
import type { EqualityStore } from '../equality/equality-response.js'

/** Years that the register gives for `housing-applications` and `equality-responses`. */
const applicationYears = 6
const equalityYears = 2

/** Deletes what has been kept for as long as the processing register allows. Run once a day. */
export async function deleteExpired(
  applications: ApplicationStore,
  equality: EqualityStore,
  now: Date,
): Promise<{ applications: number; equality: number }> {
  return {
    applications: await applications.deleteClosedBefore(yearsBefore(now, applicationYears).slice(0, 10)),
    equality: await equality.deleteBefore(yearsBefore(now, equalityYears).slice(0, 7)),
  }
}

function yearsBefore(now: Date, years: number): string {
  const date = new Date(now)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return date.toISOString()
}
