import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountYear, Promised } from '../../../domain/offers/account-year.ts'
import { chooseOffer } from '../../../domain/offers/choose-offer.ts'
import type { Grant } from '../../../domain/offers/grant.ts'
import { leavingReasonOf } from '../../../domain/offers/leaving-reason.ts'
import { OfferCatalogue } from '../../../domain/offers/offer-catalogue.ts'
import { say } from '../../../domain/words/say.ts'
import { saying, told } from '../../support/told.ts'

const catalogue = OfferCatalogue.parse({})
const at = '2026-03-03T09:20:00Z'
const year: AccountYear = {
  currency: 'EUR',
  netSales: '84200.00',
  netContribution: '15200.00',
  discountDependence: 0.4,
  complaint: null,
  hadTrouble: true,
}
const nothing: Promised = { grants: [], outstanding: {} }
const adds = (measure: string, points: number) => ({ measure, points, sentence: saying(''), evidence: [] })
const report = (probability: number | null, ...contributions: ReturnType<typeof adds>[]) => ({
  probability,
  contributions: [adds('base', -1), ...contributions],
})
const silent = report(0.78, adds('silence', 2))
const priced = report(0.78, adds('silence', 2), adds('quotes-lost-on-price', 0.4))
const choose = (changes: Partial<AccountYear> = {}, promised = nothing, risk = priced) =>
  chooseOffer(risk, { ...year, ...changes }, promised, catalogue, at)
const grant = (offerId: string, changes: Partial<Grant> = {}): Grant => ({
  grantId: 'g-1',
  offerId,
  accountId: 'acme',
  runId: 'r-1',
  status: 'accepted',
  cost: '100.00',
  reservedAt: '2026-01-03T09:20:00Z',
  ...changes,
})

