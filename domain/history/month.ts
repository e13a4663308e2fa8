/** The calendar month of a day (`2026-03-02`), as months since 1970. */
export function monthOf(day: string): number {
  return (Number(day.slice(0, 4)) - 1970) * 12 + Number(day.slice(5, 7)) - 1
}

/** The first day of a month, as days since 1970. */
export function monthStart(month: number): number {
  return Date.UTC(1970, month, 1) / 86_400_000
}
