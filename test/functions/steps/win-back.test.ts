import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { ExchangeRates } from '../../../domain/money/exchange-rates.ts'
import { personOf } from '../../../domain/people/people.ts'
import { answerTask } from '../../../domain/tasks/answer-task.ts'
import { byClock } from '../../../domain/tasks/move-task.ts'
import { isToOffer } from '../../../domain/tasks/what-to-do.ts'
import { foldAccount } from '../../../functions/operations/accounts/fold-account.ts'
import { answerByOrder } from '../../../functions/operations/tasks/answer-by-order.ts'
import { settleWinBacks } from '../../../functions/operations/tasks/settle-win-backs.ts'
import { toldToday } from '../../../functions/operations/tasks/told-today.ts'
import { morningMails } from '../../../functions/schedules/morning-mails.ts'
import { analyseAccount } from '../../../functions/steps/analyse-account.ts'
import { checkObstacles } from '../../../functions/steps/check-obstacles.ts'
import { chooseOffer } from '../../../functions/steps/choose-offer.ts'
import { closeRun } from '../../../functions/steps/close-run.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { sendStatement } from '../../../functions/steps/send-statement.ts'
import { readOwnerId } from '../../../functions/store/accounts/profile.ts'
import { saveOverride } from '../../../functions/store/accounts/risk-overrides.ts'
import { promoteModel, storeModel } from '../../../functions/store/company/models.ts'
import { suppress } from '../../../functions/store/mail/suppressions.ts'
import { readPeople, savePerson } from '../../../functions/store/people/people.ts'
import { changeComplaint, listComplaints } from '../../../functions/store/tasks/complaints.ts'
import { readGrant, readReserved } from '../../../functions/store/tasks/grants.ts'
import { runIdOf } from '../../../functions/store/tasks/run-id.ts'
import { readRun } from '../../../functions/store/tasks/runs.ts'
import { latestStatement } from '../../../functions/store/tasks/statements.ts'
import { mustReadTask, taskWrite } from '../../../functions/store/tasks/tasks.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { told } from '../../support/told.ts'
import { accountId, type Scene, scene } from './scene.ts'

const lastOrderDay = '2026-01-05'
let engine: Engine
let stage: Scene
let run: { runId: string; accountId: string }
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  const last = Date.parse(lastOrderDay)
  for (let back = 0; back < 20; back++) {
    await stage.order(`o-${back}`, new Date(last - back * 14 * 86_400_000).toISOString(), '112.50')
  }
  run = await stage.begin('win-back', lastOrderDay)
})

const stored = () => readRun(stage.table, accountId, run.runId)
const obstacle = () => checkObstacles.execute(run, stage.given)
async function answered(form: Record<string, string>) {
  const read = await mustReadTask(stage.table, accountId, `task-${run.runId}`)
  const result = answerTask(
    read.value,
    form,
    { name: 'Li Wei', personId: read.value.ownerId },
    {
      at: stage.given.now().toISOString(),
      people: await readPeople(stage.table, stage.given.settings),
      rules: stage.given.settings,
      limits: {
        own: { amount: '500.00', currency: 'EUR' },
        ...{ currency: 'EUR', day: '2026-03-02', exchangeRates: ExchangeRates.parse({}) },
      },
    },
  )
  if (result.kind !== 'answered') throw new Error(`the form was ${result.kind}`)
  const write = taskWrite(read, result.task)
  await stage.table.put(write.put, write)
}
async function offered() {
  await chooseOffer.execute(run, stage.given)
  await openTask.execute(run, stage.given)
  const offer = (await stored())?.choice?.offer
  if (!offer) throw new Error('the account of this test is worth an offer')
  return offer
}
const close = (reason = 'none') => closeRun.execute({ ...run, reason }, stage.given)

test('finds nothing in the way of an account that is only silent', async () => {
  expect(await obstacle()).toMatchObject({ obstacle: 'none' })
})

test('lets an open complaint come first', async () => {
  await stage.complain()
  expect(await obstacle()).toMatchObject({ obstacle: 'open-complaint' })
})

test('leaves an account alone that has ordered since', async () => {
  await stage.order('o-new', '2026-02-27T08:00:00Z')
  expect(await obstacle()).toMatchObject({ obstacle: 'ordered' })
})

test('takes a bounced contact as part of the task, not as its end', async () => {
  await suppress(stage.table, 'jo@acme.example', 'complaint', stage.given.now().toISOString())
  expect(await obstacle()).toMatchObject({ obstacle: 'none' })
})

test('never runs twice for an account at the same time: the earlier goes on, the later gives way', async () => {
  stage.given.moveTo('2026-03-02T10:00:00.000Z')
  const later = await stage.begin('win-back', '2026-01-06')

  expect(await obstacle()).toMatchObject({ obstacle: 'none' })
  expect(await checkObstacles.execute(later, stage.given)).toMatchObject({ obstacle: 'other-run' })
  await close('other-run')
  expect(await checkObstacles.execute(later, stage.given)).toMatchObject({ obstacle: 'none' })
})

