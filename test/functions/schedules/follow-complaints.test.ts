import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shippedProfiles } from '../../../domain/complaints/clocks/shipped-profiles.ts'
import { SlaProfile } from '../../../domain/complaints/clocks/sla-profile.ts'
import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { byClock } from '../../../domain/tasks/move-task.ts'
import { closeOneComplaint } from '../../../functions/operations/complaints/close-one-complaint.ts'
import { takeUpAgain } from '../../../functions/operations/complaints/take-up-again.ts'
import { tellOneComplaint } from '../../../functions/operations/complaints/tell-one-complaint.ts'
import { followComplaints } from '../../../functions/schedules/follow-complaints.ts'
import { eventKey, ownEventId, readEvent } from '../../../functions/store/accounts/events.ts'
import { listTroubles } from '../../../functions/store/company/quarantine.ts'
import { suppress } from '../../../functions/store/mail/suppressions.ts'
import { listAudit } from '../../../functions/store/tasks/audit.ts'
import { changeComplaint, complaintKey, readComplaint } from '../../../functions/store/tasks/complaints.ts'
import { customerPages } from '../../support/customer-pages.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { accountId, type Scene, scene } from '../steps/scene.ts'

let engine: Engine
let stage: Scene
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
})

const complaint = (complaintId: string) => readComplaint(stage.table, accountId, complaintId)
const follow = () => followComplaints.run(stage.given)
/** A complaint whose customer was told just now. */
async function told(id?: string) {
  const { complaintId } = await stage.complain(id === undefined ? {} : { id, orderId: id })
  const mover = byClock(stage.given.now().toISOString())
  const decision = { decision: 'upheld', remedy: 'replacement', answer: 'New ones are coming.' } as const
  await changeComplaint(stage.table, accountId, complaintId, (present) =>
    moveComplaint(present, 'respond', mover, { respondedAt: mover.at, decision }),
  )
  await tellOneComplaint({ accountId, complaintId }, mover, undefined, stage.given)
  return complaintId
}
const factOf = async (type: Parameters<typeof ownEventId>[0], named: string) => {
  const item = await stage.table.get(eventKey(accountId, ownEventId(type, named)))
  return item && readEvent(item)
}

test('a complaint closes when its customer has said nothing for as long as they were told, and no sooner', async () => {
  const complaintId = await told()
  stage.given.moveTo('2026-03-16T08:59:59.000Z')
  expect(await follow()).toMatchObject({ closed: 0 })
  expect((await complaint(complaintId)).status).toBe('decided')
  stage.given.moveTo('2026-03-16T09:00:00.000Z')
  expect(await follow()).toMatchObject({ closed: 1 })
  expect(await complaint(complaintId)).toMatchObject({
    status: 'closed',
    closedAt: stage.given.now().toISOString(),
  })
  expect((await complaint(complaintId)).acceptedAt).toBeUndefined()
  const audit = await listAudit(stage.table, accountId, complaintId)
  expect(audit.at(-1)).toMatchObject({ by: 'holdfast', move: 'lapse', from: 'decided', to: 'closed' })
  const before = await stage.dump()
  expect(await follow()).toMatchObject({ closed: 0 })
  expect(await stage.dump()).toEqual(before)
})

test('that a customer accepts an answer is a fact of the account, and that they say nothing is none', async () => {
  const [silent, settled] = [await told('c-1'), await told('c-2')]
  stage.given.moveTo('2026-03-09T09:00:00.000Z')
  await closeOneComplaint({ accountId, complaintId: settled }, { type: 'accept' }, 'customer', stage.given)
  expect(await factOf('complaint-accepted', settled)).toMatchObject({
    event: { at: '2026-03-09T09:00:00Z', complaintId: settled },
  })
  stage.given.moveTo('2026-03-16T09:00:00.000Z')
  expect(await follow()).toMatchObject({ closed: 1 })
  expect(await factOf('complaint-accepted', silent)).toBeUndefined()
})

test('one that was taken up again while it waited does not close by itself, and is open anew in the history of the account', async () => {
  const complaintId = await told()
  expect(await factOf('complaint-closed', complaintId)).toMatchObject({ event: { decision: 'upheld' } })
  stage.given.moveTo('2026-03-10T09:00:00.000Z')
  await takeUpAgain({ accountId, complaintId }, { by: 'customer', why: 'They broke, too' }, stage.given)
  expect(await factOf('complaint', `${complaintId}#`)).toMatchObject({
    event: { type: 'complaint', complaintId },
  })
  stage.given.moveTo('2026-05-10T09:00:00.000Z')
  expect(await follow()).toMatchObject({ closed: 0 })
  expect((await complaint(complaintId)).status).toBe('reopened')
})

test('a complaint that nobody can read is set aside, and all the others are closed', async () => {
  const broken = await told('c-70')
  const whole = await told('c-71')
  const key = complaintKey(accountId, broken)
  await stage.table.update(key, { set: { value: { nobody: 'reads this' } } })
  stage.given.moveTo('2026-03-16T09:00:00.000Z')
  expect(await follow()).toMatchObject({ closed: 1, setAside: 1 })
  expect((await complaint(whole)).status).toBe('closed')
  expect((await listTroubles(stage.table, { limit: 5 })).troubles).toMatchObject([
    { accountId, item: key.sk, work: 'FollowComplaints' },
  ])
})

