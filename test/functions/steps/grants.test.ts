import Big from 'big.js'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Grant } from '../../../domain/offers/grant.ts'
import { untilWritten } from '../../../functions/store/table/revision.ts'
import type { Table } from '../../../functions/store/table/table.ts'
import { listGrants, readReserved, reserveGrant, settleGrant } from '../../../functions/store/tasks/grants.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { monday } from './scene.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const grantOf = (accountId: string, cost: string): Grant => ({
  grantId: `run-of-${accountId}`,
  offerId: 'visit',
  accountId,
  runId: `run-of-${accountId}`,
  status: 'reserved',
  cost,
  reservedAt: monday,
})
/** As the step does: look again while others are faster. */
const reserve = (table: Table, grant: Grant, limit: string) =>
  untilWritten('the budget', async () => {
    const result = await reserveGrant(table, grant, limit)
    return result === 'contended' ? undefined : result
  })

test('never promises more than the budget, however many runs reserve at the same moment', async () => {
  const { table } = await engine.newTable()
  const accounts = ['a', 'b', 'c', 'd', 'e', 'f']
  const results = await Promise.all(accounts.map((id) => reserve(table, grantOf(id, '30.10'), '100')))

  expect(results.filter((result) => result === 'reserved')).toHaveLength(3)
  expect(await readReserved(table, 'visit')).toBe('90.3')
  const grants = await Promise.all(accounts.map((id) => listGrants(table, id)))
  expect(grants.flat()).toHaveLength(3)
})

test('writes neither grant nor budget when what goes along with them does not hold', async () => {
  const { table, dump } = await engine.newTable()
  const along = { check: { pk: 'A#a', sk: 'RUN#r' }, if: { pk: { exists: true } } }

  expect(await reserveGrant(table, grantOf('a', '5'), '100', [along])).toBe('contended')
  expect(await dump()).toEqual([])
})

test('always owes exactly what its living grants cost, whatever is reserved, accepted and released', async () => {
  const move = fc.record({
    account: fc.constantFrom('a', 'b', 'c', 'd'),
    act: fc.constantFrom('reserve', 'accepted', 'released'),
    cents: fc.integer({ min: 1, max: 5000 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
      const { table } = await engine.newTable()
      for (const { account, act, cents } of moves) {
        const key = { accountId: account, grantId: `run-of-${account}` }
        const known = (await listGrants(table, account)).length > 0
        if (act !== 'reserve') await settleGrant(table, key, act, monday)
        else if (!known) await reserve(table, grantOf(account, (cents / 100).toFixed(2)), '80')
      }
      const grants = await Promise.all(['a', 'b', 'c', 'd'].map((account) => listGrants(table, account)))
      const living = grants.flat().filter(({ status }) => status !== 'released')
      const owed = living.reduce((sum, { cost }) => sum.plus(cost), new Big(0))
      expect(await readReserved(table, 'visit')).toBe(owed.toFixed())
      expect(owed.lte(80)).toBe(true)
    }),
    { numRuns: 15 },
  )
})
