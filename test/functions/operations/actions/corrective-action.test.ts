import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getAction } from '../../../../functions/api/actions/get-action.ts'
import { getActions } from '../../../../functions/api/actions/get-actions.ts'
import { postActionClose } from '../../../../functions/api/actions/post-action-close.ts'
import { postActionNote } from '../../../../functions/api/actions/post-action-note.ts'
import { postActionOfferCalls } from '../../../../functions/api/actions/post-action-offer-calls.ts'
import { getComplaint } from '../../../../functions/api/complaints/get-complaint.ts'
import { countComplaint } from '../../../../functions/operations/actions/count-complaint.ts'
import { uncount } from '../../../../functions/operations/actions/uncount.ts'
import { reviewActions } from '../../../../functions/schedules/review-actions.ts'
import { saveAccount } from '../../../../functions/store/accounts/accounts.ts'
import { listOpenActions } from '../../../../functions/store/actions/actions.ts'
import { fileDeliveries } from '../../../../functions/store/actions/lots.ts'
import { fileOccurrence } from '../../../../functions/store/actions/occurrences.ts'
import { saveOrderWeeks } from '../../../../functions/store/company/order-weeks.ts'
import { savePerson } from '../../../../functions/store/people/people.ts'
import { readComplaint } from '../../../../functions/store/tasks/complaints.ts'
import { storeComplaint } from '../../../../functions/store/tasks/store-complaint.ts'
import { listTasks } from '../../../../functions/store/tasks/tasks.ts'
import { assessed } from '../../../domain/complaints/a-complaint.ts'
import { type Engine, startEngine } from '../../../support/engine.ts'
import { operator } from '../../../support/given.ts'
import { type Company, company } from '../../../workflows/company.ts'
import { acme } from '../../steps/scene.ts'

const day = 86_400_000
const lot = { kind: 'lot', sku: 'A-1', lot: 'L-7' } as const
let engine: Engine
let stage: Company
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await company(engine)
  const now = stage.given.now().getTime()
  const zoe = { name: 'Zoe Lang', email: 'zoe@example.com', absences: [] }
  await savePerson(stage.table, 'zoe', zoe)
  stage.given.settings.complaints.rootCauses.heads = { production: 'zoe', warehouse: 'zoe' }
  // A year with a complaint a week, of 20 orders.
  for (let week = 5; week < 57; week++)
    await fileOccurrence(stage.table, 'received', {
      ...{ complaintId: `old-${week}`, accountId: 'old', at: new Date(now - week * 7 * day).toISOString() },
    })
  const lastDay = Math.floor(now / day) - 1
  await saveOrderWeeks(stage.table, stage.given.now().toISOString(), { lastDay, weeks: Array(60).fill(20) })
})
afterEach(() => stage.close())

const ago = (days: number) => new Date(stage.given.now().getTime() - days * day).toISOString()
const account = (accountId: string, email = 'li.wei@example.com') =>
  saveAccount(stage.table, accountId, { ...acme, owner: { name: 'Li', email } }, ago(0))
const deliver = (accountId: string) =>
  fileDeliveries(stage.table, [
    {
      ...{ type: 'order', id: `o-${accountId}`, accountId, at: ago(3), currency: 'EUR' },
      lines: [{ sku: 'A-1', lot: 'L-7', quantity: 1, unitPrice: '10' }],
    },
  ])
async function complain(id: string, accountId: string, about: { sku?: string; lot?: string } = lot) {
  const { sku, lot: which } = about
  const input = {
    id,
    accountId,
    category: 'quality',
    description: 'Cracked.',
    ...(sku && { sku }),
    ...(which && { lot: which }),
  } as const
  await storeComplaint(stage.table, input, stage.given.now(), stage.given.settings)
  await countComplaint(await readComplaint(stage.table, accountId, id), stage.given)
}
const open = () => listOpenActions(stage.table)
const by = <P, B, Q = undefined>(params: P, body: B, query?: Q) => ({
  params,
  query: query as Q,
  body,
  caller: operator,
})

