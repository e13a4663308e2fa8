import type { Activity } from './activity.ts'
import type { Journal } from './journal.ts'

const LONGEST_TIMEOUT = 2 ** 31 - 1

type Timer = { id: number; at: number; fire: () => Promise<void> }

/** Somebody else moves the clock at this moment. */
export class AlreadyTravelling extends Error {
  override name = 'AlreadyTravelling'
}

/**
 * The stack's only clock: real time plus an offset that `advance` moves. Timers are due in virtual
 * time; their owners keep them in the journal and set them again after a restart.
 */
export class Clock {
  #offset: number
  #timers: Timer[] = []
  #nextId = 1
  #alarm: NodeJS.Timeout | undefined
  #travelling = false
  readonly #journal
  readonly #activity: Activity
  readonly #onFailure: ((error: unknown) => void) | undefined
  #stopped = false

  /**
   * @param start where a new data directory's clock begins (default: now); a kept one goes on where it was
   * @param onFailure hears of a timer that threw, which then stops neither the journey nor the others
   */
  constructor(journal: Journal, activity: Activity, start?: Date, onFailure?: (error: unknown) => void) {
    this.#onFailure = onFailure
    this.#journal = journal.collection<{ offset: number }>('clock')
    this.#activity = activity
    const kept = this.#journal.get('offset')
    this.#offset = kept?.offset ?? (start ? start.getTime() - Date.now() : 0)
    this.#keep()
  }

  /** Milliseconds that virtual time is ahead of real time (negative: behind). */
  get offset(): number {
    return this.#offset
  }

  /** Whether a journey is under way. */
  get travelling(): boolean {
    return this.#travelling
  }

  now(): Date {
    return new Date(Date.now() + this.#offset)
  }

  /** Runs `fire` once the clock reaches `at`; answers a function that cancels it. */
  at(at: Date, fire: () => Promise<void>): () => void {
    const timer = { id: this.#nextId++, at: at.getTime(), fire }
    this.#timers.push(timer)
    this.#arm()
    return () => {
      this.#timers = this.#timers.filter((other) => other.id !== timer.id)
    }
  }

  /**
   * Moves the clock to `target`, firing every timer on the way at its own time, each after the stack is quiet. Throws
   * AlreadyTravelling while another journey is under way.
   */
  async advance(target: Date): Promise<void> {
    if (this.#travelling)
      throw new AlreadyTravelling('the clock is on its way; ask again when it has arrived')
    this.#travelling = true
    try {
      await this.#activity.quiet()
      for (let next = this.#earliest(); next && next.at <= target.getTime(); next = this.#earliest()) {
        this.#jump(Math.max(next.at, this.now().getTime()))
        await this.#fire(next)
        await this.#activity.quiet()
      }
      this.#jump(Math.max(target.getTime(), this.now().getTime()))
      await this.#activity.quiet()
    } finally {
      this.#travelling = false
      this.#arm()
    }
  }

  /** Fires nothing any more. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#alarm)
    this.#timers = []
  }

  #earliest(): Timer | undefined {
    return this.#timers.reduce<Timer | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined)
  }

  #jump(to: number): void {
    this.#offset = to - Date.now()
    this.#keep()
  }

  #keep(): void {
    this.#journal.put('offset', { offset: this.#offset })
  }

  async #fire(timer: Timer): Promise<void> {
    this.#timers = this.#timers.filter((other) => other.id !== timer.id)
    try {
      await this.#activity.during(timer.fire)
    } catch (error) {
      if (!this.#onFailure) throw error
      this.#onFailure(error)
    }
  }

  /** Sets the one real timeout for the earliest timer, when nobody is travelling. */
  #arm(): void {
    clearTimeout(this.#alarm)
    const next = this.#earliest()
    if (!next || this.#travelling || this.#stopped) return
    const wait = Math.min(Math.max(0, next.at - this.now().getTime()), LONGEST_TIMEOUT)
    this.#alarm = setTimeout(() => {
      if (this.#travelling) return
      const due = this.#timers.filter((timer) => timer.at <= this.now().getTime())
      void Promise.all(due.map((timer) => this.#fire(timer))).finally(() => this.#arm())
    }, wait)
  }
}
