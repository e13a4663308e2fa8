import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayFromNumber } from '../../../domain/history/day.ts'
import { horizonOf } from '../../../domain/learning/horizon.ts'
import { learnModel as learn } from '../../../domain/learning/refit.ts'
import { Settings } from '../../../domain/settings.ts'
import { backTestModel } from '../../../functions/steps/back-test-model.ts'
import { keepModel } from '../../../functions/steps/keep-model.ts'
import { learnModel } from '../../../functions/steps/learn-model.ts'
import { promoteModel } from '../../../functions/steps/promote-model.ts'
import { riskKey } from '../../../functions/store/accounts/risk.ts'
import { readLostQuotes } from '../../../functions/store/company/lost-quotes.ts'
import {
  currentModel,
  currentVersion,
  modelNamed,
  modelOn,
  promoteModel as promoteVersion,
  storeModel,
} from '../../../functions/store/company/models.ts'
import { readMovement } from '../../../functions/store/company/movement.ts'
import { listTroubles } from '../../../functions/store/company/quarantine.ts'
import { RefitOutput } from '../../../workflows/refit-ref.ts'
import { aState } from '../../domain/learning/a-state.ts'
import { bigSpendersLeaving, knowing } from '../../domain/learning/knowing-rival.ts'
import { madeUpAccounts } from '../../domain/learning/made-up-accounts.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { fileState } from '../../support/file-state.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { announcements, at, filePasts, fileRows, refitOf } from './learning-scene.ts'

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
const refit = (instant = at(450), times = 1) => refitOf(given, instant, times)
const inUse = () => currentVersion(stored.table)
const told = () => announcements(stored, given)

