/** A test runner of forty lines that runs in a Node process and in a web worker alike. */

interface Test {
  readonly title: string
  readonly run: () => Promise<void> | void
}

/** Set by the launcher: only tests whose title holds this run. */
declare const ONLY: string

const tests: Test[] = []
let prepare: () => Promise<void> = () => Promise.resolve()
/** One test may wait several times, on a busy machine. */
const longestTest = 240_000

export const test = (title: string, run: Test['run']): void => {
  if (title.includes(ONLY)) tests.push({ title, run })
}

/** Runs before each test: what one leaves behind is not the next one's. */
export const beforeEach = (run: () => Promise<void>): void => void (prepare = run)

/** A figure worth reading in the output of a run. */
export const note = (text: string): void => say({ note: text })

/** Runs every test in turn, each told as it ends. Rejects where one failed: the host then ends with an exit code. */
export async function runTests(): Promise<void> {
  let failed = 0
  for (const { title, run } of tests) {
    const started = performance.now()
    const fault = await catchFault(async () => {
      await prepare()
      await run()
    })
    if (fault !== undefined) failed++
    say({ title, ms: Math.round(performance.now() - started), fault })
  }
  if (tests.length === 0) throw new Error('There are no tests.')
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed.`)
}

async function catchFault(run: Test['run']): Promise<string | undefined> {
  let timer
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${longestTest / 1000} s`)), longestTest)
  })
  try {
    await Promise.race([run(), late])
    return undefined
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  } finally {
    clearTimeout(timer)
  }
}

/** One line of the console, which the launcher reads (and `@vscode/test-electron` shows). */
const say = (line: object): void => console.log(`@@${JSON.stringify(line)}`)
