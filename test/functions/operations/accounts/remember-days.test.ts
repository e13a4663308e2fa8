import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryOf } from '../../../../domain/history/memory.ts'
import { rememberDays } from '../../../../functions/operations/accounts/remember-days.ts'
import { takeInEvents } from '../../../../functions/operations/take-in-events.ts'
import { readHistory } from '../../../../functions/store/accounts/days.ts'
import { type Engine, startEngine } from '../../../support/engine.ts'
import { order } from '../../../support/facts.ts'
import { insertsInto } from '../../../support/inserts-into.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

test('a memory is the same when another worker has stored a day that it has not remembered yet', async () => {
  const { table } = await engine.newTable()
  const arrive = (...days: string[]) =>
    takeInEvents(
      { table, inserts: insertsInto(table) },
      'acme',
      days.map((day) => order(`o-${day}`, day)),
      'UTC',
    )
  const june = await arrive('2024-06-03', '2024-06-04', '2024-06-05', '2024-06-06')
  const { memory: before } = await rememberDays(table, 'acme', undefined, june)
  await arrive('2024-07-02')
  const changed = await arrive('2024-07-01', '2024-07-04', '2024-08-31')
  const { memory } = await rememberDays(table, 'acme', before, changed)
  expect(memory).toEqual(memoryOf(await readHistory(table, 'acme')))
  expect([memory.base.days, memory.latest.days]).toEqual([4, 8])
})