test('reserves the chosen offer with its cost, once, and puts it on the task', async () => {
  const offer = await offered()
  const before = await stage.dump()
  await chooseOffer.execute(run, stage.given)

  expect(await stage.dump()).toEqual(before)
  expect(await readReserved(stage.table, offer.offerId)).toBe(offer.cost.replace(/\.?0+$/, ''))
  expect(await readGrant(stage.table, accountId, run.runId)).toMatchObject({
    status: 'reserved',
    cost: offer.cost,
  })
  const { value } = await mustReadTask(stage.table, accountId, `task-${run.runId}`)
  expect(value).toMatchObject({
    kind: 'win-back',
    owner: { name: 'Li Wei' },
    offer: { offerId: offer.offerId },
  })
})

test('makes no offer for a while after a complaint, and says so on the task', async () => {
  const ids = await stage.complain()
  const closedAt = '2026-02-20T09:00:00.000Z'
  await changeComplaint(stage.table, accountId, ids.complaintId, (complaint) =>
    moveComplaint(complaint, 'close', byClock(closedAt), { closedAt }),
  )

  expect(await obstacle()).toMatchObject({ obstacle: 'none' })
  expect(await chooseOffer.execute(run, stage.given)).toEqual({ offerId: null })
  await openTask.execute(run, stage.given)
  const { value } = await mustReadTask(stage.table, accountId, `task-${run.runId}`)
  expect(told(value.whatToDo).join()).toContain('Make no offer')
})

test('offers nothing to whoever reads it again while a complaint is open, and the same as before once that was long ago', async () => {
  const { title } = await offered()
  const read = await mustReadTask(stage.table, accountId, `task-${run.runId}`)
  const readNow = async () => {
    const { table, settings, now } = stage.given
    const complaints = await listComplaints(table, accountId)
    const task = await toldToday(read.value, complaints, table, now(), settings)
    return { steps: told(task.whatToDo).join(' '), isToOffer: isToOffer(task) }
  }
  const before = await readNow()
  expect(before).toMatchObject({ isToOffer: true, steps: expect.stringContaining(told(title)) })

  const ids = await stage.complain()
  expect(await readNow()).toEqual({
    isToOffer: false,
    steps: expect.stringMatching(/Make no offer. A complaint is open/),
  })
  const closedAt = '2026-02-20T09:00:00.000Z'
  await changeComplaint(stage.table, accountId, ids.complaintId, (complaint) =>
    moveComplaint(complaint, 'close', byClock(closedAt), { closedAt }),
  )
  expect((await readNow()).steps).toContain(
    'Make no offer. A complaint was answered or closed on 20 February 2026',
  )
  stage.given.moveTo('2026-12-03T08:00:00Z')
  expect(await readNow()).toEqual(before)
})

test('says of an account that is leaving that it is to be kept, not that it is to be protected', async () => {
  await analyseAccount.execute(run, stage.given)
  await offered()
  stage.given.moveTo('2026-03-03T08:00:00Z')
  await morningMails.run(stage.given)
  const [mail] = await stage.mails()
  expect(mail?.text).toContain('Act to keep this account')
  expect(mail?.text).not.toContain('Protect')
})

test('gives an unused offer back to its budget, and keeps the reason the owner gave for a lost account', async () => {
  const offer = await offered()
  await answered({ outcome: 'lost', reason: 'competitor', offer: 'declined' })
  await answered({ outcome: 'approve' })
  expect(await close()).toEqual({ outcome: 'lost' })
  await close()

  expect(await stored()).toMatchObject({ status: 'closed', outcome: 'lost', reason: 'competitor' })
  const filed = await stage.table.get({ pk: `A#${accountId}`, sk: 'STATE' })
  expect(filed?.due).toBe('2026-03-02')
  expect(await readReserved(stage.table, offer.offerId)).toBe('0')
  expect((await readGrant(stage.table, accountId, run.runId))?.status).toBe('released')
})

test('an order by itself costs no offer; only one that was taken does', async () => {
  const offer = await offered()
  await answered({ outcome: 'reached', offer: 'taken' })
  await answerByOrder({ accountId, taskId: `task-${run.runId}` }, 'o-new', stage.given)
  expect(await close()).toEqual({ outcome: 'won-back' })
  expect((await readGrant(stage.table, accountId, run.runId))?.status).toBe('accepted')
  expect(Number(await readReserved(stage.table, offer.offerId))).toBe(Number(offer.cost))
})

