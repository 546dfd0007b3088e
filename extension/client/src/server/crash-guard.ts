/** As many crashes in this time, and the server is not started again by itself: it would fail the same way. */
export const mostCrashes = 5
export const crashWindow = 3 * 60 * 1000

/**
 * Counts crashes and says whether the server may start again.
 *
 * @param now milliseconds of a clock that never jumps: the computer's own may, when it wakes
 */
export function createCrashGuard(now: () => number = () => performance.now()) {
  let crashes: number[] = []
  return {
    /** Takes note of a crash; true where the server may start again. */
    mayRestart(): boolean {
      const at = now()
      crashes = [...crashes.filter((crash) => at - crash < crashWindow), at]
      return crashes.length < mostCrashes
    },
    forget(): void {
      crashes = []
    },
  }
}
