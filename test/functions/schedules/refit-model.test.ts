import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayFromNumber } from '../../../domain/history/day.ts'
import { horizonOf } from '../../../domain/learning/horizon.ts'
import type { LearningRow } from '../../../domain/learning/learning-row.ts'
import { refitModel } from '../../../functions/schedules/refit-model.ts'
import { currentModel, currentVersion, modelOn, promoteModel } from '../../../functions/store/models.ts'
import { putRow } from '../../../functions/store/rows.ts'
import { dispatchOutbox } from '../../../functions/streams/dispatch-outbox.ts'
import { madeUpAccounts } from '../../domain/learning/made-up-accounts.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, at(450))
})
const at = (day: number) => `${dayFromNumber(day)}T03:00:00.000Z`

async function fileRows(count: number) {
  for (const { accountId, days, amounts } of madeUpAccounts(count, 500)) {
    const none = days.map(() => 0)
    const dated = { currency: 'EUR', days: [...days], amounts: [...amounts], complaintDays: [] }
    const row: LearningRow = { v: 1, ...dated, known: none, discounted: none }
    await putRow(stored.table, accountId, { row, count: days.length })
  }
}
/** Puts a made-up version to use as if on an earlier day. */
async function putToUse(day: number, made: { version: string; horizonDays: number }) {
  const before = await currentModel(stored.table)
  if (!before) throw new Error('a first version is needed')
  const model = { ...before, ...made, risk: { ...before.risk, shift: before.risk.shift + 1 } }
  const now = new Date(at(day))
  expect(await promoteModel(stored.table, model, { before: before.version, why: '', now })).toBe(true)
  return model
}
const sentences = async () => (await announced()).map(({ sentence }) => sentence)
const announced = async () => {
  const keys = (await stored.dump())
    .filter(({ sk }) => sk.startsWith('OUT#'))
    .map(({ pk, sk }) => ({ pk, sk }))
  for (const { pk, sk } of keys) await dispatchOutbox.consume({ pk, sks: [sk] }, given)
  return given.announced.map(({ type, detail }) => ({ type, ...detail }))
}

describe('the weekly refit', () => {
  test('learns from the filed rows, promotes the version and tells the company', async () => {
    await fileRows(300)
    expect(await refitModel.run(given)).toEqual({ accounts: 300, promoted: 1, kept: 0, notEnoughData: 0 })
    const model = await currentModel(stored.table)
    expect(model).toMatchObject({ learnedOn: dayFromNumber(450), accounts: expect.any(Number) })
    expect(await announced()).toEqual([
      {
        type: 'ModelPromoted.v1',
        version: model?.version,
        sentence: expect.stringMatching(
          / is in use from now on: Brier score 0\.\d+ against 0\.\d+ of shipped/,
        ),
      },
    ])
  })

  test('fired twice promotes once', async () => {
    await fileRows(300)
    await refitModel.run(given)
    const before = await stored.dump()
    expect(await refitModel.run(given)).toMatchObject({ promoted: 0, kept: 0 })
    expect(await stored.dump()).toEqual(before)
  })

  test('of two versions learned at once one is promoted, and a stored version is never written again', async () => {
    await fileRows(300)
    await refitModel.run(given)
    const model = await currentModel(stored.table)
    if (!model) throw new Error('nothing was promoted')
    const now = given.now()
    const late = { ...model, version: 'late' }
    expect(await promoteModel(stored.table, late, { before: undefined, why: '', now })).toBe(false)
    const again = { before: model.version, why: '', now }
    expect(await promoteModel(stored.table, { ...model, accounts: 1 }, again)).toBe(false)
    expect(await currentVersion(stored.table)).toBe(model.version)
  })

  test('keeps the shipped rules while there is not enough to learn from, and says what is missing', async () => {
    await fileRows(40)
    expect(await refitModel.run(given)).toMatchObject({ accounts: 40, promoted: 0, notEnoughData: 1 })
    expect(await currentModel(stored.table)).toBeUndefined()
    await refitModel.run(given)
    const version = given.settings.model.version
    expect(await announced()).toEqual([
      {
        type: 'ModelKept.v1',
        version,
        reason: 'not-enough-data',
        sentence: expect.stringMatching(
          /stays in use: Not enough data yet: \d+ accounts have ordered, 100 are needed/,
        ),
      },
    ])
  })

  test('asks about the days that the rows tell, and keeps to them while the gaps tell nearly the same', async () => {
    await fileRows(300)
    const told = horizonOf(madeUpAccounts(300, 500), 450, { otherwise: 90 }).days
    expect(told).not.toBe(given.settings.horizonDays)
    await refitModel.run(given)
    expect(await currentModel(stored.table)).toMatchObject({ horizonDays: told })
    const near = await putToUse(400, { version: 'near', horizonDays: Math.round(told * 1.1) })
    given.moveTo(at(451))
    await refitModel.run(given)
    expect((await currentModel(stored.table))?.version).not.toBe('near')
    expect(await currentModel(stored.table)).toMatchObject({ horizonDays: near.horizonDays })
  })

  test('is judged against what was in use as many days ago as it asks about', async () => {
    await fileRows(300)
    await refitModel.run(given)
    const { horizonDays } = (await currentModel(stored.table)) ?? { horizonDays: 0 }
    await putToUse(451 - horizonDays, { version: 'then', horizonDays })
    await putToUse(452 - horizonDays, { version: 'after', horizonDays })
    given.moveTo(at(451))
    await refitModel.run(given)
    expect(await sentences()).toEqual(expect.arrayContaining([expect.stringMatching(/of then \(/)]))
  })

  test('is judged against the shipped rules where what was in use answers for other days', async () => {
    await fileRows(300)
    await refitModel.run(given)
    const { horizonDays } = (await currentModel(stored.table)) ?? { horizonDays: 0 }
    await putToUse(400, { version: 'then', horizonDays: 2 * horizonDays })
    given.moveTo(at(451))
    await refitModel.run(given)
    const why = new RegExp(
      `of shipped-2 \\(.*Version then, in use then, answers for ${2 * horizonDays} days .* Horizon ${horizonDays} days: of`,
    )
    expect(await sentences()).toEqual(expect.arrayContaining([expect.stringMatching(why)]))
    expect(await currentModel(stored.table)).toMatchObject({ horizonDays })
  })

  test('the version of any past day can be found again', async () => {
    await fileRows(300)
    await refitModel.run(given)
    const first = await currentModel(stored.table)
    given.moveTo(at(457))
    await refitModel.run(given)
    const second = await currentModel(stored.table)
    expect(second?.version).not.toBe(first?.version)
    const on = async (day: number) => (await modelOn(stored.table, dayFromNumber(day)))?.version
    expect(await on(449)).toBeUndefined()
    expect([await on(450), await on(456)]).toEqual([first?.version, first?.version])
    expect([await on(457), await on(500)]).toEqual([second?.version, second?.version])
  })
})