test('the cancellation of the order that won an account back undoes that, and another run begins', async () => {
  await offered()
  await answerByOrder({ accountId, taskId: `task-${run.runId}` }, 'o-new', stage.given)
  await close()
  expect(await stored()).toMatchObject({ outcome: 'ordered', orderId: 'o-new' })
  const lines = [{ sku: 'A-1', quantity: 1, unitPrice: '1.00' }]
  const event = {
    id: 'r',
    type: 'return',
    accountId,
    at: '2026-03-03T08:00:00Z',
    currency: 'EUR',
    lines,
  } as const
  await settleWinBacks(accountId, [{ ...event, orderId: 'o-new', reason: 'cancelled' }], stage.given)
  expect(await stored()).toMatchObject({ outcome: 'order-cancelled' })
  expect(await stage.requests('start')).toHaveLength(2)
})

test('neither a cancelled order nor a free sample is in the way of the run that begins for the same cause', async () => {
  await offered()
  await stage.order('o-new', '2026-03-02T11:00:00Z')
  await answerByOrder({ accountId, taskId: `task-${run.runId}` }, 'o-new', stage.given)
  await close()
  const lines = [{ sku: 'A-1', quantity: 40, unitPrice: '12.50' }]
  const back = {
    id: 'r',
    type: 'return',
    accountId,
    at: '2026-03-03T08:00:00Z',
    currency: 'EUR',
    lines,
  } as const
  await settleWinBacks(accountId, [{ ...back, orderId: 'o-new', reason: 'cancelled' }], stage.given)
  await stage.order('o-free', '2026-03-03T11:00:00Z', '0.00')
  const again = { accountId, runId: runIdOf('win-back', accountId, '2026-01-05#o-new') }
  expect(await checkObstacles.execute(again, stage.given)).toMatchObject({ obstacle: 'none' })
  await stage.order('o-paid', '2026-03-04T11:00:00Z')
  expect(await checkObstacles.execute(again, stage.given)).toMatchObject({ obstacle: 'ordered' })
})

test('records the statement of the year before the run, mails it in the morning of the owner and closes the run', async () => {
  const analysis = await stage.begin('account-cost-analysis', '2026-Q1')
  stage.given.moveTo('2026-03-03T09:00:00.000Z')
  expect(await analyseAccount.execute(analysis, stage.given)).toEqual({ period: '2026-03-02' })
  await sendStatement.execute({ ...analysis, period: '2026-03-02' }, stage.given)
  await closeRun.execute({ ...analysis, outcome: 'reported', reason: 'none' }, stage.given)
  await sendStatement.execute({ ...analysis, period: '2026-03-02' }, stage.given)
  await closeRun.execute({ ...run, outcome: 'skipped', reason: 'none' }, stage.given)

  await morningMails.run(stage.given)
  const [mail, ...more] = await stage.mails()
  expect(more).toEqual([])
  expect(mail?.to?.[0]?.address).toBe('li.wei@example.com')
  expect(mail?.text).toContain('Net contribution')
  expect(await readRun(stage.table, accountId, analysis.runId)).toMatchObject({
    outcome: 'reported',
    status: 'closed',
  })
})

test('gives no statement to whoever wants none, and keeps it all the same', async () => {
  const ownerId = (await readOwnerId(stage.table, accountId)) ?? ''
  const { personId, ...owner } = personOf(ownerId, await readPeople(stage.table, stage.given.settings))
  await savePerson(stage.table, personId, { ...owner, statements: false })
  const analysis = await stage.begin('account-cost-analysis', '2026-Q1')
  await analyseAccount.execute(analysis, stage.given)
  await sendStatement.execute({ ...analysis, period: '2026-03-02' }, stage.given)
  await closeRun.execute({ ...run, outcome: 'skipped', reason: 'none' }, stage.given)
  stage.given.moveTo('2026-03-03T09:00:00.000Z')
  await morningMails.run(stage.given)
  expect(await stage.mails()).toEqual([])
  expect(await latestStatement(stage.table, accountId, '2026-03-02')).toMatchObject({ accountId })
})

test('tells what the account is worth where a version knows it, and what a manager says of its risk', async () => {
  const model = madeUpModel()
  await storeModel(stage.table, model)
  await promoteModel(stage.table, model.version, { before: undefined, now: stage.given.now(), also: [] })
  await foldAccount(stage.table, accountId, { now: stage.given.now(), settings: stage.given.settings })
  await offered()
  const taskId = `task-${run.runId}`
  const { value } = (await mustReadTask(stage.table, accountId, taskId)).value
  expect(value).toMatchObject({ currency: 'EUR', modelVersion: model.version })
  const override = { band: 'green', reason: 'Stocktaking until April', author: 'Ana Sol' } as const
  const at = stage.given.now().toISOString()
  await saveOverride(stage.table, accountId, { ...override, expiresOn: '2026-04-01' }, at)
  stage.given.moveTo('2026-03-03T08:00:00Z')
  await morningMails.run(stage.given)
  const [mail] = await stage.mails()
  expect(mail?.text).toMatch(/Value: (VIP|Major|Ordinary|Small) account, about EUR.[\d,]+ of revenue/)
  expect(mail?.text).toContain('A manager says: green until 1 April 2026')
  expect(mail?.text).toContain('Ana Sol: Stocktaking until April')
})
