/** Waits between attempts that somebody who is in a hurry can cut short. */
export interface Pauses {
  /** Waits `milliseconds` of real time, or not at all while hurried. Never returns once stopped. */
  pause(milliseconds: number): Promise<void>
  /** Whether somebody waits. */
  waiting(): boolean
  /** Resolves as soon as somebody begins to wait. */
  begun(): Promise<void>
  /** Ends every wait, and keeps further ones from taking time until `work` has settled. */
  hurry(work: Promise<unknown>): Promise<void>
  stop(): void
}

/** Creates pauses that nobody waits in yet. */
export function createPauses(): Pauses {
  const sleepers = new Map<NodeJS.Timeout, () => void>()
  let listeners: (() => void)[] = []
  let hurries = 0
  let stopped = false
  return {
    pause: (milliseconds) =>
      new Promise((resolve) => {
        if (stopped) return
        const timer = setTimeout(
          () => {
            sleepers.delete(timer)
            resolve()
          },
          hurries > 0 ? 0 : milliseconds,
        )
        sleepers.set(timer, resolve)
        for (const tell of listeners.splice(0)) tell()
      }),
    waiting: () => sleepers.size > 0,
    begun: () => new Promise((resolve) => listeners.push(resolve)),
    async hurry(work) {
      hurries += 1
      for (const [timer, wake] of sleepers) {
        clearTimeout(timer)
        wake()
      }
      sleepers.clear()
      await work
      hurries -= 1
    },
    stop() {
      stopped = true
      for (const timer of sleepers.keys()) clearTimeout(timer)
      sleepers.clear()
      listeners = []
    },
  }
}
