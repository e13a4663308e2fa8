import { SingleBar } from 'cli-progress'

/** Tells how far long work is; on a terminal as a bar on stderr, elsewhere silent. */
export type ProgressBar = { total(total: number): void; at(done: number): void; stop(): void }

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
