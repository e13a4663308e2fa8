import { createRandom } from '../../cli/sample/random.ts'
import type { Table } from '../../functions/store/table.ts'
import { type Around, aroundCalls } from './around-calls.ts'

const shortPause = 3
/** One pause in 40 is long enough for another worker to store and fold a batch of its own. */
const shareStalled = 1 / 40
const longPause = 4_000

/** A table at a distance: every call waits on its way there and on its way back, so that others come in between. */
export function slowTable(table: Table, seed: number): Table {
  const { whole, chance } = createRandom(seed, 'pauses')
  const pause = async () => {
    const turns = whole(0, chance(shareStalled) ? longPause : shortPause)
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
