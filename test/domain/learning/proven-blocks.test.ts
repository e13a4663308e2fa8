import { describe, expect, test } from 'vitest'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { featureNames, optionalBlocks } from '../../../domain/learning/features.ts'
import { withProvenBlocks } from '../../../domain/learning/proven-blocks.ts'
import { learnRisk } from '../../../domain/learning/risk-learner.ts'
import { outcomesOf, rowsAt } from '../../../domain/learning/rows-at.ts'
import { chanceFrom } from '../statistics/scored-cases.ts'
import { blockNamed } from './block-named.ts'
import { madeUpAccounts } from './made-up-accounts.ts'

const accounts = madeUpAccounts(300, 500)
const columns = blockNamed('quality-complaints').map((name) => featureNames.indexOf(name))
const weightsOf = (pasts: readonly AccountPast[], trainAt?: readonly number[]): number[] => {
  const { weights } = learnRisk(pasts, 400, 60, trainAt).ridge
  return columns.map((column) => weights[column] ?? Number.NaN)
}
const chance = chanceFrom(7)
const byChance = accounts.map((past) => ({
  ...past,
  complaintDays: past.days.filter(() => chance() < 0.15),
}))
const beforeLeaving = accounts.map((past) => ({ ...past, complaintDays: past.days.slice(-1) }))

describe('a block that not every company records', () => {
  test('earns no weight where it tells nothing of the newest origin', () => {
    expect(weightsOf(byChance)).toEqual(columns.map(() => 0))
  })

  test('earns its weight where it foretells it', () => {
    expect(weightsOf(beforeLeaving)[0]).toBeGreaterThan(0.1)
  })

  test('of discounts is held to the same', () => {
    const weightWith = (share: (past: AccountPast) => number): number => {
      const pasts = accounts.map((past) => ({
        ...past,
        discounts: past.days.map(() => ({ known: 10, discounted: Math.round(10 * share(past)) })),
      }))
      const column = featureNames.indexOf('discount dependence')
      return learnRisk(pasts, 400, 60).ridge.weights[column] ?? Number.NaN
    }
    const draw = chanceFrom(11)
    expect(weightWith(() => draw())).toBe(0)
    // Here those who leave early had bought at a discount all along.
    expect(weightWith(({ days }) => ((days.at(-1) ?? 0) < 400 ? 0.9 : 0.1))).toBeGreaterThan(0.1)
  })

  test('is proven by other accounts where there is no older origin', () => {
    expect(weightsOf(byChance, [340])).toEqual(columns.map(() => 0))
    expect(weightsOf(beforeLeaving, [340])[0]).toBeGreaterThan(0.1)
  })

  test('stays out where outcomes are too few to learn from', () => {
    const rows = rowsAt(beforeLeaving, 340, 60)
    const onlyOne = outcomesOf(rows, 60).map((outcome, i) => (i === 0 ? outcome : (0 as const)))
    const [proven] = withProvenBlocks([{ features: rows.features, outcomes: onlyOne }])
    expect(proven?.features.every((row) => columns.every((column) => row[column] === 0))).toBe(true)
  })

  test('is judged by itself, whatever the other block tells', () => {
    const pasts = beforeLeaving.map((past) => ({
      ...past,
      discounts: past.days.map(() => ({ known: 10, discounted: Math.floor(10 * chance()) })),
    }))
    const { weights } = learnRisk(pasts, 400, 60).ridge
    expect(blockNamed('price-sensitivity').map((name) => weights[featureNames.indexOf(name)])).toEqual([
      0, 0, 0, 0,
    ])
    expect(weights[columns[0] ?? -1]).toBeGreaterThan(0.1)
  })

  test('leaves the other columns and all outcomes as they were', () => {
    const parts = [340, 280].map((origin) => {
      const rows = rowsAt(byChance, origin, 60)
      return { features: rows.features, outcomes: outcomesOf(rows, 60) }
    })
    const proven = withProvenBlocks(parts)
    const optional = optionalBlocks.flat()
    const others = (rows: readonly number[][]) =>
      rows.map((row) => row.filter((_, j) => !optional.includes(j)))
    for (const [i, part] of parts.entries()) {
      expect(proven[i]?.outcomes).toEqual(part.outcomes)
      expect(others(proven[i]?.features ?? [])).toEqual(others(part.features))
      expect(proven[i]?.features.every((row) => columns.every((column) => row[column] === 0))).toBe(true)
    }
  })
})
