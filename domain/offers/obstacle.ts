import Big from 'big.js'
import { Temporal } from 'temporal-polyfill'
import type { AccountYear, Promised } from './account-year.ts'
import { isPriceOffer, type LeavingReason, type Offer } from './offer.ts'
import type { OfferCatalogue } from './offer-catalogue.ts'

/** Why an offer cannot be made to this account now, as half a sentence; undefined when nothing is in the way. */
export function obstacleTo(
  offer: Offer,
  cost: Big,
  account: { year: AccountYear; reason: LeavingReason; at: string },
  promised: Promised,
  catalogue: OfferCatalogue,
): string | undefined {
  const { year, reason, at } = account
  if (!offer.reasons.includes(reason)) return `does not answer the reason (${reason})`
  const dependence = year.discountDependence
  if (isPriceOffer(offer) && dependence === null)
    return 'cuts the price of an account whose taste for discounts is unknown'
  if (isPriceOffer(offer) && dependence !== null && dependence < catalogue.lowDiscountDependence) {
    return 'cuts the price of an account that does not buy on price'
  }
  if (Big(year.netContribution).lt(offer.minNetContribution)) {
    return `needs a net contribution of at least ${offer.minNetContribution} ${year.currency} a year`
  }
  if (offer.maxDepthPct !== undefined && cost.gt(Big(year.netSales).times(offer.maxDepthPct).div(100))) {
    return `would cost more than ${offer.maxDepthPct} % of the account's net sales`
  }
  const used = promised.grants.filter((grant) => grant.offerId === offer.id && grant.status !== 'released')
  if (used.length >= offer.usePerAccount) return 'was granted to this account as often as allowed'
  if (used.some((grant) => daysBetween(grant.reservedAt, at) < offer.cooldownDays)) {
    return `was granted to this account within the last ${offer.cooldownDays} days`
  }
  if (cost.plus(promised.outstanding[offer.id] ?? 0).gt(offer.liabilityLimit)) {
    return 'would exceed what may be owed on it over all accounts'
  }
  return undefined
}

function daysBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('hours') / 24
}
