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

type OrderDay = { amount: number } & DiscountCount
type Day = { accountId: string; day: number }

/** Collects rows or whole orders into order-days: all of one account on one day are one order-day. */
export function createOrderDays() {
  const accounts = new Map<string, Map<number, OrderDay>>()
  const zeros: DayRow[] = []
  const credits: Day[] = []
  let pricedRows = 0

  const addOrder = ({ accountId, day, amount, known, discounted }: Day & OrderDay): void => {
    const days = accounts.get(accountId) ?? new Map<number, OrderDay>()
    if (days.size === 0) accounts.set(accountId, days)
    const orderDay = days.get(day) ?? { amount: 0, known: 0, discounted: 0 }
    days.set(day, orderDay)
    orderDay.amount += amount
    orderDay.known += known
    orderDay.discounted += discounted
    pricedRows += known
  }
  const addRow = ({ accountId, day, amount, discounted }: DayRow): void =>
    addOrder({
      ...{ accountId, day, amount: amount ?? 0 },
      ...{ known: discounted === null ? 0 : 1, discounted: discounted ? 1 : 0 },
    })
  return {
    /** Takes one row. A negative amount or a cancelled number is a credit note and no order; what 0 is shows at the end. */
    add(row: DayRow): void {
      if ((row.amount !== null && row.amount < 0) || row.cancelled) credits.push(row)
      else if (row.amount === 0) zeros.push(row)
      else addRow(row)
    },
    /** Takes an order whose lines are known, free goods among them. */
    addOrder,
    /** Takes a return whose lines are known. */
    addReturn: (day: Day): void => void credits.push(day),
    /**
     * Accounts in order of their ids. In a file that carries credit notes an amount of 0 is one more adjustment; in a
     * file without any it is an order of free goods.
     */
    finish(): { accounts: AccountDays[]; credits: number; zeros: { rows: number; areOrders: boolean } } {
      const areOrders = credits.length === 0
      if (areOrders) for (const row of zeros) addRow(row)
      const creditDays = daysByAccount(credits)
      const sorted = [...accounts].map(([accountId, days]) => ({
        ...inOrder(accountId, days, pricedRows > 0),
        ...(credits.length > 0 && { complaintDays: creditDays.get(accountId) ?? [] }),
      }))
      sorted.sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
      return { accounts: sorted, credits: credits.length, zeros: { rows: zeros.length, areOrders } }
    },
  }
}

function inOrder(accountId: string, days: Map<number, OrderDay>, priced: boolean): AccountDays {
  const ascending = [...days].sort(([a], [b]) => a - b)
  return {
    accountId,
    days: ascending.map(([day]) => day),
    amounts: ascending.map(([, { amount }]) => amount),
    ...(priced && { discounts: ascending.map(([, { known, discounted }]) => ({ known, discounted })) }),
  }
}

/** Each account's days, ascending and each once, as the days of a record of complaints are. */
function daysByAccount(credits: readonly Day[]): Map<string, number[]> {
  const found = new Map<string, Set<number>>()
  for (const { accountId, day } of credits) {
    const days = found.get(accountId) ?? new Set<number>()
    found.set(accountId, days.add(day))
  }
  return new Map([...found].map(([accountId, days]) => [accountId, [...days].sort((a, b) => a - b)]))
}
