/** A number of facts on a day (days since 1970). */
export type DatedCount = { day: number; count: number }
