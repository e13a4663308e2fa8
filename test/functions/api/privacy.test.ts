import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveConsumer } from '../../../functions/runtime/serve-consumer.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { dispatchOutbox } from '../../../functions/streams/dispatch-outbox.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { acme, complaint } from '../../support/facts.ts'
import { givenFor } from '../../support/given.ts'
import { sendSigned } from '../../support/http.ts'
import { intakeRoutes } from '../../support/intake-routes.ts'
import { streamOf, unhurried } from '../../support/stream.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

test('names, addresses and texts stay in profile, events and complaint: not in keys, outbox, runs, days, risk or logs', async () => {
  const { table, dump } = await engine.newTable()
  const given = givenFor(table, '2026-03-20T12:00:00Z')
  const intake = serveRoutes<'Intake'>(intakeRoutes, given)
  const person = { name: 'CANARY Person', email: 'canary@example.com' }
  const at = '2026-03-19T10:00:00Z'
  const common = { accountId: 'acme', at }
  const events = [
    { ...common, id: 's', type: 'survey', score: 1, comment: 'CANARY comment' },
    { ...common, id: 'w', type: 'owner-change', owner: person },
    { ...common, id: 'q', type: 'quote-lost', reason: 'price', competitor: 'CANARY rival' },
  ]
  const send = (method: string, path: string, content: unknown) =>
    sendSigned(intake, given.now(), method, path, content)
  await send('PUT', '/v1/accounts/acme', { ...acme, name: 'CANARY Ltd', owner: person, contact: person })
  await send('POST', '/v1/events', { events })
  await send('POST', '/v1/complaints', { ...complaint, description: 'CANARY text', contact: person })
  await send('POST', '/v1/events', { events: [{ ...common, id: 'x', type: 'contact', channel: 'CANARY' }] })
  const keys = (await dump()).map(({ pk, sk }) => ({ pk, sk }))
  const of = (prefix: string) => streamOf(keys.filter(({ sk }) => sk.startsWith(prefix)))
  await serveConsumer<'FoldEvents'>(foldEvents, given)(of('EVT#'), unhurried)
  await serveConsumer<'DispatchOutbox'>(dispatchOutbox, given)(of('OUT#'), unhurried)

  const items = await dump()
  const mayHold = (sk: string) =>
    sk === 'PROFILE' || ['EVT#', 'COMPLAINT#', 'PERSON#'].some((prefix) => sk.startsWith(prefix))
  const others = items.filter(({ sk }) => !mayHold(sk))
  expect(others.length).toBeGreaterThan(5)
  expect(given.started).toHaveLength(1)
  const outside = [others, items.map(({ pk, sk }) => pk + sk), given.lines, given.started, given.announced]
  expect(JSON.stringify(outside)).not.toMatch(/canary/i)
  expect(JSON.stringify(items)).toMatch(/canary/i)
})
