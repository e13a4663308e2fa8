import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { atLines } from '../../../domain/portfolio/at-lines.ts'
import { reconcileDue } from '../../../functions/schedules/reconcile-due.ts'
import { scanChurn } from '../../../functions/schedules/scan-churn.ts'
import { sweepWhile } from '../../../functions/schedules/sweep-while.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { accountShards, listJudged, readRisk } from '../../../functions/store/accounts/risk.ts'
import { readTally } from '../../../functions/store/company/base-tally.ts'
import { promoteModel, storeModel } from '../../../functions/store/company/models.ts'
import { troublesOf } from '../../../functions/store/company/quarantine.ts'
import { readSweep } from '../../../functions/store/company/sweep-progress.ts'
import { shardOf } from '../../../functions/store/table/shard-of.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { orders } from '../../support/facts.ts'
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
  given = givenFor(stored.table, '2026-01-20T12:00:00Z')
  const events = orders('2025-10-01', 7, 16, 'acme')
  for (const event of events)
    await putEvent(stored.table, event, given.now().toISOString(), { eventDays: 400 })
  const sks = events.map((event) => eventKey('acme', event.id).sk)
  await foldEvents.consume({ pk: 'A#acme', sks }, given)
})

describe('the weekly sweep', () => {
  test('finds nothing to mend where the scan has done its work, and writes only how far it came and what it counted', async () => {
    for (const day of ['2026-02-20', '2026-03-10', '2026-03-20']) {
      given.moveTo(`${day}T05:00:00Z`)
      await scanChurn.run(given)
    }
    const others = async () =>
      (await stored.dump()).filter(({ pk, sk }) => pk !== 'SCAN' || !/^(SWEEP|TALLY#)/.test(sk))
    const before = await others()
    expect(await reconcileDue.run(given)).toEqual({ swept: 1, missed: 0, moved: 0, setAside: 0, drifted: 0 })
    expect(await others()).toEqual(before)
  })

  test('files an account anew whose day was lost, so that the next scan warns of it', async () => {
    await stored.table.update({ pk: 'A#acme', sk: 'STATE' }, { remove: ['duePk', 'dueSk'] })
    given.moveTo('2026-03-20T05:00:00Z')
    expect(await scanChurn.run(given)).toMatchObject({ read: 0 })
    expect(await reconcileDue.run(given)).toEqual({ swept: 1, missed: 1, moved: 0, setAside: 0, drifted: 0 })
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ band: 'red' })
    expect(await scanChurn.run(given)).toMatchObject({ read: 1, warned: 1, winBacks: 1 })
    expect(await reconcileDue.run(given)).toMatchObject({ missed: 0 })
  })

  test('brings a silent account to a version that finds it worse, and does not call that missed', async () => {
    const gloomy = madeUpModel()
    gloomy.risk.shift += 8
    await storeModel(stored.table, gloomy)
    await promoteModel(stored.table, gloomy.version, { before: undefined, now: given.now() })
    expect(await reconcileDue.run(given)).toEqual({ swept: 1, missed: 0, moved: 1, setAside: 0, drifted: 0 })
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ band: 'red', modelVersion: gloomy.version })
    expect(await reconcileDue.run(given)).toEqual({ swept: 1, missed: 0, moved: 0, setAside: 0, drifted: 0 })
  })

  test('sets one account aside that cannot be judged, and goes on with the others', async () => {
    const shard = `SHARD#${String(shardOf('broken', accountShards)).padStart(2, '0')}`
    await stored.table.put({ pk: 'A#broken', sk: 'STATE', shardPk: shard, shardSk: 'broken' })
    expect(await reconcileDue.run(given)).toMatchObject({ swept: 2, missed: 0, setAside: 1 })
    expect(await troublesOf(stored.table, 'broken')).toMatchObject([{ work: 'ReconcileDue' }])
  })

  test('recomputes a sample from the stored events, and counts and mends what is other than they say', async () => {
    await stored.table.delete({ pk: 'A#acme', sk: 'DAY#2025-10-08' })
    expect(await reconcileDue.run(given)).toMatchObject({ drifted: 1 })
    expect(given.lines.some((line) => line.includes('"RefoldDrift":1'))).toBe(true)
    expect(await reconcileDue.run(given)).toMatchObject({ drifted: 0 })
  })

  test('counts every account on the way by where it stands, once, though a shard has several pages and the sweep is stopped after each', async () => {
    given.moveTo('2026-03-20T05:00:00Z')
    const state = (await stored.table.get({ pk: 'A#acme', sk: 'STATE' })) ?? expect.fail('no state')
    const copies = Array.from({ length: 120 }, (_, n) => `copy-${n}`)
    for (const accountId of copies)
      await stored.table.put({
        ...state,
        accountId,
        pk: `A#${accountId}`,
        ownerId: 'ana',
        shardSk: accountId,
      })
    expect(await readTally(stored.table)).toBeUndefined()
    while ((await readSweep(stored.table))?.isOver !== true) {
      let pages = 0
      await sweepWhile(given, () => pages++ === 0)
    }
    const { asOf, tally } = (await readTally(stored.table)) ?? expect.fail('nothing was counted')
    expect(asOf).toBe('2026-03-20T05:00:00.000Z')
    expect(tally.accounts).toBe(121)
    const ofAna = tally.owners.ana ?? expect.fail('nothing of Ana')
    expect(atLines(ofAna, given.settings.bands).bands).toEqual({ learning: 0, green: 0, yellow: 0, red: 120 })
  })

  test('files no count of a shard whose first pages a release before has swept without counting', async () => {
    const shard = shardOf('acme', accountShards)
    const { cursor } = await listJudged(stored.table, shard, { limit: 1 })
    const at = { startedAt: '2026-01-18T03:00:00Z', isOver: false, swept: 100, before: 0, revision: 1 }
    await stored.table.put({
      pk: 'SCAN',
      sk: 'SWEEP',
      ...at,
      shard,
      cursor: cursor ?? expect.fail('no cursor'),
    })
    await reconcileDue.run(given)
    const tallies = (await stored.dump()).filter(({ sk }) => sk.startsWith('TALLY#')).map(({ sk }) => sk)
    expect(tallies).toHaveLength(accountShards - 1 - shard)
    await reconcileDue.run(given)
    expect((await readTally(stored.table))?.tally.accounts).toBe(1)
  })
})
