import Big from 'big.js'
import type { Complaint } from '../complaints/complaint.ts'
import type { AccountStatement } from '../costing/account-statement.ts'
import type { AccountState } from '../history/account-state.ts'
import { dayNumber } from '../history/day.ts'
import { rateOn } from '../money/exchange-rates.ts'
import { inUnits } from '../money/minor-units.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import type { AccountYear } from './account-year.ts'
import { silencingComplaint } from './silencing-complaint.ts'

/** An account's year as the choice of an offer sees it, in the currency of the offers; or why it is not known. */
export function accountYearOf(
  { currency: from, period, netSales, netContribution, costToServe }: AccountStatement,
  known: {
    state: AccountState
    report: Pick<RiskReport, 'signals'>
    complaints: readonly Complaint[]
    at: string
  },
  settings: Settings,
): AccountYear | { unknown: Sentence } {
  const to = settings.offers.currency ?? settings.currency
  const rate = rateOn(settings.exchangeRates, from, to, period.to)
  if (rate === undefined || costToServe.leftOut.length > 0)
    return { unknown: say('offer.no-rate', { from, to }) }
  const shown = (amount: string) => inUnits(Big(amount).times(rate.factor), to)
  const dependence = known.report.signals.find(({ key }) => key === 'price-sensitivity')
  return {
    currency: to,
    netSales: shown(netSales),
    netContribution: shown(netContribution),
    discountDependence: dependence?.value ?? null,
    complaint: silencingComplaint(known.complaints, known.at, settings),
    hadTrouble: hadTrouble(known.state, dayNumber(period.from)),
  }
}

function hadTrouble({ complaints, qualityReturns }: AccountState, since: number): boolean {
  return complaints.some(({ opened }) => opened >= since) || qualityReturns.some(({ day }) => day >= since)
}
