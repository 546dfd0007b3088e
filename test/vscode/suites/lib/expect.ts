/** Fails unless two values are the same as JSON. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [is, should] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)]
  if (is !== should) throw new Error(`${what}:\n${is}\nshould be\n${should}`)
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`"${text}" does not match ${pattern}`)
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what)
}

const pause = 25
/** Far more than it takes: a busy machine is no fault. */
const longestWait = 60_000

/**
 * The first value that is there: asks again and again.
 *
 * @param what what is waited for, as the message of a failure
 * @param describe how things stand instead, for that message
 */
export async function waitFor<Value>(
  what: string,
  ask: () => Value | undefined | false | Thenable<Value | undefined | false>,
  describe: () => string = () => '',
): Promise<Value> {
  const end = performance.now() + longestWait
  let last: Value | undefined | false
  while (performance.now() < end) {
    last = await ask()
    if (last !== undefined && last !== false) return last
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error(`waited ${longestWait / 1000} s for ${what}; instead: ${describe()}`)
}
