import { OutsideDomain, requirePositive } from '../outside-domain.ts'
import { type OrderHistogram, spanOf } from './order-histogram.ts'

/**
 * A histogram as it stands at one `now`, laid out for fitting: accounts with equal (x, tx, T) together, and each
 * distinct T and tx once, because a likelihood needs their logs only once. Times are in the unit of the fit.
 */
export type OrderSample = {
  accounts: number
  /** Sum of x, and sum of logs of all gaps in the unit of the fit. */
  repeats: number
  logGaps: number
  /** Per cell. */
  x: Int32Array
  ageAt: Int32Array
  lastAt: Int32Array
  count: Float64Array
  /** Distinct T and tx, and how many accounts and repeat orders each T has. */
  ages: Float64Array
  lasts: Float64Array
  accountsOfAge: Float64Array
  repeatsOfAge: Float64Array
  /** Accounts with x repeat orders, by x. */
  accountsOfX: Float64Array
}

/**
 * Lays out a histogram at the end of day `now` (days since 1970).
 * @param unitDays days in the unit of the fit, 7 for weeks
 * Throws OutsideDomain for an empty histogram or one that knows orders after `now`.
 */
export function sampleOf(histogram: OrderHistogram, now: number, unitDays: number): OrderSample {
  requirePositive('days in a unit', unitDays)
  const size = histogram.cells.size
  if (size === 0) throw new OutsideDomain('accounts', 0, 'at least one account with an order is needed')
  const x = new Int32Array(size)
  const ageAt = new Int32Array(size)
  const lastAt = new Int32Array(size)
  const count = new Float64Array(size)
  const ages = createIndex()
  const lasts = createIndex()
  let cell = 0
  for (const [key, accounts] of histogram.cells) {
    if (!(accounts > 0)) throw new OutsideDomain('accounts of a cell', accounts, 'a count above 0 is needed')
    const span = spanOf(key)
    if (span.lastDay > now)
      throw new OutsideDomain('now', now, `the histogram has an order on day ${span.lastDay}`)
    x[cell] = span.x
    ageAt[cell] = ages.of(now - span.firstDay)
    lastAt[cell] = lasts.of(span.lastDay - span.firstDay)
    count[cell] = accounts
    cell += 1
  }
  const repeats = x.reduce((sum, each, i) => sum + each * (count[i] ?? 0), 0)
  return {
    accounts: histogram.accounts,
    repeats,
    logGaps: histogram.logGaps - repeats * Math.log(unitDays),
    x,
    ageAt,
    lastAt,
    count,
    ages: ages.values(unitDays),
    lasts: lasts.values(unitDays),
    ...totals(x, ageAt, count, ages.size()),
  }
}

/** Every n-th cell of a large sample, at most about `most`: enough to find where a fit should start. */
export function thinned(sample: OrderSample, most: number): OrderSample {
  const step = Math.ceil(sample.x.length / most)
  if (step < 2) return sample
  const kept = (_: number, i: number) => i % step === 0
  const x = sample.x.filter(kept)
  const ageAt = sample.ageAt.filter(kept)
  const count = sample.count.filter(kept)
  return {
    ...sample,
    accounts: count.reduce((sum, each) => sum + each, 0),
    repeats: x.reduce((sum, each, i) => sum + each * (count[i] ?? 0), 0),
    x,
    ageAt,
    lastAt: sample.lastAt.filter(kept),
    count,
    ...totals(x, ageAt, count, sample.ages.length),
  }
}

function totals(x: Int32Array, ageAt: Int32Array, count: Float64Array, distinctAges: number) {
  const accountsOfAge = new Float64Array(distinctAges)
  const repeatsOfAge = new Float64Array(distinctAges)
  const accountsOfX = new Float64Array(x.reduce((most, each) => Math.max(most, each), 0) + 1)
  for (let i = 0; i < x.length; i += 1) {
    const repeats = x[i] ?? 0
    const age = ageAt[i] ?? 0
    const accounts = count[i] ?? 0
    accountsOfAge[age] = (accountsOfAge[age] ?? 0) + accounts
    repeatsOfAge[age] = (repeatsOfAge[age] ?? 0) + accounts * repeats
    accountsOfX[repeats] = (accountsOfX[repeats] ?? 0) + accounts
  }
  return { accountsOfAge, repeatsOfAge, accountsOfX }
}

/** Gives each distinct number of days the next free place. */
function createIndex() {
  const places: number[] = []
  const days: number[] = []
  return {
    of(day: number): number {
      const known = places[day]
      if (known !== undefined) return known
      places[day] = days.length
      days.push(day)
      return days.length - 1
    },
    size: () => days.length,
    values: (unitDays: number) => Float64Array.from(days, (day) => day / unitDays),
  }
}