describe('a refit', () => {
  test('files how the base has moved and to whom quotes were lost, also where there is too little to learn from, and an older one never replaces it', async () => {
    await fileRows(stored.table, 40)
    expect(await readMovement(stored.table)).toBeUndefined()
    expect(await refit()).toMatchObject({ outcome: 'not-enough-data' })
    const filed = await readMovement(stored.table)
    expect(filed).toMatchObject({ asOf: at(450), accounts: 40 })
    expect(await readLostQuotes(stored.table)).toMatchObject({
      asOf: at(450),
      accounts: 40,
      lost: { months: { length: 12 } },
    })
    const [movement] = filed?.movements ?? []
    // 450 days are less than two years.
    expect(movement).toMatchObject({ currency: 'EUR', windowMonths: 3 })
    expect(movement?.months.at(-1)?.month).toBe('1971-02')
    expect(movement?.retention[0]?.accounts).toBeGreaterThan(10)
    await refit(at(440))
    expect(await readMovement(stored.table)).toEqual(filed)
  })

  test('sets an account that cannot be read aside, once and counted, and learns from the rest', async () => {
    await fileRows(stored.table, 300)
    await fileState(stored.table, 'broken', aState([1, 2]))
    await stored.table.update(riskKey('broken'), { set: { memory: new Uint8Array([9, 9]) } })
    await fileState(stored.table, 'bare', aState([1, 2]))
    await stored.table.update(riskKey('bare'), { remove: ['memory'] })

    expect(await refit()).toMatchObject({ outcome: 'promoted', accounts: 300 })
    const { troubles } = await listTroubles(stored.table, { limit: 10 })
    expect(troubles).toEqual(
      ['bare', 'broken'].map((accountId) => ({
        ...{ accountId, item: 'Refit', work: 'Refit', times: 2 },
        ...{ reason: expect.any(String), at: expect.any(String), lastAt: expect.any(String) },
      })),
    )
    expect(given.lines.filter((line) => line.includes('"SetAside":1'))).toHaveLength(2)
    expect(given.lines.filter((line) => line.includes('2 of 302 accounts cannot be read'))).toHaveLength(2)
  })

  test('learns from the filed rows, promotes the version and tells the company', async () => {
    await fileRows(stored.table, 300)
    const output = await refit()
    const model = await currentModel(stored.table)
    expect(model).toMatchObject({ learnedOn: dayFromNumber(450), accounts: expect.any(Number) })
    expect(output).toEqual({
      outcome: 'promoted',
      version: model?.version,
      accounts: 300,
      origin: dayFromNumber(450 - (model?.horizonDays ?? 0)),
      brier: expect.any(Number),
      rivalBrier: expect.any(Number),
    })
    expect(output.brier).toBeLessThanOrEqual(output.rivalBrier ?? 0)
    expect(await told()).toEqual([
      {
        type: 'ModelPromoted.v1',
        version: model?.version,
        sentence: expect.anything(),
        text: expect.stringMatching(/ is in use from now on: Brier score 0\.\d+ against 0\.\d+ of shipped/),
      },
    ])
  })

  test('stores what it learned before anything is put to use', async () => {
    await fileRows(stored.table, 300)
    const { version } = Object(await learnModel.execute({ at: at(450) }, given))
    await backTestModel.execute({ at: at(450) }, given)
    expect(await modelNamed(stored.table, version)).toMatchObject({ version })
    expect(await inUse()).toBeUndefined()
    expect(await told()).toEqual([])
  })

  test('comes to the same with every step taken twice, and announces once', async () => {
    await fileRows(stored.table, 300)
    expect(await refit(at(450), 2)).toMatchObject({ outcome: 'promoted' })
    expect(await told()).toHaveLength(1)
  })

  test('goes on with the candidate it began with, although facts have come in since', async () => {
    await fileRows(stored.table, 200)
    const first = Object(await learnModel.execute({ at: at(450) }, given))
    await fileRows(stored.table, 300)
    expect(await refit()).toMatchObject({ outcome: 'promoted', version: first.version, accounts: 200 })
    expect((await stored.dump()).filter(({ sk }) => sk.startsWith('MODEL#'))).toHaveLength(1)
  })

  test('of the same instant, run again after its end, answers how it ended and writes nothing', async () => {
    await fileRows(stored.table, 300)
    const first = await refit()
    const before = await stored.dump()
    given.moveTo(at(452))
    expect(await refit()).toEqual(first)
    expect(await stored.dump()).toEqual(before)
  })

  test('that comes to the version in use leaves it there and announces nothing', async () => {
    await fileRows(stored.table, 300)
    const { version } = await refit()
    given.moveTo(at(450, '05'))
    expect(await refit(at(450, '04'))).toMatchObject({ outcome: 'already-in-use', version })
    expect(await told()).toHaveLength(1)
  })

  test('of two at once one promotes, and the other says that it was overtaken', async () => {
    await fileRows(stored.table, 200)
    given.moveTo(at(450, '05'))
    const [early, late] = [{ at: at(450, '03') }, { at: at(450, '04') }]
    await learnModel.execute(early, given)
    await fileRows(stored.table, 300)
    await learnModel.execute(late, given)
    for (const one of [early, late]) await backTestModel.execute(one, given)
    const first = RefitOutput.parse(await promoteModel.execute(late, given))
    given.moveTo(at(450, '06'))
    const second = RefitOutput.parse(await promoteModel.execute(early, given))
    expect([first.outcome, second.outcome]).toEqual(['promoted', 'overtaken'])
    expect([first.version, second.version, await inUse()]).toEqual(Array(3).fill(first.version))
    expect(await told()).toHaveLength(1)
  })

  test('run twice at once promotes once, and both runs say so', async () => {
    await fileRows(stored.table, 300)
    const [one, other] = await Promise.all([refit(), refit()])
    expect(one).toMatchObject({ outcome: 'promoted' })
    expect(other).toEqual(one)
    expect(await told()).toHaveLength(1)
  })
})

