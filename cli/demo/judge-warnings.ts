/** An account that its manager was warned about, and when. */
export type Warning = { accountId: string; at: string }

/** `silent` are warned accounts that ordered nothing from the warning to the end; days are days after the warning. */
export type Judgement = {
  warned: { accountId: string; at: string; orderedAfterDays: number | null }[]
  silent: number
  hitRate: number
  /** How often an account with as much history ordered nothing over the same days: what warning by chance would hit. */
  baseRate: number
}

/**
 * Holds warnings against what was really ordered afterwards.
 * @param orders instants of every order by account, ascending
 * @param minimumOrders orders before the warning that an account needs to count for the base rate
 */
export function judgeWarnings(
  warnings: readonly Warning[],
  orders: ReadonlyMap<string, readonly string[]>,
  minimumOrders: number,
): Judgement {
  const warned = warnings.map(({ accountId, at }) => {
    const next = orders.get(accountId)?.find((order) => order > at)
    return {
      accountId,
      at,
      orderedAfterDays: next === undefined ? null : (Date.parse(next) - Date.parse(at)) / 86_400_000,
    }
  })
  const silent = warned.filter(({ orderedAfterDays }) => orderedAfterDays === null).length
  const shares = warnings.map(({ at }) => silentShare([...orders.values()], at, minimumOrders))
  return {
    warned,
    silent,
    hitRate: silent / warned.length,
    baseRate: shares.reduce((sum, share) => sum + share, 0) / shares.length,
  }
}

function silentShare(histories: readonly (readonly string[])[], at: string, minimumOrders: number): number {
  const known = histories.filter((orders) => orders.filter((order) => order <= at).length >= minimumOrders)
  return known.filter((orders) => !orders.some((order) => order > at)).length / known.length
}
