import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordView } from '../../../console/complaints/record-view.ts'
import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { pauseComplaint, resumeComplaint } from '../../../domain/complaints/pause-complaint.ts'
import { markupOf } from '../../../domain/messages/markup.ts'
import { closeOneComplaint } from '../../../functions/operations/complaints/close-one-complaint.ts'
import { hearCustomer } from '../../../functions/operations/complaints/hear-customer.ts'
import { tellOneComplaint } from '../../../functions/operations/complaints/tell-one-complaint.ts'
import type { Caller } from '../../../functions/runtime/caller.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { sendAcknowledgement } from '../../../functions/steps/send-acknowledgement.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { changeComplaint } from '../../../functions/store/tasks/complaints.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { send } from '../../support/http.ts'
import { accountId, acme, type Scene, scene } from '../steps/scene.ts'
import { readsRoutes } from './reads-routes.ts'

let engine: Engine
let stage: Scene
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
})

const get = (path: string, caller?: Caller) =>
  send(serveRoutes<'Reads'>(readsRoutes, stage.given), { method: 'GET', path, ...(caller && { caller }) })
const at = () => stage.given.now().toISOString()
const decision = { decision: 'rejected', remedy: 'none', answer: 'They were used up.' } as const

/** A complaint that waited three days for its customer, was answered, and accepted. */
async function handled() {
  const refs = await stage.complain()
  const { complaintId } = refs
  const change = (decide: Parameters<typeof changeComplaint>[3]) =>
    changeComplaint(stage.table, accountId, complaintId, decide)
  await sendAcknowledgement.execute(refs, stage.given)
  const until = '2026-03-12T09:00:00.000Z'
  await change((present) =>
    pauseComplaint(
      present,
      { reason: 'customer', until, note: 'A photo' },
      { by: 'li', at: at() },
      stage.given.settings,
    ),
  )
  stage.given.moveTo('2026-03-05T09:00:00.000Z')
  await change((present) => resumeComplaint(present, { by: 'customer', at: at() }, stage.given.settings))
  await hearCustomer({ accountId, complaintId }, '<b>Two more</b> broke.', stage.given)
  stage.given.moveTo('2026-03-06T09:00:00.000Z')
  await change((present) =>
    moveComplaint(present, 'respond', { by: 'li', at: at() }, { respondedAt: at(), decision }),
  )
  const told = { how: 'phone', on: '2026-03-06', by: 'Li Wei' }
  await tellOneComplaint({ accountId, complaintId }, { by: 'li', at: at() }, told, stage.given)
  stage.given.moveTo('2026-03-09T09:00:00.000Z')
  await closeOneComplaint({ accountId, complaintId }, { type: 'accept' }, 'customer', stage.given)
  return complaintId
}

describe('the record of a complaint', () => {
  test('holds every move, letter, pause and addition, and whether each clock was kept', async () => {
    const complaintId = await handled()
    const { status, body } = await get(`/v1/complaints/${complaintId}/record`)
    expect(status).toBe(200)
    const record = Object(body)
    expect(record).toMatchObject({
      accountName: 'Acme GmbH',
      complaint: { complaintId, status: 'closed', decision },
      letters: [{ name: 'complaint-acknowledgement', status: 'sent', to: 'jo@acme.example' }],
      additions: [{ at: '2026-03-05T09:00:00.000Z', text: '<b>Two more</b> broke.' }],
    })
    expect(record.clocks).toMatchObject([
      { clock: 'acknowledge', fate: 'kept', stood: [] },
      {
        clock: 'resolve',
        fate: 'kept',
        endedAt: '2026-03-06T09:00:00.000Z',
        stood: [
          {
            reason: 'customer',
            from: '2026-03-02T09:00:00.000Z',
            to: '2026-03-05T09:00:00.000Z',
            note: 'A photo',
          },
        ],
      },
    ])
    expect(record.timeline.map(({ move }: { move: string }) => move)).toEqual([
      ...['receive', 'acknowledge', 'pause', 'resume', 'note', 'respond', 'tell', 'accept'],
    ])
  })

  test('says that a clock is not kept, stands still or runs on', async () => {
    const { complaintId } = await stage.complain()
    const fates = async () =>
      Object((await get(`/v1/complaints/${complaintId}/record`)).body).clocks.map(
        ({ clock, fate }: { clock: string; fate: string }) => `${clock} ${fate}`,
      )
    expect(await fates()).toEqual(['acknowledge running', 'resolve running'])
    stage.given.moveTo('2026-03-04T09:00:00.000Z')
    const until = '2026-03-31T09:00:00.000Z'
    await changeComplaint(stage.table, accountId, complaintId, (present) =>
      pauseComplaint(present, { reason: 'goods', until }, { by: 'li', at: at() }, stage.given.settings),
    )
    expect(await fates()).toEqual(['acknowledge breached', 'resolve standing'])
    await changeComplaint(stage.table, accountId, complaintId, (present) =>
      resumeComplaint(present, { by: 'li', at: at() }, stage.given.settings),
    )
    stage.given.moveTo('2026-03-20T09:00:00.000Z')
    expect(await fates()).toEqual(['acknowledge breached', 'resolve breached'])
  })

  test('is a page to print in either language, in which words of the customer are only words', async () => {
    const complaintId = await handled()
    const record = Object((await get(`/v1/complaints/${complaintId}/record`)).body)
    const seen = { timeZone: 'UTC', base: '/console', company: 'Nordwall', personId: 'li', name: 'Li' }
    const assets = { style: 's', script: 'j' }
    const viewer = {
      ...seen,
      role: 'owner',
      csrf: 'c',
      hidesTour: true,
      now: at(),
      here: '/',
      assets,
    } as const
    const pageIn = (locale: 'en' | 'zh-CN') =>
      markupOf(recordView({ ...viewer, locale }, { ...record, people: [] }).content)
    const english = pageIn('en')
    for (const words of [
      'Final response: kept',
      'waiting for the customer',
      'The customer accepted the answer',
      'They were used up.',
      '&lt;b&gt;Two more',
      'Acknowledgement: sent',
      'jo@acme.example',
      'The customer recorded that it is solved',
      'put on record that the customer knows the answer',
    ])
      expect(english).toContain(words)
    expect(pageIn('zh-CN')).toContain('按期完成')
    expect(pageIn('zh-CN')).toContain('确认函：已发出')
    expect(pageIn('zh-CN')).toContain('客户已确认解决')
    expect(pageIn('zh-CN')).toContain('质量，重大')
  })

  test('is there for nobody who may not see the account', async () => {
    const complaintId = await handled()
    const other: Caller = { person: 'someone', role: 'owner' }
    expect((await get(`/v1/complaints/${complaintId}/record`, other)).status).toBe(404)
    expect((await get('/v1/complaints/none/record')).status).toBe(404)
  })
})

