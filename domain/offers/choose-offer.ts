import Big from 'big.js'
import { inUnits, minorUnits } from '../money/minor-units.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { AccountYear, Promised } from './account-year.ts'
import { leavingReasonOf } from './leaving-reason.ts'
import { obstacleTo } from './obstacle.ts'
import { type ChosenOffer, isPriceOffer, type Offer } from './offer.ts'
import type { OfferCatalogue } from './offer-catalogue.ts'

/** `value` is the expected extra profit of the choice in the currency of the offers ("0.00" when nothing is offered). */
export type OfferChoice = { offer: ChosenOffer | null; value: string; why: string[] }

/**
 * The offer with the highest expected incremental profit, or none when every one loses money:
 * uplift x P(leaving) x second-lifetime value - P(acceptance) x (cost + price memory) - cost of the contact (second-lifetime value = yearly
 * net contribution x expected years). Uplifts are the catalogue's priors. An open complaint rules every offer out.
 */
export function chooseOffer(
  report: Pick<RiskReport, 'probability' | 'contributions'>,
  year: AccountYear | { unknown: string },
  promised: Promised,
  catalogue: OfferCatalogue,
  at: string,
): OfferChoice {
  if ('unknown' in year) return none([year.unknown])
  if (year.openComplaint) return none(['A complaint is open: first put it right, then talk about business.'])
  if (report.probability === null) return none(['The risk of this account is not known yet.'])
  const account = { year, at, reason: leavingReasonOf(report) }
  const atStake = Big(report.probability).times(year.netContribution).times(catalogue.secondLifetimeYears)
  const why: string[] = []
  let best: { offer: ChosenOffer; value: Big } | undefined
  for (const offer of catalogue.offers) {
    const cost = costOf(offer, year)
    const obstacle = obstacleTo(offer, cost, account, promised, catalogue)
    if (obstacle !== undefined) {
      why.push(`"${offer.title}" ${obstacle}.`)
      continue
    }
    const taken = cost.plus(priceMemory(offer, year, catalogue)).times(catalogue.acceptance)
    const value = atStake.times(offer.uplift).minus(taken).minus(catalogue.contactCost)
    if (value.lte(0)) {
      why.push(`"${offer.title}" would cost more than it is expected to bring.`)
    } else if (best === undefined || value.gt(best.value)) {
      best = { offer: chosen(offer, cost, year.currency), value }
    }
  }
  if (best === undefined) return none(['No offer pays for this account: call without one.', ...why])
  const value = inUnits(best.value, year.currency)
  const gain = `It is expected to bring ${value} ${year.currency} more than doing nothing, going by shipped priors.`
  return { offer: best.offer, value, why: [gain, ...why] }
}

function costOf(offer: Offer, year: AccountYear): Big {
  return Big(
    offer.costAmount ??
      Big(year.netSales)
        .times(offer.costPct ?? 0)
        .div(100),
  ).round(minorUnits(year.currency))
}

// Established customers who were given a price cut buy less and cheaper afterwards (Anderson & Simester 2004).
function priceMemory(offer: Offer, year: AccountYear, catalogue: OfferCatalogue): Big {
  return isPriceOffer(offer) ? Big(year.netSales).times(catalogue.priceMemoryPct).div(100) : Big(0)
}

function chosen(offer: Offer, cost: Big, currency: string): ChosenOffer {
  return { offerId: offer.id, title: offer.title, kind: offer.kind, cost: inUnits(cost, currency), currency }
}

function none(why: string[]): OfferChoice {
  return { offer: null, value: '0.00', why }
}
