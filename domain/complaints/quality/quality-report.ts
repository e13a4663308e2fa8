import Big from 'big.js'
import * as z from 'zod'
import { costOfMinutes } from '../../costing/capacity.ts'
import type { CostRates } from '../../costing/cost-rates.ts'
import { Currency, Day } from '../../events/fields.ts'
import { inUnits } from '../../money/minor-units.ts'
import { exposureBetween, type OrderWeeks } from '../actions/order-weeks.ts'
import type { RootCauses } from '../causes/root-cause.ts'
import { CausesFound, causesFound } from './causes-found.ts'
import { countedWith, Interval } from './interval.ts'
import type { QualityCase } from './quality-case.ts'
import type { ReportMonth } from './report-months.ts'

const Count = z.int().nonnegative()
/** How many of how many. */
const Part = z.strictObject({ count: Count, of: Count })
export type Part = z.infer<typeof Part>

const Month = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  isWhole: z.boolean().meta({ description: 'Whether the period covers the whole month, and it is over' }),
  received: Interval,
  late: Count,
  reopened: Count,
  perThousandOrders: z
    .strictObject({ rate: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: 'Complaints for each thousand orders; null where no orders are counted' }),
})

/** What the complaints of a period teach: how they were handled, what they cost, what caused them, and how they go on. */
export const QualityReport = z
  .strictObject({
    from: Day,
    to: Day,
    received: Interval,
    suggestions: Count.meta({ description: 'Kept apart: they are no complaints' }),
    settledAtFirstContact: Part.meta({
      description:
        'Of those that were answered and closed: by the first answer, with nothing asked of the customer and no holding letter before it, and not taken up again',
    }),
    acknowledgedLate: Part.meta({ description: 'Of those whose time for it is over or used' }),
    answeredLate: Part.meta({ description: 'Of those whose time for it is over or used' }),
    reopened: Part.meta({ description: 'Of those that were answered' }),
    paused: Part,
    recurrent: Part.meta({
      description: 'Soon after another one of the same account, or the same matter again',
    }),
    accepted: Part.meta({ description: 'Of those that were answered and closed: the customer said so' }),
    rating: z.strictObject({ count: Count, mean: z.number().nullable() }),
    minutes: z.number().nonnegative(),
    work: z
      .strictObject({ amount: z.string(), currency: Currency })
      .meta({ description: 'What the minutes cost at the rates of the settings' }),
    redress: z.array(z.strictObject({ currency: Currency, amount: z.string(), count: Count })),
    causes: CausesFound,
    months: z.array(Month).meta({ description: 'The period, and what is before it for the trend' }),
  })
  .meta({ id: 'QualityReport' })
export type QualityReport = z.infer<typeof QualityReport>

export type ReportFacts = {
  from: string
  to: string
  at: string
  /** The period and, before it, what the trend shows; `cases` are those of all of them. */
  months: readonly (ReportMonth & { isOfPeriod: boolean })[]
  cases: readonly QualityCase[]
  /** The currency of an account's redress. */
  currencyOf: (accountId: string) => string
  orderWeeks: OrderWeeks | undefined
}

/** The report of a period out of what is counted of its complaints. */
export function qualityReport(
  facts: ReportFacts,
  rates: CostRates & { currency: string },
  rootCauses: RootCauses,
): QualityReport {
  const receivedIn = ({ from, until }: ReportMonth) => {
    const [begin, end] = [Date.parse(from), Date.parse(until)]
    return facts.cases.filter(({ receivedAt }) => receivedAt >= begin && receivedAt < end)
  }
  const inPeriod = facts.months.flatMap((month) => (month.isOfPeriod ? receivedIn(month) : []))
  const complaints = inPeriod.filter((each) => each.isComplaint)
  const closed = complaints.filter(({ isClosed }) => isClosed)
  const ratings = complaints.flatMap(({ rating }) => rating ?? [])
  const minutes = complaints.reduce((sum, each) => sum + each.minutes, 0)
  return {
    from: facts.from,
    to: facts.to,
    received: countedWith(complaints.length),
    suggestions: inPeriod.length - complaints.length,
    settledAtFirstContact: partOf(closed, ({ isSettledAtOnce }) => isSettledAtOnce),
    acknowledgedLate: lateOf(complaints, 'acknowledgement'),
    answeredLate: lateOf(complaints, 'response'),
    reopened: partOf(
      complaints.filter(({ isAnswered, isReopened }) => isAnswered || isReopened),
      ({ isReopened }) => isReopened,
    ),
    paused: partOf(complaints, ({ isPaused }) => isPaused),
    recurrent: partOf(complaints, ({ isRecurrent }) => isRecurrent),
    accepted: partOf(closed, ({ isAccepted }) => isAccepted),
    rating: {
      count: ratings.length,
      mean: ratings.length === 0 ? null : ratings.reduce((sum, each) => sum + each, 0) / ratings.length,
    },
    minutes,
    work: {
      amount: inUnits(costOfMinutes(rates.groups.quality, minutes), rates.currency),
      currency: rates.currency,
    },
    redress: redressOf(complaints, facts.currencyOf),
    causes: causesFound(complaints, rootCauses),
    months: facts.months.map((month) => {
      const own = receivedIn(month).filter((each) => each.isComplaint)
      const received = countedWith(own.length)
      return {
        month: month.month,
        isWhole: month.isWhole && Date.parse(month.until) <= Date.parse(facts.at),
        received,
        late: lateOf(own, 'response').count,
        reopened: own.filter(({ isReopened }) => isReopened).length,
        perThousandOrders: perThousand(received, month, facts),
      }
    }),
  }
}

function partOf(of: readonly QualityCase[], is: (each: QualityCase) => boolean): Part {
  return { count: of.filter(is).length, of: of.length }
}

function lateOf(cases: readonly QualityCase[], clock: 'acknowledgement' | 'response'): Part {
  const judged = cases.filter((each) => each[clock] === 'kept' || each[clock] === 'breached')
  return partOf(judged, (each) => each[clock] === 'breached')
}

/** What was paid, by currency: amounts of different ones are never added. */
function redressOf(cases: readonly QualityCase[], currencyOf: (accountId: string) => string) {
  const paid = new Map<string, Big[]>()
  for (const { accountId, redress } of cases)
    if (redress !== undefined) {
      const currency = currencyOf(accountId)
      paid.set(currency, [...(paid.get(currency) ?? []), Big(redress)])
    }
  return [...paid.entries()]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([currency, amounts]) => ({
      currency,
      amount: inUnits(
        amounts.reduce((sum, each) => sum.plus(each), Big(0)),
        currency,
      ),
      count: amounts.length,
    }))
}

function perThousand(received: Interval, { from, until }: ReportMonth, { orderWeeks, at }: ReportFacts) {
  const end = Date.parse(until) < Date.parse(at) ? until : at
  const { exposure, unit } = exposureBetween(orderWeeks, from, end)
  if (unit !== 'orders' || exposure <= 0) return null
  const per = (count: number) => (1000 * count) / exposure
  return { rate: per(received.count), low: per(received.low), high: per(received.high) }
}
