import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eachIsolated, passes } from '../../../functions/runtime/each-isolated.ts'
import { isolated } from '../../../functions/runtime/isolated.ts'
import { listTroubles, strikeTrouble, troublesOf } from '../../../functions/store/company/quarantine.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { throttled, tooLarge } from '../../support/faults.ts'
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
  given = givenFor(stored.table, '2026-03-20T12:00:00Z')
})

const ids = Array.from({ length: 50 }, (_, n) => `a-${n}`)
const workOf = (accountId: string) => ({ accountId, item: 'ScanChurn', work: 'ScanChurn' })
const each = (act: (accountId: string) => Promise<string>) => eachIsolated(ids, 4, workOf, given, act)
const list = async () => (await listTroubles(stored.table, { limit: 100 })).troubles

describe('work that would fail again', () => {
  test('is set aside with account, item, reason and time, and all others are done', async () => {
    const outcome = await each(async (id) => {
      if (id === 'a-7') throw tooLarge()
      return id
    })
    expect(outcome).toEqual({ done: ids.filter((id) => id !== 'a-7'), setAside: 1 })
    expect(await list()).toEqual([
      {
        ...{ accountId: 'a-7', item: 'ScanChurn', work: 'ScanChurn', times: 1 },
        reason: 'ValidationException: larger than an item may be',
        at: '2026-03-20T12:00:00.000Z',
        lastAt: '2026-03-20T12:00:00.000Z',
      },
    ])
  })

  test('is logged by account and counted once, however often it is met', async () => {
    const fail = () => isolated(workOf('acme'), given, () => Promise.reject(new TypeError('Jo')))
    expect(await fail()).toEqual({ setAside: true })
    given.moveTo('2026-03-21T12:00:00Z')
    await fail()
    expect(given.lines.filter((line) => line.includes('"SetAside":1'))).toHaveLength(1)
    expect(given.lines.filter((line) => line.includes('"accountId":"acme"'))).toHaveLength(2)
    expect(given.lines.join()).not.toContain('Jo')
    const since = { at: '2026-03-20T12:00:00.000Z', lastAt: '2026-03-21T12:00:00.000Z', times: 2 }
    expect(await list()).toMatchObject([since])
  })

  test('stays on the list when it was met again since somebody looked', async () => {
    const fail = () => isolated(workOf('acme'), given, () => Promise.reject(new TypeError('no')))
    await fail()
    const [seen] = await troublesOf(stored.table, 'acme')
    if (!seen) throw new Error('nothing was set aside')
    await fail()
    expect(await strikeTrouble(stored.table, seen)).toBe(false)
    const [now] = await troublesOf(stored.table, 'acme')
    expect(now && (await strikeTrouble(stored.table, now))).toBe(true)
    expect(await list()).toEqual([])
  })
})

describe('work whose failure may pass', () => {
  test('is done again when all others are done', async () => {
    const order: string[] = []
    const { done, setAside } = await each(async (id) => {
      order.push(id)
      if (id === 'a-0' && order.filter((each) => each === id).length === 1) throw throttled()
      return id
    })
    expect(done).toEqual(ids)
    expect(setAside).toBe(0)
    expect(order.at(-1)).toBe('a-0')
  })

  test('fails the whole only after so many times, and sets nobody aside', async () => {
    let tried = 0
    const others = new Set<string>()
    const run = each(async (id) => {
      if (id !== 'a-3') {
        others.add(id)
        return id
      }
      tried++
      throw throttled()
    })
    await expect(run).rejects.toThrow('Rate exceeded')
    expect(tried).toBe(passes)
    expect(others.size).toBe(ids.length - 1)
    expect(await list()).toEqual([])
  })
})
