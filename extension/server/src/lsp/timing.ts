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

/** Lets messages that have arrived be read before dear work begins. */
export const yieldToMessages = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