describe('the export of a period', () => {
  const linesOf = (body: unknown) => Object(body).complaints as { complaintId: string }[]

  test('has every complaint that was received in it by the days of the company, the oldest first, page by page', async () => {
    await saveAccount(stage.table, 'other', { ...acme, name: 'Other AG' }, at())
    const received = {
      'c-1': '2026-01-31T23:59:59Z',
      'c-2': '2026-02-01T00:00:00Z',
      'c-3': '2026-02-28T23:59:59Z',
      'c-4': '2026-03-01T00:00:00Z',
    }
    for (const [id, receivedAt] of Object.entries(received))
      await stage.complain({ id, receivedAt, orderId: id, accountId: id === 'c-3' ? 'other' : accountId })
    const ids = async (period: string) =>
      linesOf((await get(`/v1/complaints/export?${period}`)).body).map(({ complaintId }) => complaintId)
    expect(await ids('from=2026-02-01&to=2026-02-28')).toEqual(['c-2', 'c-3'])
    const all = 'from=2025-06-01&to=2026-03-31'
    const seen: string[] = []
    let next = ''
    for (let pages = 0; pages < 9; pages++) {
      const { body } = await get(`/v1/complaints/export?${all}&limit=1${next}`)
      seen.push(...linesOf(body).map(({ complaintId }) => complaintId))
      if (!Object(body).cursor) break
      next = `&cursor=${Object(body).cursor}`
    }
    expect(seen).toEqual(['c-1', 'c-2', 'c-3', 'c-4'])
  })

  test('says of each what its clocks came to and what was decided, also as CSV that no spreadsheet takes for formulas', async () => {
    const complaintId = await handled()
    await stage.complain({ id: 'c-9', orderId: 'c-9', description: '=HYPERLINK("https://evil.example")' })
    const path = '/v1/complaints/export?from=2026-03-01&to=2026-03-31'
    expect(linesOf((await get(path)).body)).toMatchObject([
      {
        ...{ complaintId, accountName: 'Acme GmbH', response: 'kept', acknowledgement: 'kept' },
        ...{ decision: 'rejected', pausedHours: 72, acceptedAt: '2026-03-09T09:00:00.000Z' },
      },
      { complaintId: 'c-9', response: 'running', decision: null },
    ])
    const { status, headers, text } = await get(`${path}&format=csv&limit=1`)
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    const [head = '', line, ...more] = text.replace('\uFEFF', '').trimEnd().split('\r\n')
    expect(head).toMatch(/^reference,complaintId,accountId,/)
    expect(line).toContain(',c-77,acme,Acme GmbH,closed,')
    expect(more).toEqual([])
    const next = /<export\?(.*)>; rel="next"/.exec(String(headers.link))?.[1] ?? ''
    const second = await get(`/v1/complaints/export?${next}`)
    expect(second.text).toContain('"\'=HYPERLINK(""https://evil.example"")"')
  })

  test('is refused for a period that is none or longer than a year, and for a cursor that nobody gave out', async () => {
    for (const query of ['from=2026-03-02&to=2026-03-01', 'from=2025-01-01&to=2026-03-01', 'from=2026-03-01'])
      expect((await get(`/v1/complaints/export?${query}`)).status, query).toBe(422)
    const strange = await get('/v1/complaints/export?from=2026-03-01&to=2026-03-02&cursor=e30')
    expect(strange).toMatchObject({ status: 400 })
  })

  test('leaves out what the caller may not see', async () => {
    await stage.complain()
    const other: Caller = { person: 'someone', role: 'owner' }
    const path = '/v1/complaints/export?from=2026-03-01&to=2026-03-31'
    expect(linesOf((await get(path, other)).body)).toEqual([])
  })
})
