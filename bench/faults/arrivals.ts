import { createRandom } from '../../cli/sample/random.ts'

const farthest = 2_000
const shareRepeated = 0.05
const shareMoved = 0.05

/** The positions of the events in the order they arrive in, and how many of them were sent again and moved. */
export type Arrivals = { positions: number[]; repeatedEvents: number; repeats: number; moved: number }

/** Of so many events 5 % are sent two to four times, and 5 % come up to 2,000 places earlier or later than their turn. */
export function arrivalsWithFaults(seed: number, events: number): Arrivals {
  const { whole, chance } = createRandom(seed, 'arrivals')
  // The place of an arrival and its event in one number, because a million of them are sorted.
  const places: number[] = []
  const arrive = (event: number, place: number) => places.push(Math.max(0, place) * events + event)
  const counted = { repeatedEvents: 0, repeats: 0, moved: 0 }
  for (let event = 0; event < events; event++) {
    const moves = chance(shareMoved)
    if (moves) counted.moved++
    arrive(event, moves ? event + whole(1, farthest) * (chance(0.5) ? 1 : -1) : event)
    if (!chance(shareRepeated)) continue
    counted.repeatedEvents++
    for (let copies = whole(1, 3); copies > 0; copies--) {
      counted.repeats++
      arrive(event, event + whole(0, farthest))
    }
  }
  const sorted = Float64Array.from(places).sort()
  return { positions: Array.from(sorted, (place) => place % events), ...counted }
}

/** Every event once, in turn. */
export function arrivalsInOrder(events: number): number[] {
  return Array.from({ length: events }, (_, event) => event)
}
