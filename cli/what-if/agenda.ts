/** Which accounts are due on which day (days since 1970); an account is filed under one day at a time, the latest given. */
export function createAgenda() {
  const filed = new Map<string, number>()
  const byDay = new Map<number, Set<string>>()
  return {
    /** Files an account under a day, or under none. */
    file(accountId: string, day: number | null): void {
      const before = filed.get(accountId)
      if (before !== undefined) byDay.get(before)?.delete(accountId)
      filed.delete(accountId)
      if (day === null) return
      filed.set(accountId, day)
      const due = byDay.get(day) ?? new Set()
      byDay.set(day, due.add(accountId))
    },
    /** The accounts of a day, each taken out. */
    take(day: number): string[] {
      const due = [...(byDay.get(day) ?? [])]
      for (const accountId of due) filed.delete(accountId)
      byDay.delete(day)
      return due
    },
  }
}