describe('complaints about one lot', () => {
  test('open one action when they are more than chance explains, of the head of the department, with all of them linked, earlier and later', async () => {
    for (let at = 0; at < 20; at++) await deliver(`b-${at}`)
    await complain('c-1', 'b-0')
    await complain('c-2', 'b-1')
    expect(await open()).toEqual([])
    for (let at = 2; at < 9; at++) await complain(`c-${at + 1}`, `b-${at}`)
    const [action, ...others] = await open()
    expect(others).toEqual([])
    expect(action).toMatchObject({ ownerId: 'zoe', subject: lot, found: { unit: 'deliveries' } })
    expect(action?.found.chance).toBeLessThan(0.001)
    const actionId = action?.actionId ?? ''
    const shown = await getAction.answer(by({ actionId }, undefined), stage.given)
    expect(shown).toMatchObject({ status: 200, body: { complaints: 9 } })
    const case9 = await getComplaint.answer(by({ complaintId: 'c-9' }, undefined), stage.given)
    expect(case9).toMatchObject({ body: { actions: [actionId] } })
  })

  test('of a lot that went out ten thousand times are no more than usual, and those of one customer alone open nothing', async () => {
    for (let at = 0; at < 400; at++) await deliver(`b-${at}`)
    for (let at = 0; at < 4; at++) await complain(`c-${at}`, `b-${at}`)
    for (let at = 0; at < 8; at++) await complain(`d-${at}`, 'b-9', { sku: 'B-1', lot: 'L-1' })
    expect(await open()).toEqual([])
  })

  test('have the other accounts called first, one task an account, as many a day as an owner takes', async () => {
    for (let at = 0; at < 16; at++) await account(`b-${at}`)
    for (let at = 0; at < 16; at++) await deliver(`b-${at}`)
    for (let at = 0; at < 8; at++) await complain(`c-${at}`, `b-${at}`)
    const actionId = (await open())[0]?.actionId ?? ''
    const offer = () => postActionOfferCalls.answer(by({ actionId }, {}), stage.given)
    const calls = async () => {
      await stage.settle()
      const tasks = await Promise.all(
        Array.from({ length: 16 }, (_, at) => listTasks(stage.table, `b-${at}`)),
      )
      return tasks.map((list) => list.filter(({ kind }) => kind === 'lot-call').length)
    }
    await offer()
    await offer()
    expect((await calls()).reduce((sum, n) => sum + n, 0)).toBe(stage.given.settings.rhythm.callsADay)
    await stage.days(1)
    await reviewActions.run(stage.given)
    expect(await calls()).toEqual([...Array(8).fill(0), ...Array(8).fill(1)])
    await stage.days(1)
    await reviewActions.run(stage.given)
    expect((await open())[0]?.calls).toMatchObject({ asked: 8, over: true })
    const [task] = await listTasks(stage.table, 'b-9')
    expect(task?.why).toMatchObject([{ values: { complaints: 8 } }, { values: { order: 'o-b-9' } }])
  })
})

describe('an action', () => {
  async function caused(count: number, prefix = 'k') {
    for (let at = 0; at < count; at++) {
      const respondedAt = stage.given.now().toISOString()
      const decision = { decision: 'upheld', cause: 'packing', remedy: 'none', answer: 'Sorry.' } as const
      const ids = { complaintId: `${prefix}-${at}`, accountId: `${prefix}-acc-${at}` }
      await countComplaint({ ...assessed(), ...ids, respondedAt, decision }, stage.given)
    }
  }
  beforeEach(async () => {
    for (let week = 5; week < 57; week++)
      await fileOccurrence(stage.table, 'caused', {
        complaintId: `old-${week}`,
        accountId: 'old',
        at: ago(week * 7),
      })
  })

  test('of a cause stays open while its rate has not fallen, which its owner reads in the morning, and is closed by nobody', async () => {
    await caused(9)
    const [action] = await open()
    const actionId = action?.actionId ?? ''
    expect(action).toMatchObject({ subject: { cause: 'packing' }, owner: { name: 'Zoe Lang' } })
    await stage.days(1)
    expect(await stage.subjects()).toContainEqual(expect.stringMatching(/^Zoe Lang: /))
    await postActionNote.answer(by({ actionId }, { text: 'The tape does not hold' }), stage.given)
    await caused(9, 'again')
    await expect(
      postActionClose.answer(by({ actionId }, { reason: 'put right' }), stage.given),
    ).rejects.toMatchObject({ code: 'not-possible' })
    await stage.days(14)
    await caused(9, 'later')
    await stage.days(16)
    expect(await reviewActions.run(stage.given)).toMatchObject({ open: 1, checked: 1, closed: 0 })
    const [after] = await open()
    expect(Date.parse(after?.checkOn ?? '')).toBeGreaterThan(stage.given.now().getTime())
    await stage.days(1)
    expect((await stage.mails()).at(-1)?.text).toContain('Not solved yet')
    expect(await open()).toHaveLength(1)
  })

  test('is closed at its check when the rate has fallen, and a new one opens only when it rises again', async () => {
    await caused(9)
    await stage.days(31)
    expect(await reviewActions.run(stage.given)).toMatchObject({ checked: 1, closed: 1 })
    expect(await open()).toEqual([])
    const listed = await getActions.answer(
      by(undefined, undefined, { status: 'closed' as const }),
      stage.given,
    )
    expect(listed).toMatchObject({ body: { actions: [{ status: 'closed' }] } })
    await caused(30, 'new')
    expect(await open()).toHaveLength(1)
  })

  test('counts a complaint that was decided twice once, under the cause that was found last', async () => {
    await complain('twice', 'b-0', {})
    const at = stage.given.now().toISOString()
    const complaint = await readComplaint(stage.table, 'b-0', 'twice')
    const decide = (cause: string) => ({
      ...complaint,
      respondedAt: at,
      decision: { decision: 'upheld' as const, cause, remedy: 'none' as const, answer: 'Sorry.' },
    })
    const counted = async () =>
      (await stage.dump()).filter(
        ({ complaintId, pk }) => complaintId === 'twice' && pk.startsWith('OCCURRED#'),
      ).length
    await countComplaint(decide('packing'), stage.given)
    await countComplaint(decide('packing'), stage.given)
    expect(await counted()).toBe(3)
    await uncount({ ...complaint, counted: { cause: 'packing', at } }, stage.given)
    await countComplaint(decide('material'), stage.given)
    expect(await counted()).toBe(3)
  })
})
