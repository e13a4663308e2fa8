import { createDayColumns, type DaySum } from './day-columns.ts'

/** What one row says: whose, when (days since 1970), worth how much, cancelled, sold below list or not. */
type DayRow = {
  accountId: string
  day: number
  /** Null where the file says no amount. */
  amount: number | null
  /** Whether its number is that of a cancelled invoice. */
  cancelled: boolean
  /** Null where the row does not tell whether it was discounted. */
  discounted: boolean | null
}

/** Lines of an order-day whose discount is known, and those that had one. */
type DiscountCount = { known: number; discounted: number }

/**
 * One account's order-days, ascending (days since 1970), with what each was worth where the file says amounts, and with
 * the days of its credit notes and its discounted lines where the file tells of any.
 */
export type AccountDays = {
  accountId: string
  days: number[]
  amounts: number[]
  complaintDays?: number[]
  discounts?: DiscountCount[]
}

type OrderOfDay = DaySum & { accountId: string }

/** Collects rows or whole orders into order-days: all of one account on one day are one order-day. */
export function createOrderDays() {
  const orders = createDayColumns()
  const credits = createDayColumns()
  const zeros = createDayColumns()
  const counts = { credits: 0, zeros: 0, pricedRows: 0 }

  function addOrder({ accountId, ...sum }: OrderOfDay): void {
    orders.add(accountId, sum)
    counts.pricedRows += sum.known
  }
  function addCredit(accountId: string, day: number): void {
    credits.add(accountId, { day, ...nothing })
    counts.credits += 1
  }
  return {
    /** Takes one row. A negative amount or a cancelled number is a credit note and no order; what 0 is shows at the end. */
    add({ accountId, day, amount, cancelled, discounted }: DayRow): void {
      const sum = {
        day,
        amount: amount ?? 0,
        known: discounted === null ? 0 : 1,
        discounted: discounted ? 1 : 0,
      }
      if ((amount !== null && amount < 0) || cancelled) addCredit(accountId, day)
      else if (amount !== 0) addOrder({ accountId, ...sum })
      else {
        zeros.add(accountId, sum)
        counts.zeros += 1
      }
    },
    /** Takes an order whose lines are known, free goods among them. */
    addOrder,
    /** Takes a return whose lines are known. */
    addReturn: ({ accountId, day }: { accountId: string; day: number }): void => addCredit(accountId, day),
    /**
     * Accounts in order of their ids. In a file that carries credit notes an amount of 0 is one more adjustment; in a
     * file without any it is an order of free goods.
     */
    finish(): { accounts: AccountDays[]; credits: number; zeros: { rows: number; areOrders: boolean } } {
      const areOrders = counts.credits === 0
      if (areOrders)
        for (const { accountId, days } of zeros.byAccount())
          for (const day of days) addOrder({ accountId, ...day })
      const creditDays = new Map<string, number[]>()
      for (const { accountId, days } of credits.byAccount())
        creditDays.set(
          accountId,
          days.map(({ day }) => day),
        )
      const accounts: AccountDays[] = []
      for (const { accountId, days } of orders.byAccount())
        accounts.push({
          ...accountOf(accountId, days, counts.pricedRows > 0),
          ...(!areOrders && { complaintDays: creditDays.get(accountId) ?? [] }),
        })
      return { accounts, credits: counts.credits, zeros: { rows: counts.zeros, areOrders } }
    },
  }
}

const nothing = { amount: 0, known: 0, discounted: 0 }

function accountOf(accountId: string, days: readonly DaySum[], priced: boolean): AccountDays {
  return {
    accountId,
    days: days.map(({ day }) => day),
    amounts: days.map(({ amount }) => amount),
    ...(priced && { discounts: days.map(({ known, discounted }) => ({ known, discounted })) }),
  }
}
