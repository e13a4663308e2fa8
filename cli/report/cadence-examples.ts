import type { BackTest } from '../../domain/learning/back-test.ts'

/** How far back a rhythm is shown, in days before the forecast. */
export const shownDays = 365

/** An account's order-days, what was forecast of it and what came. */
export type CadenceExample = { accountId: string; forecast: number; days: readonly number[]; silent: boolean }

/** The most certain forecasts of both kinds, those that came true and those that did not, of accounts with four orders in the year. */
export function cadenceExamples({ pasts, forecasts, outcomes }: BackTest, at: number): CadenceExample[] {
  const repeaters = pasts
    .map((past, i) => ({
      accountId: past.accountId,
      forecast: forecasts.holdfast[i] ?? 0,
      days: past.days,
      silent: outcomes[i] === 1,
      known: past.days.filter((day) => day > at - shownDays && day <= at).length,
    }))
    .filter(({ known }) => known >= 4)
    .sort((a, b) => b.forecast - a.forecast)
  const pick = (high: boolean, silent: boolean): CadenceExample[] => {
    const found = repeaters.filter((each) => each.silent === silent)
    return high ? found.slice(0, 2) : found.slice(-2)
  }
  return [...pick(true, true), ...pick(true, false), ...pick(false, false), ...pick(false, true)]
}
