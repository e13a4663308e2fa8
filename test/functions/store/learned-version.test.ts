import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Settings } from '../../../domain/settings.ts'
import { AccountView } from '../../../functions/api/accounts/account-view.ts'
import { getAccount } from '../../../functions/api/accounts/get-account.ts'
import { scanChurn } from '../../../functions/schedules/scan-churn.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { readRisk } from '../../../functions/store/accounts/risk.ts'
import { promoteModel, storeModel } from '../../../functions/store/company/models.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { order, orders } from '../../support/facts.ts'
import { givenFor, operator, type TestGiven } from '../../support/given.ts'
import { told } from '../../support/told.ts'

const model = madeUpModel()
let engine: Engine
let stored: TestTable
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-01-20T12:00:00Z')
  await arrive(orders('2025-10-01', 7, 16))
})

async function arrive(events: ReturnType<typeof orders>) {
  for (const event of events)
    await putEvent(stored.table, event, given.now().toISOString(), { eventDays: 400 })
  const sks = events.map(({ id }) => eventKey('acme', id).sk)
  await foldEvents.consume({ pk: 'A#acme', sks }, given)
}
async function showValue(on?: string) {
  const query = on === undefined ? {} : { on }
  const { body } = await getAccount.answer(
    { params: { accountId: 'acme' }, query, body: undefined, caller: operator },
    given,
  )
  return AccountView.parse(body).value
}
async function show(query: { on?: string; model?: string } = {}) {
  const { body } = await getAccount.answer(
    { params: { accountId: 'acme' }, query, body: undefined, caller: operator },
    given,
  )
  return AccountView.parse(body).risk
}
const promote = async (version = 'learned-a') => {
  const shift = version === 'learned-a' ? 0 : 1
  await storeModel(stored.table, { ...model, version, risk: { ...model.risk, shift } })
  const before = version === 'learned-a' ? undefined : 'learned-a'
  expect(await promoteModel(stored.table, version, { before, now: given.now() })).toBe(true)
}

describe('a promoted version', () => {
  test('speaks of its own days to everybody, and still does when the settings change', async () => {
    const horizonDays = 45
    const learned = { ...model, version: 'learned-45', horizonDays }
    await storeModel(stored.table, learned)
    await promoteModel(stored.table, learned.version, { before: undefined, now: given.now() })
    expect((await show()).horizonDays).toBe(given.settings.horizonDays)
    await arrive([order('news', '2026-01-20')])
    const after = await show()
    expect(after).toMatchObject({ horizonDays, modelVersion: 'learned-45' })
    expect(told(after.sentence)).toContain('likely to order nothing in the next 45 days')
    const filed = await readRisk(stored.table, 'acme')
    expect(filed).toMatchObject({ modelVersion: 'learned-45', probability: after.probability })
    given = { ...given, settings: Settings.parse({ horizonDays: 120 }) }
    expect(await show()).toEqual(after)
    expect(await show({ on: '2026-01-19' })).toMatchObject({ horizonDays: 120, modelVersion: 'shipped-2' })
    expect(await show({ on: '2026-01-19', model: 'learned-45' })).toMatchObject({ horizonDays })
    given.moveTo('2026-01-25T12:00:00Z')
    expect(await show({ on: '2026-01-20' })).toEqual(after)
  })

  test('judges an account from its next news on, and until then the account stays as it was', async () => {
    const before = await show()
    await promote()
    expect(await show()).toEqual(before)
    expect(before.modelVersion).toBe(given.settings.model.version)
    await arrive([order('news', '2026-01-20')])
    const after = await show()
    expect(after.modelVersion).toBe('learned-a')
    expect(after.contributions.map(({ measure }) => measure)).toContain('rhythm')
    expect(await readRisk(stored.table, 'acme')).toMatchObject({
      modelVersion: 'learned-a',
      probability: after.probability,
    })
  })

  test('judges an account when its day has come', async () => {
    const due = (await show()).dueOn ?? ''
    await promote()
    given.moveTo(`${due}T05:00:00Z`)
    expect(await scanChurn.run(given)).toMatchObject({ read: 1 })
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ modelVersion: 'learned-a', asOf: due })
  })

  test('ranks the account by its value, and no account before the first version', async () => {
    expect(await showValue()).toBeNull()
    await promote()
    await arrive([order('news', '2026-01-20')])
    const value = await showValue()
    expect(value).toMatchObject({ tier: expect.any(String), currency: 'EUR', modelVersion: 'learned-a' })
    expect(value?.amount).toMatch(/^\d+\.\d\d$/)
    expect(value?.convention).toMatch(/^expected revenue of the next 52 weeks/)
    expect(await showValue('2026-01-19')).toBeNull()
  })

  test('announces no change of band by itself: the account has not changed', async () => {
    await promote('learned-a')
    await arrive([order('news', '2026-01-01')])
    const changes = (await stored.dump()).filter(({ sk }) => sk.includes('AccountBandChanged'))
    expect(changes).toEqual([])
  })

  test('leaves every past day as it was shown: by the version of that day, or by a version that is named', async () => {
    const first = await show()
    given.moveTo('2026-01-22T12:00:00Z')
    await promote('learned-a')
    await arrive([order('n-1', '2026-01-22')])
    const second = await show()
    given.moveTo('2026-01-29T12:00:00Z')
    await promote('learned-b')
    await arrive([order('n-2', '2026-01-29')])
    expect((await show()).modelVersion).toBe('learned-b')
    expect(await show({ on: '2026-01-22' })).toEqual(second)
    expect(await show({ on: '2026-01-20' })).toEqual(first)
    const named = await show({ on: '2026-01-20', model: 'learned-b' })
    expect(named.modelVersion).toBe('learned-b')
    expect(named.probability).not.toBe(first.probability)
    expect(await show({ on: '2026-01-20', model: first.modelVersion })).toEqual(first)
    expect(await show({ on: '2026-01-20', model: 'shipped' })).toEqual(first)
    await expect(show({ model: 'no-such' })).rejects.toThrow(
      'No model no-such is stored that can still be used. Known are: learned-b, learned-a, shipped.',
    )
  })
})
