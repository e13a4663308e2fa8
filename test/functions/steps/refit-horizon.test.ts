import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { horizonOf } from '../../../domain/learning/horizon.ts'
import { currentModel, promoteModel, storeModel } from '../../../functions/store/company/models.ts'
import { madeUpAccounts } from '../../domain/learning/made-up-accounts.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { announcements, at, fileRows, refitOf } from './learning-scene.ts'

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
  await fileRows(stored.table, 300)
  await refitOf(given, at(450))
})

async function inUse() {
  const model = await currentModel(stored.table)
  if (!model) throw new Error('a first version is needed')
  return model
}
/** Puts a made-up version to use as if on an earlier day. */
async function putToUse(day: number, made: { version: string; horizonDays: number }) {
  const before = await inUse()
  const model = { ...before, ...made, risk: { ...before.risk, shift: before.risk.shift + 1 } }
  await storeModel(stored.table, model)
  const now = new Date(at(day))
  expect(await promoteModel(stored.table, made.version, { before: before.version, now })).toBe(true)
  return model
}
async function refitOn(day: number) {
  given.moveTo(at(day))
  await refitOf(given, at(day))
}
const sentences = async () => (await announcements(stored, given)).map((told) => Object(told).text)

describe('a refit', () => {
  test('asks about the days that the rows tell, and keeps to them while the gaps tell nearly the same', async () => {
    const told = horizonOf(madeUpAccounts(300, 500), 450, { otherwise: 90 }).days
    expect(told).not.toBe(given.settings.horizonDays)
    expect((await inUse()).horizonDays).toBe(told)
    const near = await putToUse(400, { version: 'near', horizonDays: Math.round(told * 1.1) })
    await refitOn(451)
    expect((await inUse()).version).not.toBe('near')
    expect((await inUse()).horizonDays).toBe(near.horizonDays)
  })

  test('is judged against the latest version whose horizon was over since it was put to use', async () => {
    const { horizonDays } = await inUse()
    await putToUse(451 - horizonDays, { version: 'then', horizonDays })
    await putToUse(452 - horizonDays, { version: 'after', horizonDays })
    await refitOn(451)
    expect(await sentences()).toEqual(expect.arrayContaining([expect.stringMatching(/of then \(/)]))
  })

  test('is judged against a version of another horizon once that is over, by what that version answers for', async () => {
    const { horizonDays } = await inUse()
    const other = horizonDays - 10
    await putToUse(451 - other, { version: 'then', horizonDays: other })
    await putToUse(452 - other, { version: 'after', horizonDays: other })
    await refitOn(451)
    const why = new RegExp(`of then \\(.* Both were asked about ${other} days, which then answers for\\.`)
    expect(await sentences()).toEqual(expect.arrayContaining([expect.stringMatching(why)]))
    expect((await inUse()).horizonDays).toBe(horizonDays)
  })

  test('is judged against the shipped rules while no version has been in use for its horizon', async () => {
    const { horizonDays } = await inUse()
    await putToUse(400, { version: 'then', horizonDays: 2 * horizonDays })
    await refitOn(451)
    const why = expect.stringMatching(new RegExp(`of shipped-2 \\(.* Horizon ${horizonDays} days: of`))
    expect(await sentences()).toEqual(expect.arrayContaining([why]))
  })
})
