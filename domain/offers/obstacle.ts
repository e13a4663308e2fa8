import Big from 'big.js'
import { Temporal } from 'temporal-polyfill'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import type { AccountYear, Promised } from './account-year.ts'
import { isPriceOffer, type LeavingReason, type Offer } from './offer.ts'
import type { OfferCatalogue } from './offer-catalogue.ts'
import { offerTold } from './offer-told.ts'

/** Why an offer cannot be made to this account now; undefined when nothing is in the way. */
export function obstacleTo(
  offer: Offer,
  cost: Big,
  account: { year: AccountYear; reason: LeavingReason; at: string },
  promised: Promised,
  catalogue: OfferCatalogue,
): Sentence | undefined {
  const { year, reason, at } = account
  const told = { offer: offerTold(offer, cost, account) }
  if (!offer.reasons.includes(reason)) return say('offer.other-reason', told)
  const dependence = year.discountDependence
  if (isPriceOffer(offer) && (dependence === null || dependence < catalogue.lowDiscountDependence))
    return say('offer.no-price-evidence', told)
  if (Big(year.netContribution).lt(offer.minNetContribution)) {
    const least = { amount: offer.minNetContribution, currency: year.currency }
    return say('offer.contribution', { ...told, least })
  }
  if (offer.maxDepthPct !== undefined && cost.gt(Big(year.netSales).times(offer.maxDepthPct).div(100))) {
    return say('offer.too-deep', { ...told, depth: offer.maxDepthPct / 100 })
  }
  const used = promised.grants.filter((grant) => grant.offerId === offer.id && grant.status !== 'released')
  if (used.length >= offer.usePerAccount) return say('offer.used', told)
  if (used.some((grant) => daysBetween(grant.reservedAt, at) < offer.cooldownDays)) {
    return say('offer.too-soon', { ...told, days: offer.cooldownDays })
  }
  if (cost.plus(promised.outstanding[offer.id] ?? 0).gt(offer.liabilityLimit)) {
    return say('offer.liability', told)
  }
  return undefined
}

function daysBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('hours') / 24
}
