import * as z from 'zod'
import { dayFromNumber } from '../history/day.ts'
import { monthOf, monthStart } from '../history/month.ts'
import type { AccountPast, LostQuote } from '../learning/account-past.ts'
import { rateTrend } from '../statistics/rate-trend.ts'
import { monthText } from './month-movement.ts'

const shownMonths = 12
const mostShown = 50
/** Of all trends that are told at once, one false one in twenty such answers (Bonferroni). */
const level = 0.05

const Count = z.int().nonnegative()
const Trend = z.object({
  z: z.number(),
  /** Probability of a trend at least as strong where there is none. */
  p: z.number().min(0).max(1),
  /** Told only where it holds against as many tests as there are in the answer. */
  direction: z.enum(['rising', 'falling']).nullable(),
})
/** Lost quotes month by month; the trend is null where they are too few. */
const Course = { quotes: Count, byMonth: z.array(Count), trend: Trend.nullable() }

/** Lost quotes of the latest whole months: all, by the competitor they went to, and by the article that was asked for. */
export const LostQuotes = z.object({
  /** Ascending, as `2026-03`. */
  months: z.array(z.string().regex(/^\d{4}-\d{2}$/)),
  all: z.object(Course),
  competitors: z.array(z.object({ competitor: z.string(), ...Course })),
  articles: z.array(z.object({ sku: z.string(), ...Course })),
  /** Lost quotes that name none, and competitors and articles beyond those that are listed. */
  withoutCompetitor: Count,
  withoutArticle: Count,
  competitorsLeftOut: Count,
  articlesLeftOut: Count,
})
export type LostQuotes = z.infer<typeof LostQuotes>

/**
 * Counts the lost quotes of all accounts in the twelve months that were over at the end of `lastDay` (days since 1970), the most frequent fifty
 * competitors and articles each. A competitor is the same whatever its capitals; a quote of three articles counts for each of them.
 */
export function lostQuotesOf(pasts: readonly Pick<AccountPast, 'lostQuotes'>[], lastDay: number): LostQuotes {
  const end = monthOf(dayFromNumber(lastDay + 1))
  const months = Array.from({ length: shownMonths }, (_, i) => end - shownMonths + i)
  const quotes = pasts
    .flatMap(({ lostQuotes = [] }) => lostQuotes)
    .filter(({ day }) => day >= monthStart(end - shownMonths) && day < monthStart(end))
  const rivals = grouped(quotes, ({ competitor }) => (competitor === null ? [] : [competitor]))
  const skus = grouped(quotes, (quote) => quote.skus)
  const listed = [rivals, skus].map((all) => all.slice(0, mostShown))
  const tests = 1 + listed.flat().length
  const courseOf = (of: readonly LostQuote[]) => course(of, months, tests)
  return {
    months: months.map(monthText),
    all: courseOf(quotes),
    competitors: (listed[0] ?? []).map(({ name, of }) => ({ competitor: name, ...courseOf(of) })),
    articles: (listed[1] ?? []).map(({ name, of }) => ({ sku: name, ...courseOf(of) })),
    withoutCompetitor: quotes.filter(({ competitor }) => competitor === null).length,
    withoutArticle: quotes.filter((quote) => quote.skus.length === 0).length,
    competitorsLeftOut: Math.max(0, rivals.length - mostShown),
    articlesLeftOut: Math.max(0, skus.length - mostShown),
  }
}

type Group = { name: string; of: LostQuote[] }

/** Quotes by each of their names, most first; written as most often, of equals the first by letters. */
function grouped(quotes: readonly LostQuote[], namesOf: (quote: LostQuote) => readonly string[]): Group[] {
  const groups = new Map<string, { of: LostQuote[]; spellings: Map<string, number> }>()
  for (const quote of quotes)
    for (const name of namesOf(quote)) {
      const group = groups.get(name.toLowerCase()) ?? {
        of: [] as LostQuote[],
        spellings: new Map<string, number>(),
      }
      group.of.push(quote)
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1)
      groups.set(name.toLowerCase(), group)
    }
  return [...groups.values()]
    .map(({ of, spellings }) => ({
      name: [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '',
      of,
    }))
    .sort((a, b) => b.of.length - a.of.length || (a.name < b.name ? -1 : 1))
}

function course(of: readonly LostQuote[], months: readonly number[], tests: number) {
  const byMonth = months.map(
    (month) => of.filter(({ day }) => day >= monthStart(month) && day < monthStart(month + 1)).length,
  )
  const trend = rateTrend(
    byMonth.map((count, i) => {
      const month = months[i] ?? 0
      return { count, exposure: monthStart(month + 1) - monthStart(month) }
    }),
  )
  const isSure = trend !== null && trend.p * tests < level
  const direction = isSure ? (trend.z > 0 ? ('rising' as const) : ('falling' as const)) : null
  return { quotes: of.length, byMonth, trend: trend && { ...trend, direction } }
}
