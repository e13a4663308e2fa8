/** Tells how far long work is. */
export type ProgressBar = { total(total: number): void; at(done: number): void; stop(): void }

/** A bar with rate and remaining time on stderr where that is a terminal; elsewhere silent. `what` goes before it, `unit` after its numbers. */
export async function createProgressBar(what: string, unit: string): Promise<ProgressBar> {
  if (!process.stderr.isTTY) return { total() {}, at() {}, stop() {} }
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total} ${unit}, {rate}/s, {duration_formatted}, {eta_formatted} left`,
    etaBuffer: 50,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  })
  let started = false
  let since = 0
  return {
    total(total) {
      if (started) bar.setTotal(total)
      else {
        bar.start(total, 0, { rate: 0 })
        since = performance.now()
      }
      started = true
    },
    at(done) {
      const seconds = Math.max((performance.now() - since) / 1000, 0.001)
      bar.update(done, { rate: Math.round(done / seconds).toLocaleString('en') })
    },
    stop() {
      if (started) bar.stop()
    },
  }
}
