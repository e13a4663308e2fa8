import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { Settings } from '../../../domain/settings.ts'
import { goOn } from '../../../functions/schedules/go-on.ts'
import { judgeAnewWhile } from '../../../functions/schedules/judge-anew-while.ts'
import { scanChurn } from '../../../functions/schedules/scan-churn.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { accountShards, readRisk } from '../../../functions/store/accounts/risk.ts'
import { readAnew } from '../../../functions/store/company/anew-progress.ts'
import { promoteModel, storeModel } from '../../../functions/store/company/models.ts'
import { troublesOf } from '../../../functions/store/company/quarantine.ts'
import { shardOf } from '../../../functions/store/table/shard-of.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { orders } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'

const hourMs = 3_600_000
const promotedAt = Date.parse('2026-01-20T12:10:00Z')
const accountIds = ['acme', ...Array.from({ length: 119 }, (_, n) => `copy-${n}`)]
const shardKey = (accountId: string) => `SHARD#${String(shardOf(accountId, accountShards)).padStart(2, '0')}`

/** Versions that find everybody worse than they are, and better. */
function versions() {
  const learned = madeUpModel()
  const shifted = (version: string, by: number): LearnedModel => ({
    ...learned,
    version,
    risk: { ...learned.risk, shift: learned.risk.shift + by },
  })
  return { gloomy: shifted('gloomy', 8), calm: shifted('calm', -8) }
}

let engine: Engine
let stored: TestTable
let given: TestGiven
const { gloomy, calm } = versions()
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
  await foldEvents.consume({ pk: 'A#acme', sks: events.map((event) => eventKey('acme', event.id).sk) }, given)
  const state = (await stored.table.get({ pk: 'A#acme', sk: 'STATE' })) ?? expect.fail('no state')
  for (const accountId of accountIds.slice(1))
    await stored.table.put({
      ...state,
      ...{ accountId, pk: `A#${accountId}`, ownerId: 'ana' },
      ...{ shardPk: shardKey(accountId), shardSk: accountId, dueSk: accountId },
    })
  for (const model of [gloomy, calm]) await storeModel(stored.table, model)
})

const promote = (version: string, before: string | undefined) =>
  promoteModel(stored.table, version, { before, now: given.now() })

/** The hourly timer, so many times. */
async function hours(count: number) {
  const done = []
  for (let hour = 0; hour < count; hour++) {
    done.push(await goOn.run(given))
    given.moveTo(new Date(given.now().getTime() + hourMs).toISOString())
  }
  return done
}

async function judgedBy(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const accountId of accountIds) {
    const version = (await readRisk(stored.table, accountId))?.modelVersion ?? 'none'
    counts[version] = (counts[version] ?? 0) + 1
  }
  return counts
}

describe('the base after a promotion', { timeout: 120_000 }, () => {
  test('is judged by the new version within fourteen hours, spread over the shards, and starts nothing by itself', async () => {
    given.moveTo(new Date(promotedAt).toISOString())
    await promote(gloomy.version, undefined)
    const perHour = (await hours(14)).map(({ judgedAnew = 0 }) => judgedAnew)
    expect(perHour[0]).toBe(0)
    expect(perHour.reduce((sum, each) => sum + each, 0)).toBe(accountIds.length)
    expect(Math.max(...perHour)).toBeLessThan(accountIds.length / 4)
    expect(await judgedBy()).toEqual({ gloomy: accountIds.length })
    expect(await readAnew(stored.table)).toMatchObject({ isOver: true, walked: 120, judged: 120 })
    expect((await stored.dump()).filter(({ sk }) => sk.startsWith('RUN#'))).toEqual([])
  })

  test('gives an owner no more work than their limit, though the new version finds every account worse', async () => {
    given.settings = Settings.parse({ rhythm: { callsADay: 3, statementsADay: 3 } })
    await promote(gloomy.version, undefined)
    await hours(14)
    given.moveTo('2026-02-05T05:00:00Z')
    const { winBacks, warned } = await scanChurn.run(given)
    expect(warned).toBeGreaterThan(100)
    expect(winBacks).toBeLessThanOrEqual(2 * 3)
    expect(winBacks).toBeGreaterThan(0)
  })

  test('comes to one version, the latest, though another is put to use while it is judged by the first', async () => {
    await promote(gloomy.version, undefined)
    await hours(7)
    const mixed = await judgedBy()
    expect(mixed.gloomy).toBeGreaterThan(0)
    expect(mixed.shipped ?? mixed[given.settings.model.version]).toBeGreaterThan(0)
    await promote(calm.version, gloomy.version)
    await hours(14)
    expect(await judgedBy()).toEqual({ calm: accountIds.length })
    await promote(gloomy.version, calm.version)
    await hours(14)
    expect(await judgedBy()).toEqual({ gloomy: accountIds.length })
  })

  test('goes on where it was stopped, page by page, and of two at once nothing is judged twice or left out', async () => {
    await promote(gloomy.version, undefined)
    await judgeAnewWhile(given, () => true)
    given.moveTo(new Date(promotedAt + 20 * hourMs).toISOString())
    let judged = 0
    for (let part = 0; part < 60 && !(await readAnew(stored.table))?.isOver; part++) {
      const page = () => {
        let pages = 0
        return judgeAnewWhile(given, () => pages++ === 0)
      }
      judged += Math.max(...(await Promise.all([page(), page()])).map(({ judgedAnew }) => judgedAnew))
    }
    expect(await judgedBy()).toEqual({ gloomy: accountIds.length })
    expect(judged).toBe(accountIds.length)
  })

  test('sets one account aside that cannot be judged, and goes on with the others', async () => {
    await stored.table.put({
      pk: 'A#broken',
      sk: 'STATE',
      shardPk: shardKey('broken'),
      shardSk: 'broken',
    })
    await promote(gloomy.version, undefined)
    const done = await hours(14)
    expect(done.reduce((sum, { setAside = 0 }) => sum + setAside, 0)).toBe(1)
    expect(await troublesOf(stored.table, 'broken')).toMatchObject([{ work: 'GoOn' }])
    expect(await judgedBy()).toEqual({ gloomy: accountIds.length })
  })

  test('is left as it is while the version stays: one walk, no account written, and then nothing at all', async () => {
    const others = async () => (await stored.dump()).filter(({ pk }) => pk.startsWith('A#'))
    const before = await others()
    await hours(14)
    expect(await others()).toEqual(before)
    expect(await readAnew(stored.table)).toMatchObject({ isOver: true, walked: 120, judged: 0 })
    expect((await hours(2)).map(({ walked = 0 }) => walked)).toEqual([0, 0])
  })
})
