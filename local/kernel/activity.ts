/**
 * Knows whether the stack is still working on something. Time travel waits for quiet between two
 * timers, so that a step that takes real milliseconds never falls behind a virtual month.
 */
export class Activity {
  #running = 0
  #waiters: (() => void)[] = []
  readonly #drains: (() => Promise<boolean>)[] = []

  /** Counts `work` as activity until it settles; its outcome passes through. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1
    try {
      return await work()
    } finally {
      this.#running -= 1
      if (this.#running === 0) for (const wake of this.#waiters.splice(0)) wake()
    }
  }

  /** Registers a source that may hold work nobody has started yet (a stream); it answers whether it found some. */
  onDrain(drain: () => Promise<boolean>): void {
    this.#drains.push(drain)
  }

  /** Resolves once nothing runs and no source holds more work. */
  async quiet(): Promise<void> {
    for (;;) {
      while (this.#running > 0) await new Promise<void>((wake) => this.#waiters.push(wake))
      const found = await Promise.all(this.#drains.map((drain) => drain()))
      if (!found.includes(true) && this.#running === 0) return
    }
  }
}