describe('a refit that has nothing better', () => {
  test('keeps what is in use, reports both scores, and announces why', async () => {
    // Who spends much leaves around the origin of the back-test; the rival expects that, no earlier day can tell.
    const leaving = bigSpendersLeaving(madeUpAccounts(400, 500), 410)
    await filePasts(stored.table, leaving)
    given = { ...given, settings: Settings.parse({ learning: { minimumOutcomes: 5 } }) }
    const horizon = horizonOf(leaving, 450, { otherwise: 90 })
    const model = learn(leaving, 390, { settings: given.settings, horizon, hash: () => 'knowing' })
    if ('missing' in model) throw new Error(model.missing.key)
    await storeModel(stored.table, { ...knowing(model), version: 'knowing' })
    const now = new Date(at(350))
    await promoteVersion(stored.table, 'knowing', { before: undefined, now })
    const output = await refit(at(450), 2)
    expect(output).toMatchObject({ outcome: 'kept', version: 'knowing', accounts: 400 })
    expect(output.brier).toBeGreaterThan(output.rivalBrier ?? 1)
    expect(await inUse()).toBe('knowing')
    expect(await told()).toEqual([
      {
        type: 'ModelKept.v1',
        version: 'knowing',
        reason: 'keep',
        sentence: expect.anything(),
        text: expect.stringMatching(/^Model knowing stays in use: Brier score/),
      },
    ])
  })
})

describe('a refit with too little data', () => {
  test('keeps the shipped rules, says what is missing, and succeeds', async () => {
    await fileRows(stored.table, 40)
    const version = given.settings.model.version
    expect(await refit(at(450), 2)).toEqual({ outcome: 'not-enough-data', version, accounts: 40 })
    expect(await currentModel(stored.table)).toBeUndefined()
    expect(await told()).toEqual([
      {
        type: 'ModelKept.v1',
        version,
        reason: 'not-enough-data',
        sentence: expect.anything(),
        text: expect.stringMatching(
          /stays in use: Not enough data yet: \d+ accounts have ordered, 100 are needed/,
        ),
      },
    ])
  })

  test('promotes nothing when too few accounts are left by the time of the back-test', async () => {
    await fileRows(stored.table, 300)
    await learnModel.execute({ at: at(450) }, given)
    const rows = (await stored.dump()).filter(({ sk }) => sk === 'STATE')
    for (const { pk, sk } of rows.slice(50)) await stored.table.delete({ pk, sk })
    const version = given.settings.model.version
    expect(await refit()).toEqual({ outcome: 'not-enough-data', version, accounts: 300 })
    expect(await inUse()).toBeUndefined()
  })

  test('learns anew when it is asked for another instant of the same day', async () => {
    await fileRows(stored.table, 40)
    await refit()
    await fileRows(stored.table, 300)
    given.moveTo(at(450, '05'))
    expect(await refit(at(450, '05'))).toMatchObject({ outcome: 'promoted' })
  })
})

test('the version of any past day can be found again', async () => {
  await fileRows(stored.table, 300)
  const first = await refit()
  given.moveTo(at(457))
  const second = await refit(at(457))
  expect(second.version).not.toBe(first.version)
  const on = async (day: number) => (await modelOn(stored.table, dayFromNumber(day)))?.version
  expect(await on(450)).toBeUndefined()
  expect([await on(451), await on(457)]).toEqual([first.version, first.version])
  expect([await on(458), await on(500)]).toEqual([second.version, second.version])
})

test('a refit of a day still to come is refused, because nobody has ordered then yet', async () => {
  await fileRows(stored.table, 300)
  await expect(learnModel.execute({ at: at(451) }, given)).rejects.toThrow('still to come')
})

test('steps out of order fail instead of promoting what nobody has judged', async () => {
  await fileRows(stored.table, 300)
  await expect(backTestModel.execute({ at: at(450) }, given)).rejects.toThrow('no part LEARNED')
  await learnModel.execute({ at: at(450) }, given)
  await expect(promoteModel.execute({ at: at(450) }, given)).rejects.toThrow('no part JUDGED')
  await expect(keepModel.execute({ at: at(450) }, given)).rejects.toThrow('no reason to keep')
})
