const MOST_LANES = 16
const FIRST_LANES = 2
/** Work that waits behind the server's own: below the first there is room for more, above the second it only queues. */
const ROOM = 1
const QUEUE = 3
/** A third of what a gateway waits for an answer. */
const LONGEST_MS = 10_000

/** How many batches are under way at once, by how fast they are answered. */
export type Pace = { lanes(): number; answered(milliseconds: number, events: number): void }

/**
 * Finds the rate that an API takes as TCP Vegas does (Brakmo and Peterson 1995): of `lanes` batches, lanes x (1 - fastest / present time of an
 * event) wait in a queue; one lane more while less than one does, one fewer when more than three do. A batch that takes as long as a third of
 * a gateway's patience, its repeats after a refusal included, halves them.
 */
export function createPace(): Pace {
  let lanes = FIRST_LANES
  let fastest = Number.POSITIVE_INFINITY
  return {
    lanes: () => Math.floor(lanes),
    answered(milliseconds, events) {
      const each = milliseconds / Math.max(events, 1)
      fastest = Math.min(fastest, each)
      const waiting = lanes * (1 - fastest / each)
      // Every lane answers once a round: a round changes them by one.
      if (milliseconds > LONGEST_MS) lanes = lanes / 2
      else if (waiting < ROOM) lanes += 1 / lanes
      else if (waiting > QUEUE) lanes -= 1 / lanes
      lanes = Math.min(MOST_LANES, Math.max(1, lanes))
    },
  }
}
