import * as z from 'zod'
import { monthStart } from '../history/month.ts'
import type { AccountPast } from '../learning/account-past.ts'

/** How an account's sales of one window stand beside those of the window before. */
export const moves = ['started', 'won-back', 'grew', 'steady', 'shrank', 'lost'] as const
export type Move = (typeof moves)[number]

const Amount = z.number()
const Accounts = z.int().nonnegative()
/** `amount`: what the move added to sales, or took from them. */
const Moved = z.object({ accounts: Accounts, amount: Amount })

/** What became of the base in one month: sales of the window that ends with it beside those of the window before. */
export const MonthMovement = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  before: Moved,
  started: Moved,
  wonBack: Moved,
  grew: Moved,
  shrank: Moved,
  lost: Moved,
  now: Moved,
})
export type MonthMovement = z.infer<typeof MonthMovement>

/** An account's sales of two windows. */
export type TwoWindows = { accountId: string; before: number; now: number; move: Move }

/**
 * The sales of every account that has ordered by the end of a month (months since 1970): those of the `window` months that end with it, and
 * of as many before. Accounts that bought in neither are left out.
 */
export function windowsAt(pasts: readonly AccountPast[], month: number, window: number): TwoWindows[] {
  const [start, middle, end] = [month - 2 * window, month - window, month].map((each) => monthStart(each + 1))
  return pasts.flatMap((past) => {
    const before = salesBetween(past, start ?? 0, middle ?? 0)
    const now = salesBetween(past, middle ?? 0, end ?? 0)
    if (before.days === 0 && now.days === 0) return []
    const move = moveOf({ before, now, isNew: (past.days[0] ?? 0) >= (middle ?? 0) })
    return [{ accountId: past.accountId, before: before.amount, now: now.amount, move }]
  })
}

/** The movement of all of them in one month: before + started + won back + grew - shrank - lost = now. */
export function monthMovement(windows: readonly TwoWindows[], month: number): MonthMovement {
  const of = (...which: Move[]) => windows.filter(({ move }) => which.includes(move))
  const sum = (accounts: readonly TwoWindows[], amount: (each: TwoWindows) => number) => ({
    accounts: accounts.length,
    amount: accounts.reduce((total, each) => total + amount(each), 0),
  })
  const gain = ({ before, now }: TwoWindows) => now - before
  return {
    month: monthText(month),
    before: sum(of('grew', 'steady', 'shrank', 'lost'), ({ before }) => before),
    started: sum(of('started'), gain),
    wonBack: sum(of('won-back'), gain),
    grew: sum(of('grew'), gain),
    shrank: sum(of('shrank'), (each) => -gain(each)),
    lost: sum(of('lost'), (each) => -gain(each)),
    now: sum(of('started', 'won-back', 'grew', 'steady', 'shrank'), ({ now }) => now),
  }
}

type Sales = { days: number; amount: number }

function salesBetween({ days, amounts }: AccountPast, from: number, to: number): Sales {
  const sales = { days: 0, amount: 0 }
  for (const [i, day] of days.entries()) {
    if (day < from || day >= to) continue
    sales.days += 1
    sales.amount += amounts[i] ?? 0
  }
  return sales
}

/** Whoever ordered at all, be it free of charge, is there. */
function moveOf({ before, now, isNew }: { before: Sales; now: Sales; isNew: boolean }): Move {
  if (before.days === 0) return isNew ? 'started' : 'won-back'
  if (now.days === 0) return 'lost'
  if (now.amount === before.amount) return 'steady'
  return now.amount > before.amount ? 'grew' : 'shrank'
}

/** A month as people write it: `2026-03`. */
export function monthText(month: number): string {
  return new Date(Date.UTC(1970, month, 1)).toISOString().slice(0, 7)
}
