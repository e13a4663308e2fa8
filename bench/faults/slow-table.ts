import { createRandom } from '../../cli/sample/random.ts'
import type { Table } from '../../functions/store/table/table.ts'
import { type Around, aroundCalls } from './around-calls.ts'

/**
 * The longest pauses in turns, and the share of pauses that are no longer: most let another call come in between, some
 * the rest of another worker's fold, few a batch that another worker stores and folds.
 */
const pauses = [
  { share: 0.74, longest: 3 },
  { share: 0.985, longest: 200 },
  { share: 1, longest: 4_000 },
]

/** A table at a distance: every call waits on its way there and on its way back, so that others come in between. */
export function slowTable(table: Table, seed: number): Table {
  const { whole, share } = createRandom(seed, 'pauses')
  const pause = async () => {
    const drawn = share()
    const turns = whole(0, pauses.find((each) => drawn < each.share)?.longest ?? 0)
    for (let turn = 0; turn < turns; turn++) await undefined
  }
  const distant: Around = async (call) => {
    await pause()
    const answer = await call()
    await pause()
    return answer
  }
  return aroundCalls(table, { read: distant, write: distant })
}
