/** One account's order-days, ascending (days since 1970), with what each was worth where the file says amounts. */
export type AccountDays = { accountId: string; days: number[]; amounts: number[] }

/** Collects rows into order-days: several rows of one account on one day are one order-day. */
export function createOrderDays() {
  const accounts = new Map<string, Map<number, number>>()
  const zeroDays: { accountId: string; day: number }[] = []
  let credits = 0

  const add = (accountId: string, day: number, amount: number): void => {
    const days = accounts.get(accountId) ?? new Map<number, number>()
    if (days.size === 0) accounts.set(accountId, days)
    days.set(day, (days.get(day) ?? 0) + amount)
  }
  return {
    /**
     * Takes one row. A negative amount is a credit note or cancellation and no order. Whether an amount of 0 is an
     * order is known only at the end; no amount (null) is an order.
     */
    add(accountId: string, day: number, amount: number | null): void {
      if (amount !== null && amount < 0) credits += 1
      else if (amount === 0) zeroDays.push({ accountId, day })
      else add(accountId, day, amount ?? 0)
    },
    /**
     * Accounts in order of their ids. In a file that carries credit notes an amount of 0 is one more adjustment; in a
     * file without any it is an order of free goods.
     */
    finish(): { accounts: AccountDays[]; credits: number; zeros: { rows: number; areOrders: boolean } } {
      const areOrders = credits === 0
      if (areOrders) for (const { accountId, day } of zeroDays) add(accountId, day, 0)
      const sorted = [...accounts].map(([accountId, days]) => {
        const inOrder = [...days].sort(([a], [b]) => a - b)
        return { accountId, days: inOrder.map(([day]) => day), amounts: inOrder.map(([, amount]) => amount) }
      })
      sorted.sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
      return { accounts: sorted, credits, zeros: { rows: zeroDays.length, areOrders } }
    },
  }
}
