import type { Table } from '../../functions/store/table/table.ts'
import { aroundCalls } from './around-calls.ts'

/** A worker's way to the table: after `writes` writes the worker is dead, and nothing it still asks for is answered. */
export function mortalTable(table: Table, writes: number): Table & { died(): boolean } {
  let left = writes
  const alive = () => {
    if (left <= 0) throw new Error('The worker has crashed')
  }
  const mortal = aroundCalls(table, {
    async read(call) {
      alive()
      return call()
    },
    async write(call) {
      alive()
      left--
      const answer = await call()
      // The last write is done, but the worker does not live to hear of it.
      alive()
      return answer
    },
  })
  return { ...mortal, died: () => left <= 0 }
}
