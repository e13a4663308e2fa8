type OpenTask = { accountId: string; ownerId: string; until: number; waitsForOrder: boolean }

/** Tasks that owners have in hand: each is answered `answerDays` after it was opened, or settled by an order before, where one settles it. */
export function createTaskLoad(answerDays: number) {
  let open: OpenTask[] = []
  return {
    open(accountId: string, ownerId: string, day: number, waitsForOrder: boolean): void {
      open.push({ accountId, ownerId, until: day + answerDays, waitsForOrder })
    },
    settle(accountId: string): void {
      open = open.filter((task) => task.accountId !== accountId || !task.waitsForOrder)
    },
    /** Open tasks by owner in the morning of a day. */
    on(day: number): Map<string, number> {
      open = open.filter(({ until }) => until > day)
      const counts = new Map<string, number>()
      for (const { ownerId } of open) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1)
      return counts
    },
  }
}
