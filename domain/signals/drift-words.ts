import { dayFromNumber } from '../history/day.ts'
import { countUntil } from '../history/history.ts'
import type { Drift } from './drift.ts'
import type { PartWords } from './part-words.ts'
import type { PriceTelling } from './price-telling.ts'
import type { Purchases } from './purchases.ts'
import { changePercent } from './wording.ts'

// Less is within what a basket varies by.
const noteworthy = 0.95

/** What the drift to cheaper items says, with the items bought more and less often than before. */
export function driftWords({ drift, purchases }: PriceTelling, day: number): PartWords {
  const found = drift.on(day)
  if (found === null)
    return {
      unknown: 'a drift to cheaper items (too few purchases)',
    }
  const factor = Math.exp(found.logChange)
  const since = dayFromNumber(found.middle + 1)
  const isCheaper = factor < noteworthy
  const { more, less } = isCheaper ? exchanged(purchases, found) : { more: '', less: '' }
  const items = isCheaper && more && less ? ` (more ${more}, less ${less})` : ''
  const words = {
    value: found.logChange,
    sentence: isCheaper
      ? `Items bought since ${since} are usually ${changePercent(factor)} cheaper than those before${items}.`
      : `No drift to cheaper items since ${since}.`,
    evidence: [since, dayFromNumber(found.until), more, less].filter((each) => each !== ''),
  }
  return { measure: 'drift-to-cheaper-items', words }
}

/** The items whose share of purchases grew and shrank most; equal ones by number. */
function exchanged(
  { bought, products }: Purchases,
  { from, middle, until }: Drift,
): { more: string; less: string } {
  const days = bought.map(({ day }) => day)
  const cut = [from, middle, until].map((day) => countUntil(days, day))
  const [low = 0, between = 0, high = 0] = cut
  const shift = new Float64Array(products.length)
  for (let i = low; i < high; i += 1) {
    const product = bought[i]?.product ?? 0
    shift[product] = (shift[product] ?? 0) + (i < between ? -1 / (between - low) : 1 / (high - between))
  }
  const most = shift.indexOf(Math.max(...shift))
  const fewest = shift.indexOf(Math.min(...shift))
  return {
    more: (shift[most] ?? 0) > 0 ? (products[most] ?? '') : '',
    less: (shift[fewest] ?? 0) < 0 ? (products[fewest] ?? '') : '',
  }
}