describe('some days after closing', () => {
  /** A complaint that closed by the silence of its customer on 16 March. */
  async function closed(id?: string) {
    const complaintId = await told(id)
    stage.given.moveTo('2026-03-16T09:00:00.000Z')
    await follow()
    return complaintId
  }
  const surveys = async () =>
    (await stage.mails()).filter(({ subject }) => subject?.startsWith('How did we handle'))

  test('its customer is asked by mail how it was handled, once, and the answer is a fact of the account', async () => {
    const complaintId = await closed()
    stage.given.moveTo('2026-03-21T08:59:00.000Z')
    expect(await follow()).toMatchObject({ asked: 0 })
    stage.given.moveTo('2026-03-21T09:00:00.000Z')
    expect(await follow()).toMatchObject({ asked: 1 })
    stage.given.moveTo('2026-04-21T09:00:00.000Z')
    expect(await follow()).toMatchObject({ asked: 0 })
    const [mail, ...more] = await surveys()
    expect([mail?.to?.[0]?.address, more]).toEqual(['jo@acme.example', []])
    const path = /\/cases\/[\w-]{43}\/survey/.exec(mail?.text ?? '')?.[0] ?? ''
    const ask = customerPages(stage.given)
    const before = await stage.dump()
    expect((await ask('GET', path)).text).toContain('name="rating" value="5"')
    expect((await ask('HEAD', path)).status).toBe(200)
    expect(await stage.dump()).toEqual(before)
    const leads = await ask('POST', path, { better: 'Call.' })
    expect([leads.status, leads.headers.location]).toEqual([303, 'survey?step=amend'])
    const refused = await ask('GET', `${path}?step=amend`)
    expect([refused.status, refused.text.includes('>Call.</textarea>')]).toEqual([422, true])
    for (const rating of ['4', '1'])
      expect((await ask('POST', path, { rating, better: 'Call sooner.' })).status).toBe(303)
    expect((await ask('GET', path)).text).toContain('Thank you for your answer')
    expect((await complaint(complaintId)).survey).toMatchObject({ rating: 4, better: 'Call sooner.' })
    expect(await factOf('survey', complaintId)).toMatchObject({
      event: { type: 'survey', score: 8, complaintId, comment: 'Call sooner.' },
    })
    const audit = await listAudit(stage.table, accountId, complaintId)
    expect(audit.slice(-2)).toMatchObject([
      { by: 'holdfast', move: 'ask' },
      { by: 'customer', move: 'rate', why: '4 of 5: Call sooner.' },
    ])
  })

  test('nobody is asked whose profile asks nothing, who took it back, made a suggestion or is unknown, whom no mail reaches, or who complained again', async () => {
    const { profiles } = stage.given.settings.sla
    const silent = await told('c-1')
    profiles['iso-10002'] = SlaProfile.parse({ ...shippedProfiles['iso-10002'], surveyDays: 'none' })
    await closeOneComplaint({ accountId, complaintId: silent }, { type: 'accept' }, 'customer', stage.given)
    profiles['iso-10002'] = SlaProfile.parse(shippedProfiles['iso-10002'])
    const { complaintId: gone } = await stage.complain({ id: 'c-2', orderId: 'c-2' })
    const because = { type: 'withdraw', because: 'taken back' } as const
    await closeOneComplaint({ accountId, complaintId: gone }, because, 'customer', stage.given)
    const { complaintId: idea } = await stage.complain({ id: 'c-3', category: 'suggestion', orderId: 'c-3' })
    await closeOneComplaint({ accountId, complaintId: idea }, { type: 'close' }, 'li', stage.given)
    const stranger = await told('c-4')
    await changeComplaint(stage.table, accountId, stranger, (present) =>
      moveComplaint({ ...present, triage: 'unknown-sender' }, 'note', byClock(present.receivedAt)),
    )
    await closeOneComplaint({ accountId, complaintId: stranger }, { type: 'close' }, 'li', stage.given)
    const bounced = await told('c-5')
    await closeOneComplaint({ accountId, complaintId: bounced }, { type: 'accept' }, 'customer', stage.given)
    await suppress(stage.table, 'jo@acme.example', 'bounce', stage.given.now().toISOString())
    const reopened = await told('c-6')
    await closeOneComplaint({ accountId, complaintId: reopened }, { type: 'accept' }, 'customer', stage.given)
    await takeUpAgain({ accountId, complaintId: reopened }, { by: 'customer', why: 'Again' }, stage.given)
    stage.given.moveTo('2026-03-12T09:00:00.000Z')
    expect(await follow()).toMatchObject({ asked: 1 })
    expect(await surveys()).toEqual([])
    expect(await complaint(bounced)).not.toHaveProperty('surveyedAt')
    const audit = await listAudit(stage.table, accountId, bounced)
    expect(audit.at(-1)).toMatchObject({ move: 'ask', why: 'suppressed' })
    expect(await follow()).toMatchObject({ asked: 0 })
  })
})
