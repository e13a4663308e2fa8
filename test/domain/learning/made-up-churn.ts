import type { AccountPast, AccountRecord } from '../../../domain/learning/account-past.ts'
import { featureNames } from '../../../domain/learning/features.ts'
import { learnRisk } from '../../../domain/learning/risk-learner.ts'
import { type RiskModel, riskLogOdds } from '../../../domain/learning/risk-model.ts'
import { outcomesOf, rowsAt } from '../../../domain/learning/rows-at.ts'
import { logLoss } from '../../../domain/statistics/log-loss.ts'
import { sigmoid } from '../../../domain/statistics/logit.ts'
import { chanceFrom } from '../statistics/scored-cases.ts'

/** Days of a period; an account orders in each, or is silent for all of it. */
export const periodDays = 60
export const testOrigin = 400
const firstOrigin = 40

/** A made-up account under way; what a story adds to it before an origin may depend on all of this. */
export type MadeUp = {
  days: number[]
  record: { -readonly [K in keyof AccountRecord]: AccountRecord[K][number][] }
  complaintDays: number[]
  discounts: { known: number; discounted: number }[]
  lastOrder: number
}
/** Adds facts in the days before an origin, and says by how much they raise the log-odds of a silent period. */
export type Story = (account: MadeUp, origin: number, chance: () => number) => number

/**
 * Accounts whose silence in every period is drawn from known log-odds: -.4 and what their story adds. Nothing else, not even
 * the orders before, has any bearing on it.
 */
export function madeUpChurn(count: number, story: Story, seed = 3): AccountPast[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, (_, i) => {
    const account: MadeUp = {
      days: [],
      record: {
        orders: [],
        articles: [],
        habits: [],
        complaints: [],
        qualityReturns: [],
        quotesLost: [],
        priceAnswers: [],
        cheaper: [],
        promises: [],
        invoices: [],
        surveys: [],
        ownerChanges: [],
        rivalQuotes: [],
      },
      complaintDays: [],
      discounts: [],
      lastOrder: 0,
    }
    const gap = 7 + Math.floor(10 * chance())
    let isSilent = false
    for (let from = firstOrigin - periodDays; from <= testOrigin; from += periodDays) {
      // Orders end three weeks before an origin, so that stories have room.
      for (let day = from + 1 + Math.floor(5 * chance()); !isSilent && day < from + 39; day += gap) {
        if (day < 0) continue
        account.days.push(day)
        account.record.orders.push(1)
        account.lastOrder = day
      }
      isSilent = chance() < sigmoid(-0.4 + story(account, from + periodDays, chance))
    }
    const { days, record, complaintDays, discounts } = account
    const known = days.map((_, at) => discounts[at] ?? { known: 0, discounted: 0 })
    return {
      accountId: `a-${i}`,
      days,
      amounts: days.map(() => 50),
      complaintDays,
      discounts: known,
      record,
    }
  })
}

const without = (past: AccountPast): AccountPast => {
  const { record: _, complaintDays: __, discounts: ___, ...orders } = past
  return orders
}

/** What learning makes of such accounts: weights by name, log-loss with and without the blocks, and what blocks add. */
export function learnedFrom(accounts: readonly AccountPast[]) {
  const model = learnRisk(accounts, testOrigin, periodDays)
  const rows = rowsAt(accounts, testOrigin, periodDays)
  const outcomes = outcomesOf(rows, periodDays)
  const bare = accounts.map(without)
  const bareModel = learnRisk(bare, testOrigin, periodDays)
  const bareRows = rowsAt(bare, testOrigin, periodDays)
  const loss = (by: RiskModel, features: readonly number[][]) =>
    logLoss(
      features.map((row) => sigmoid(riskLogOdds(by, row))),
      outcomes,
    )
  return {
    weight: (name: string) => model.ridge.weights[featureNames.indexOf(name)] ?? Number.NaN,
    loss: loss(model, rows.features),
    lossWithout: loss(bareModel, bareRows.features),
    /** Mean of what the blocks add to the log-odds of some accounts, against one of whom nothing is recorded. */
    added(which: (past: AccountPast) => boolean): number {
      const parts = rows.pasts.flatMap((past, i) => {
        if (!which(past)) return []
        const row = rows.features[i] ?? []
        const neutral = bareRows.features[i] ?? []
        return [riskLogOdds(model, row) - riskLogOdds(model, neutral)]
      })
      return parts.reduce((sum, part) => sum + part, 0) / parts.length
    },
  }
}
