import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { IntakeEvent } from '../../../domain/events/event.ts'
import { underImport, undoImport } from '../../../functions/operations/mending/undo-import.ts'
import { type HttpHandler, serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { openImport } from '../../../functions/store/accounts/imports.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import {
  aDelivery,
  anInvoice,
  anOrder,
  aPayment,
  daysAfter,
  steadyOrders,
} from '../../domain/history/facts.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { importOf } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { readsRoutes } from './reads-routes.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
let reads: HttpHandler
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-03-20T12:00:00Z')
  reads = serveRoutes<'Reads'>(readsRoutes, given)
})

const first = '2025-10-06'
/** Eight weekly orders, promised within three days: five come in time, three two days late; each invoiced for 30 days later and paid five days beyond. */
const orders = steadyOrders(first, 8, 7).map((order) => ({
  ...order,
  promisedAt: daysAfter(order.at.slice(0, 10), 3),
}))
const deliveries = orders.map(({ id, at }, i) =>
  aDelivery(
    daysAfter(at.slice(0, 10), i < 5 ? 3 : 5),
    id,
    i < 5 ? {} : { cause: i < 7 ? 'stock' : 'carrier' },
  ),
)
const invoices = orders.map(({ at }) => anInvoice(at.slice(0, 10), daysAfter(at.slice(0, 10), 30)))
const payments = invoices.map(({ id, dueOn }) => aPayment(daysAfter(dueOn, 5), id))
const late = anOrder('2026-03-02', { promisedAt: '2026-03-10' })
const unpaid = anInvoice('2026-03-01', '2026-03-31', { amount: '40' })
const facts = [...orders, ...deliveries, ...invoices, ...payments, late, unpaid]

async function arrive(events: readonly IntakeEvent[], importId?: string) {
  const { settings } = given
  await underImport(stored.table, importId, { accountIds: ['acme'], at: given.now() }, async () => {
    for (const event of events)
      await putEvent(stored.table, event, given.now().toISOString(), settings.retention, importId)
  })
  const sks = events.map(({ id }) => eventKey('acme', id).sk)
  await foldEvents.consume({ pk: 'A#acme', sks }, given)
}
const ledger = async (query = '') => {
  const { body } = await send(reads, { method: 'GET', path: `/v1/accounts/acme${query}` })
  return (body as { ledger: unknown }).ledger
}
const whole = {
  deliveries: {
    ...{ promises: 8, onTimeInFull: 5, late: 3, missing: 0, excused: 0 },
    share: expect.closeTo(0.72, 1),
    causes: { stock: 2, carrier: 1 },
    overdue: [{ orderId: late.id, promisedOn: '2026-03-10', ordered: 10, delivered: 0 }],
  },
  payments: {
    paid: 8,
    daysBeyondDue: null,
    open: [
      {
        ...{ invoiceId: unpaid.id, dueOn: '2026-03-31', amount: '40' },
        paid: '0',
        currency: 'EUR',
        isOverdue: false,
      },
    ],
  },
}

describe('the ledger of an account', () => {
  test('tells what was promised and how it is paid, in whatever order the facts came and however often', async () => {
    await arrive(facts.toReversed())
    await arrive(facts)
    expect(await ledger()).toEqual(whole)
  })

  test('of a past day is as it was then', async () => {
    await arrive(facts)
    expect(await ledger('?on=2025-10-20')).toMatchObject({
      deliveries: { promises: 2, onTimeInFull: 2, share: null, overdue: [] },
      payments: { paid: 0, open: [{ isOverdue: false }, { isOverdue: false }, { isOverdue: false }] },
    })
  })

  test('is empty where neither promises nor invoices are sent', async () => {
    await arrive(steadyOrders(first, 4, 7))
    expect(await ledger()).toEqual({ deliveries: null, payments: null })
  })

  test('forgets deliveries and payments that are taken back', async () => {
    const { opened } = await openImport(stored.table, importOf('a'), given.now().toISOString())
    await arrive([...orders, ...invoices, late, unpaid])
    const before = await ledger()
    given.moveTo('2026-03-20T13:00:00Z')
    await arrive([...deliveries, ...payments], opened.importId)
    expect(await ledger()).toEqual(whole)
    given.moveTo('2026-03-20T14:00:00Z')
    const { eventDays } = given.settings.retention
    const undone = await undoImport(stored.table, opened.importId, { at: given.now(), eventDays })
    expect(undone?.isWhole).toBe(true)
    const sks = (await stored.dump()).map(({ sk }) => sk).filter((sk) => sk.startsWith('EVT#holdfast:'))
    await foldEvents.consume({ pk: 'A#acme', sks }, given)
    expect(await ledger()).toEqual(before)
  })
})
