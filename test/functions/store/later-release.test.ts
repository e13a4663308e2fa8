import { afterAll, beforeAll, expect, test } from 'vitest'
import { ComplaintInput } from '../../../domain/complaints/complaint.ts'
import { serveConsumer } from '../../../functions/runtime/serve-consumer.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { judgeAccount } from '../../../functions/schedules/judge-account.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import type { Item } from '../../../functions/store/table/table.ts'
import { storeComplaint } from '../../../functions/store/tasks/store-complaint.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { acme, complaint, order, orders } from '../../support/facts.ts'
import { givenFor } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { later } from '../../support/later.ts'
import { streamOf, unhurried } from '../../support/stream.ts'
import { readsRoutes } from '../api/reads-routes.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

test('whatever a later release put beside what is known, this one goes on: fold, judgement, pages of accounts and complaints, new complaints', async () => {
  const { table, dump } = await engine.newTable()
  const given = { ...givenFor(table, '2026-01-20T12:00:00Z'), reader: table }
  await saveAccount(table, 'acme', acme, '2025-09-01T00:00:00Z')
  const fold = serveConsumer<'FoldEvents'>(foldEvents, given)
  const arrive = async (...events: ReturnType<typeof orders>) => {
    for (const event of events)
      await putEvent(table, event, given.now().toISOString(), given.settings.retention)
    return fold(streamOf(events.map(({ id }) => eventKey('acme', id))), unhurried)
  }
  await arrive(...orders('2025-10-01', 7, 16))
  const input = ComplaintInput.parse(complaint)
  await storeComplaint(table, input, given.now(), given.settings)
  for (const item of await dump()) await table.put(later(item) as Item)

  expect(await arrive(order('news', '2026-01-20'))).toEqual({ batchItemFailures: [] })
  expect((await judgeAccount(table, 'acme', given.now(), given.settings)).count).toBe(17)
  const reads = serveRoutes<'Reads'>(readsRoutes, given)
  for (const path of [
    '/v1/accounts',
    '/v1/accounts/acme',
    `/v1/complaints/${input.id}`,
    '/v1/tasks',
    '/v1/people',
  ])
    expect(await send(reads, { method: 'GET', path }), path).toMatchObject({ status: 200 })
  const again = { ...input, id: `${input.id}-2` }
  expect(await storeComplaint(table, again, given.now(), given.settings)).toMatchObject({ kind: 'stored' })
})