describe('choosing an offer', () => {
  it('takes the highest expected profit: uplift x risk x value - acceptance x cost - contact', () => {
    const choice = choose()
    // 0.10 x 0.78 x 15200 - 0.45 x 1010.40 - 40
    expect(choice).toMatchObject({
      offer: { offerId: 'priority-delivery', cost: '1010.40' },
      value: '690.92',
    })
    expect(told(choice.why[0])).toContain('about EUR 690 more than it costs')
  })

  it('offers nothing where the account cannot be weighed in the currency of the offers', () => {
    const unknown = say('offer.no-rate', { from: 'JPY', to: 'EUR' })
    expect(chooseOffer(priced, { unknown }, nothing, catalogue, at)).toEqual({
      ...{ offer: null, value: '0.00', why: [unknown] },
    })
  })

  it('offers nothing while a complaint is open, whatever it would bring', () => {
    expect(choose({ complaint: { closedOn: null } })).toMatchObject({ offer: null, value: '0.00' })
    expect(told(choose({ complaint: { closedOn: null } }).why)).toEqual([
      'A complaint is open: first put it right, then talk about business.',
    ])
  })

  it('says of a complaint that was closed lately that it was closed, and not that it is open', () => {
    const { offer, why } = choose({ complaint: { closedOn: '2026-03-02' } })
    expect(offer).toBeNull()
    expect(told(why)).toEqual([
      'A complaint was answered or closed on 2 March 2026: ask first whether it is really settled, and sell nothing yet.',
    ])
  })

  it('repairs nothing for an account to whom nothing happened, whatever its risk is put down to', () => {
    const cracked = report(0.78, adds('silence', 2), adds('complaint-history', 0.6))
    const { offer } = choose({ hadTrouble: false }, nothing, cracked)
    expect(offer?.title.key).not.toBe('offer.repair-visit')
    const onlyVisit = { ...catalogue, offers: catalogue.offers.filter(({ kind }) => kind === 'service') }
    const visit = (hadTrouble: boolean) =>
      told(chooseOffer(cracked, { ...year, hadTrouble }, nothing, onlyVisit, at).offer?.title)
    expect(visit(true)).toBe('A visit by a specialist to put right what went wrong')
    expect(visit(false)).toBe('A visit by a specialist to go through what they need next')
  })

  it('tells every offer by its exact size and limit', () => {
    const titles = catalogue.offers.map((offer) => {
      const one = { ...catalogue, offers: [{ ...offer, reasons: ['price' as const], uplift: 1 }] }
      return told(chooseOffer(priced, year, nothing, one, at).offer?.title)
    })
    expect(titles).toEqual([
      'A visit by a specialist to go through what they need next',
      '60 days to pay for the next 2 orders',
      'Priority delivery without surcharge for 3 months',
      'A credit of EUR 1,684.00 on the next order',
      '5% off the usual basket for 3 months, at most EUR 1,052.50 in all',
    ])
    const own = { ...catalogue, offers: [{ ...catalogue.offers[0], id: 'own', title: 'A day at our plant' }] }
    const ours = chooseOffer(silent, year, nothing, OfferCatalogue.parse(own), at)
    expect(told(ours.offer?.title)).toBe('A day at our plant')
  })

  it('offers nothing when every offer costs more than it brings, and says so of each', () => {
    const poor = choose({ netContribution: '100.00' })
    expect(poor.offer).toBeNull()
    expect(poor.why).toHaveLength(1 + catalogue.offers.length)
  })

  it('offers nothing while the risk is not known', () => {
    expect(choose({}, nothing, report(null)).offer).toBeNull()
  })

  it.each([0.19, null])(
    'cuts no price for an account whose discount dependence is %s',
    (discountDependence) => {
      const onlyPrice = { ...catalogue, offers: catalogue.offers.filter(({ kind }) => kind === 'discount') }
      const rich = { ...year, netContribution: '60000.00' }
      expect(chooseOffer(priced, rich, nothing, onlyPrice, at).offer?.kind).toBe('discount')
      expect(chooseOffer(priced, { ...rich, discountDependence }, nothing, onlyPrice, at).offer).toBeNull()
    },
  )

  it('answers the reason: quality gets a service, not terms', () => {
    const cracked = report(0.78, adds('silence', 2), adds('complaint-rate', 0.6))
    expect(choose({}, nothing, cracked).offer?.offerId).toBe('service-visit')
  })

  it('keeps to use limit, cooldown and what may be owed over all accounts', () => {
    const first = choose().offer?.offerId ?? ''
    expect(choose({}, { ...nothing, grants: [grant(first)] }).offer?.offerId).not.toBe(first)
    expect(choose({}, { ...nothing, grants: [grant(first, { status: 'released' })] }).offer?.offerId).toBe(
      first,
    )
    expect(choose({}, { ...nothing, outstanding: { [first]: '11000.00' } }).offer?.offerId).not.toBe(first)
    const visit = (reservedAt: string) => ({ ...nothing, grants: [grant('service-visit', { reservedAt })] })
    const cracked = report(0.78, adds('complaint-rate', 0.6))
    expect(choose({}, visit('2026-02-03T09:20:00Z'), cracked).offer?.offerId).not.toBe('service-visit')
    expect(choose({}, visit('2025-10-03T09:20:00Z'), cracked).offer?.offerId).toBe('service-visit')
  })

  it('never promises more than it expects to gain, nor beyond a limit', () => {
    const money = fc
      .integer({ min: -2_000_000, max: 20_000_000 })
      .map((cents) => Big(cents).div(100).toFixed(2))
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        money,
        money,
        share,
        share,
        (netSales, netContribution, probability, discountDependence) => {
          const sales = netSales.replace('-', '')
          const account = { ...year, netSales: sales, netContribution, discountDependence }
          const { offer, value } = chooseOffer({ ...priced, probability }, account, nothing, catalogue, at)
          if (offer === null) {
            expect(value).toBe('0.00')
            return
          }
          const bound = Big(probability).times(netContribution).times(0.14)
          expect(Number(value)).toBeLessThanOrEqual(bound.toNumber())
          const limit = catalogue.offers.find(({ id }) => id === offer.offerId)?.liabilityLimit ?? '0'
          expect(Big(offer.cost).lte(limit)).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('the reason for leaving', () => {
  it('is what the risk was judged by, under a learned version too', () => {
    const learned = [adds('rhythm', 1), adds('complaint-history', -0.3), adds('open-complaints', 0.5)]
    expect(leavingReasonOf(report(0.5, ...learned, adds('discount-dependence', 0.1)))).toBe('quality')
    expect(leavingReasonOf(report(0.5, ...learned, adds('discount-dependence', 0.3)))).toBe('price')
  })

  it('is the strongest signal beside silence, and silence when nothing else adds to the risk', () => {
    expect(leavingReasonOf(priced)).toBe('price')
    expect(leavingReasonOf(silent)).toBe('inactivity')
    expect(leavingReasonOf(report(0.5, adds('quotes-lost-on-price', 0.1), adds('complaint-rate', 0.2)))).toBe(
      'quality',
    )
    expect(leavingReasonOf(report(0.5, adds('silence', 2), adds('quotes-lost-on-price', 0.006)))).toBe(
      'inactivity',
    )
    expect(leavingReasonOf(report(0.5, adds('silence', 2), adds('quotes-lost-on-price', -0.2)))).toBe(
      'inactivity',
    )
  })
})

describe('the offer catalogue', () => {
  it('refuses two offers of one id, and an offer with two costs', () => {
    const [first] = catalogue.offers
    expect(OfferCatalogue.safeParse({ offers: [first, first] }).error?.issues[0]?.message).toContain('own id')
    const both = { ...first, costPct: 1, costAmount: '1.00' }
    expect(OfferCatalogue.safeParse({ offers: [both] }).success).toBe(false)
  })

  it('refuses an offer that nobody could name: without a title, terms need their days, a discount its months', () => {
    for (const { kind, terms: _, months: __, ...offer } of catalogue.offers) {
      const unsized = { ...offer, kind }
      const sized = kind === 'service' || kind === 'credit'
      expect(OfferCatalogue.safeParse({ offers: [unsized] }).success, kind).toBe(sized)
      expect(OfferCatalogue.safeParse({ offers: [{ ...unsized, title: 'Ours' }] }).success, kind).toBe(true)
    }
  })
})
