import Big from 'big.js'
import { inUnits, minorUnits } from '../money/minor-units.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import type { AccountYear, Promised } from './account-year.ts'
import { leavingReasonOf } from './leaving-reason.ts'
import { obstacleTo } from './obstacle.ts'
import { type ChosenOffer, isPriceOffer, type Offer } from './offer.ts'
import type { OfferCatalogue } from './offer-catalogue.ts'
import { offerTold } from './offer-told.ts'
import { silencedBy } from './silencing-complaint.ts'

/** `value` is the expected extra profit of the choice in the currency of the offers ("0.00" when nothing is offered). */
export type OfferChoice = { offer: ChosenOffer | null; value: string; why: Sentence[] }

/**
 * The offer with the highest expected incremental profit, or none when every one loses money:
 * uplift x P(leaving) x second-lifetime value - P(acceptance) x (cost + price memory) - cost of the contact (second-lifetime value = yearly
 * net contribution x expected years). Uplifts are the catalogue's priors. A complaint that is open or was closed lately rules every offer out,
 * and what would repair something is for accounts to whom something happened.
 */
export function chooseOffer(
  report: Pick<RiskReport, 'probability' | 'contributions'>,
  year: AccountYear | { unknown: Sentence },
  promised: Promised,
  catalogue: OfferCatalogue,
  at: string,
): OfferChoice {
  if ('unknown' in year) return none([year.unknown])
  if (year.complaint !== null) return none([silencedBy(year.complaint)])
  if (report.probability === null) return none([say('offer.risk-unknown')])
  const leaving = leavingReasonOf(report)
  const reason = leaving === 'quality' && !year.hadTrouble ? 'inactivity' : leaving
  const account = { year, at, reason } as const
  const atStake = Big(report.probability).times(year.netContribution).times(catalogue.secondLifetimeYears)
  const why: Sentence[] = []
  let best: { offer: ChosenOffer; value: Big } | undefined
  for (const offer of catalogue.offers) {
    const cost = costOf(offer, year)
    const obstacle = obstacleTo(offer, cost, account, promised, catalogue)
    if (obstacle !== undefined) {
      why.push(obstacle)
      continue
    }
    const told = offerTold(offer, cost, account)
    const taken = cost.plus(priceMemory(offer, year, catalogue)).times(catalogue.acceptance)
    const value = atStake.times(offer.uplift).minus(taken).minus(catalogue.contactCost)
    if (value.lte(0)) {
      why.push(say('offer.too-dear', { offer: told }))
    } else if (best === undefined || value.gt(best.value)) {
      best = { offer: chosen(offer, told, cost, year.currency), value }
    }
  }
  if (best === undefined) return none([say('offer.none-pays'), ...why])
  const value = inUnits(best.value, year.currency)
  const gain = say('offer.gain', {
    value: { amount: value, currency: year.currency },
    acceptance: catalogue.acceptance,
  })
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

function chosen(offer: Offer, title: Sentence, cost: Big, currency: string): ChosenOffer {
  return { offerId: offer.id, title, kind: offer.kind, cost: inUnits(cost, currency), currency }
}

function none(why: Sentence[]): OfferChoice {
  return { offer: null, value: '0.00', why }
}
