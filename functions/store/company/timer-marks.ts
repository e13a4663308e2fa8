import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'

const pk = 'TIMERS'

/** How a timer's last call ended: what had more work than time goes on with the next one. */
export const TimerOutcome = z.enum(['done', 'unfinished', 'failed'])
export type TimerOutcome = z.infer<typeof TimerOutcome>
const Stored = z.object({ sk: z.string(), at: z.string(), outcome: TimerOutcome })
export type TimerMark = { at: string; outcome: TimerOutcome }

/** TIMERS / <name>: when the timer ran last, and how that ended. */
export async function markTimer(table: Table, name: string, { at, outcome }: TimerMark): Promise<void> {
  await table.put({ pk, sk: name, at, outcome }, { if: { at: { atMost: at, orAbsent: true } } })
}

/** When each timer that ever ran did so last. */
export async function readTimerMarks(reader: TableReader): Promise<Map<string, TimerMark>> {
  const items = await reader.queryAll({ pk })
  return new Map(
    items.map((item) => {
      const { sk, at, outcome } = readStored(Stored, item)
      return [sk, { at, outcome }]
    }),
  )
}
