import { reviewedDays } from '../prices/review-prices.ts'
import type { TradeDay } from '../prices/trade.ts'
import { type AccountState, blankState } from './account-state.ts'
import { dayFromNumber, dayNumber } from './day.ts'
import { countUntil, type History } from './history.ts'
import { monthOf, monthStart } from './month.ts'
import { remember } from './remember.ts'

/**
 * An account as of its latest fact, and as of four to seven days with facts before it: from there late facts are taken in without
 * reading the whole history again. Both are pure functions of the day buckets (decision 50).
 */
export type Memory = { base: AccountState; latest: AccountState }

/** The memory of an account of which nothing is known. */
export const blankMemory: Memory = { base: blankState, latest: blankState }

const step = 4

/**
 * Where changed days are taken in from, and the first UTC day whose bucket must be at hand for it. With `trade`, a review of prices may be
 * made: then the trade since that day must be known too, from buckets or otherwise.
 */
export type Intake = { start: 'latest' | 'base' | 'blank'; from: string; trade?: string }

/**
 * How to take changed days (ascending, with their buckets as they are now) into a memory: later ones are added to the latest state,
 * late ones to the base, and what is older than the base asks for the whole history.
 */
export function intakeOf(
  { base, latest }: Memory,
  changed: readonly { day: string; orders: number }[],
): Intake {
  const [first, last] = [changed[0], changed.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('No day was changed')
  if (latest.through === null || isUntil(base, dayNumber(first.day))) return { start: 'blank', from: '' }
  const isLater = dayNumber(first.day) > latest.through
  if (isLater && baseDays(latest.days + changed.length) === base.days) {
    const ordered = changed.find(({ day, orders }) => orders > 0 && monthOf(day) !== latest.prices.month)
    return { start: 'latest', from: first.day, ...(ordered && { trade: reviewFrom(ordered.day) }) }
  }
  const end = isLater ? last.day : dayFromNumber(Math.max(latest.through, dayNumber(last.day)))
  const needed = neededFrom(base, end)
  return needed.from === '' ? { start: 'blank', from: '' } : { start: 'base', ...needed }
}

/** The first UTC day whose bucket must be at hand to add the days after a state up to a later one ('' for all there are), and trade. */
export function neededFrom({ through, prices }: AccountState, until: string): Omit<Intake, 'start'> {
  if (through === null) return { from: '' }
  const from = dayFromNumber(through + 1)
  return monthOf(until) === prices.month ? { from } : { from, trade: reviewFrom(from) }
}

/**
 * The memory with the buckets of a history taken in as planned; it holds at least all days with facts from the plan's `from` on, and
 * `older` the trade of those before it that a review needs.
 */
export function takenIn(
  memory: Memory,
  { start }: Intake,
  history: History,
  older: readonly TradeDay[] = [],
): Memory {
  const from = start === 'blank' ? blankMemory : memory
  const latest = remember(start === 'latest' ? from.latest : from.base, history, undefined, older)
  const days = baseDays(latest.days) - from.base.days
  if (start === 'latest' || days === 0) return { base: from.base, latest }
  const first = countUntil(history.days, from.base.through ?? Number.NEGATIVE_INFINITY)
  return { base: remember(from.base, history, history.days[first + days - 1], older), latest }
}

/** The memory of a whole history. */
export function memoryOf(history: History): Memory {
  return takenIn(blankMemory, { start: 'blank', from: '' }, history)
}

function isUntil({ through }: AccountState, day: number): boolean {
  return through !== null && day <= through
}

/** How many days with facts the base of a memory of so many days holds. */
function baseDays(days: number): number {
  return Math.max(0, Math.floor(days / step) * step - step)
}

function reviewFrom(day: string): string {
  return dayFromNumber(monthStart(monthOf(day)) - reviewedDays)
}
