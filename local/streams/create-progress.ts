/** How far a mapping has come, although its lanes finish records out of order. */
export interface Progress {
  /** Takes the next record, in stream order; one that is not wanted needs no work. */
  begin(sequence: string, wanted: boolean): void
  finish(sequences: string[]): void
}

/** `keep` is given the last record before which everything is done, whenever `finish` moves it. */
export function createProgress(keep: (sequence: string) => void): Progress {
  const order: string[] = []
  const open = new Set<string>()
  return {
    begin(sequence, wanted) {
      order.push(sequence)
      if (wanted) open.add(sequence)
    },
    finish(sequences) {
      for (const sequence of sequences) open.delete(sequence)
      const firstOpen = order.findIndex((sequence) => open.has(sequence))
      const last = order.splice(0, firstOpen < 0 ? order.length : firstOpen).at(-1)
      if (last !== undefined) keep(last)
    },
  }
}
