/** Runs work once after calls have stopped for a while; a call that comes while it runs makes it run again afterwards. */
export class Debounce {
  readonly #delay: number
  readonly #work: () => Promise<void> | void
  #timer: ReturnType<typeof setTimeout> | undefined
  #running = false

  /** @param delay milliseconds */
  constructor(delay: number, work: () => Promise<void> | void) {
    this.#delay = delay
    this.#work = work
  }

  trigger(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), this.#delay)
  }

  cancel(): void {
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    if (this.#running) return this.trigger()
    this.#running = true
    try {
      await this.#work()
    } finally {
      this.#running = false
    }
  }
}

/** A promise that others wait for, until it is opened or has been waited for long enough. */
export class Gate {
  readonly opened: Promise<void>
  #open: () => void = () => undefined

  /** @param longest milliseconds */
  constructor(longest: number) {
    this.opened = new Promise((resolve) => {
      const timer = setTimeout(resolve, longest)
      this.#open = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  open(): void {
    this.#open()
  }
}

/** Lets messages that have arrived be read before dear work begins. */
export const yieldToMessages = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
