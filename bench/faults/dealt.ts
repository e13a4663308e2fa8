/** Batches of arrivals, dealt like cards: neighbours go to different workers at about the same time. */
export function* dealt(arrivals: readonly number[], workers: number, size: number): Generator<number[]> {
  for (let from = 0; from < arrivals.length; from += size * workers) {
    const round = arrivals.slice(from, from + size * workers)
    for (let worker = 0; worker < workers; worker++) {
      const batch = round.filter((_, turn) => turn % workers === worker)
      if (batch.length > 0) yield batch
    }
  }
}
