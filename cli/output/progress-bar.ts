import { SingleBar } from 'cli-progress'

/** Tells how far long work is. */
export type ProgressBar = { total(total: number): void; at(done: number): void; stop(): void }

/** A bar on stderr where that is a terminal; elsewhere silent. `what` goes before it, `unit` after its numbers. */
export function createProgressBar(what: string, unit: string): ProgressBar {
  if (!process.stderr.isTTY) return { total() {}, at() {}, stop() {} }
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total} ${unit}, {duration_formatted}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  })
  let started = false
  return {
    total(total) {
      if (started) bar.setTotal(total)
      else bar.start(total, 0)
      started = true
    },
    at(done) {
      bar.update(done)
    },
    stop() {
      if (started) bar.stop()
    },
  }
}
