import { Command } from 'commander'
import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../domain/history/day.ts'
import { type BackTest, backTest, type ModelName } from '../domain/learning/back-test.ts'
import { compareModels } from '../domain/learning/compare-models.ts'
import { type AskedHorizon, askedHorizon, horizonFields } from './asked-horizon.ts'
import type { AccountDays } from './orders-file/order-days.ts'
import { readOrderDays } from './orders-file/read-order-days.ts'
import { reportProblems } from './orders-file/report-problems.ts'
import { createProgressBar } from './output/progress-bar.ts'
import { say } from './output/say.ts'
import { backtestText, type Comparisons } from './report/backtest-text.ts'
import { createRandom } from './sample/random.ts'
import { UsageError } from './usage-error.ts'

const Day = z.iso.date({ error: (issue) => `"${issue.input}" is no day such as 1998-03-31` })
const Column = z.string().min(1).optional()
const Options = z.object({
  orders: z.string().min(1),
  accountColumn: Column,
  dateColumn: Column,
  amountColumn: Column,
  orderColumn: Column,
  priceColumn: Column,
  listPriceColumn: Column,
  dateFormat: z.string().min(1).optional(),
  at: Day,
  horizon: z.coerce.number().int().min(1).max(730).optional(),
  trainAt: z.array(Day).optional(),
  compare: z.boolean().optional(),
  report: z.string().min(1).optional(),
  json: z.boolean().optional(),
})
type Options = z.infer<typeof Options>

/** `holdfast backtest`: forecasts silence at a past day from what was known then, and judges it by what happened. */
export function backtestCommand(): Command {
  const column = "by name or position from 1; guessed from a header's usual names"
  return new Command('backtest')
    .description(
      'forecast at a past day who falls silent, and see what came true (orders by commas or blanks)',
    )
    .requiredOption(
      '--orders <file>',
      'the orders, also .gz; several rows of one account on one day are one order',
    )
    .option('--account-column <column>', `column with the account, ${column}`)
    .option('--date-column <column>', `column with the date, ${column}`)
    .option(
      '--amount-column <column>',
      'column with the amount; negative ones are credit notes: no orders, but learned from like complaints',
    )
    .option(
      '--order-column <column>',
      'column with the order number; C before it cancels, as a negative amount does',
    )
    .option('--list-price-column <column>', 'column with the list price; rows paid below it are discounted')
    .option('--price-column <column>', `column with the price paid beside the list price, ${column}`)
    .option('--date-format <format>', 'form of the dates in date-fns tokens (default: the usual forms)')
    .requiredOption('--at <day>', 'day of the forecast, YYYY-MM-DD; nothing later is known to it')
    .option(
      '--horizon <days>',
      'silence is no order in so many days (default: what nine of ten gaps known by --at did not exceed, 30 to 180)',
    )
    .option(
      '--train-at <day>',
      'earlier day to learn from, its horizon over by --at; repeatable (default: the latest that do not overlap)',
      (day: string, days: string[] = []) => [...days, day],
    )
    .option('--compare', "add paired bootstraps of Holdfast's lead over the other models")
    .option('--report <file>', 'also write the back-test as one HTML file')
    .option('--json', 'print one JSON document')
    .action(async (given: unknown) => {
      const options = Options.safeParse(given)
      if (!options.success) throw new UsageError(z.prettifyError(options.error))
      await backtest(options.data)
    })
}

async function backtest(options: Options): Promise<void> {
  const { at } = options
  const { accounts, last } = await readAccounts(options)
  const horizon = askedHorizon(options.horizon, accounts, dayNumber(at))
  warnOfEnd(options, last, horizon)
  const test = backTest(accounts, dayNumber(at), horizon.days, trainingDays(options, horizon, accounts))
  const result = {
    accounts: test.outcomes.length,
    churnRate: test.outcomes.reduce<number>((sum, outcome) => sum + outcome, 0) / test.outcomes.length,
    ...horizonFields(horizon),
    models: test.scorecards,
  }
  const comparisons = options.compare || options.report ? compareAll(test) : undefined
  if (options.report && comparisons) {
    // Only a report needs the chart library, which takes longer to load than all the rest.
    const { writeReport } = await import('./report/write-report.ts')
    await writeReport(options.report, { test, comparisons, at, horizon })
  }
  const trainedAt = test.trainedAt.map(dayFromNumber)
  const shown = options.compare && comparisons ? { ...result, trainedAt, comparisons } : result
  say(options.json, shown, () => backtestText({ ...result, trainedAt, comparisons, at, horizon }))
}

/** The accounts of the file with its last order day. Throws where the file says nothing of before or after the forecast. */
async function readAccounts(options: Options): Promise<{ accounts: AccountDays[]; last: number }> {
  const { accountColumn: account, dateColumn: date, amountColumn: amount, dateFormat, at } = options
  const { orderColumn: order, priceColumn: price, listPriceColumn: listPrice } = options
  const bar = createProgressBar('reading', 'rows')
  const columns = { account, date, amount, order, price, listPrice }
  const file = await readOrderDays(options.orders, { columns, dateFormat }, (rows) => {
    bar.total(rows)
    bar.at(rows)
  }).finally(() => bar.stop())
  reportProblems(options.orders, file.problems)
  if (file.problems.length > 0) process.exitCode = 1
  const first = file.accounts.reduce(
    (day, { days }) => Math.min(day, days[0] ?? day),
    Number.POSITIVE_INFINITY,
  )
  const last = file.accounts.reduce(
    (day, { days }) => Math.max(day, days.at(-1) ?? day),
    Number.NEGATIVE_INFINITY,
  )
  if (!(first <= dayNumber(at)))
    throw new Error(`${options.orders} has no order up to ${at} in its ${file.rows} rows: nobody to forecast`)
  if (last <= dayNumber(at))
    throw new Error(
      `${options.orders} ends on ${dayFromNumber(last)}: what happened after ${at} is not known`,
    )
  return { accounts: file.accounts, last }
}

function warnOfEnd({ orders, at, horizon: named }: Options, last: number, { days }: AskedHorizon): void {
  const end = dayNumber(at) + days
  if (last >= end) return
  const early = `the last order is of ${dayFromNumber(last)}, the horizon ends on ${dayFromNumber(end)}`
  const advice = named === undefined ? `; --horizon ${last - dayNumber(at)} ends with the file` : ''
  process.stderr.write(`${orders}: ${early}; days after the file's end count as silent${advice}\n`)
}

function trainingDays(
  { trainAt, at }: Options,
  { days: horizon }: AskedHorizon,
  accounts: readonly AccountDays[],
): number[] | undefined {
  if (trainAt === undefined) return undefined
  const latest = dayNumber(at) - horizon
  const late = trainAt.find((day) => dayNumber(day) > latest)
  if (late !== undefined)
    throw new UsageError(
      `--train-at: the ${horizon} days after ${late} are not over by ${at}; the latest day is ${dayFromNumber(latest)}`,
    )
  const empty = trainAt.find((day) => accounts.every(({ days }) => (days[0] ?? latest + 1) > dayNumber(day)))
  if (empty !== undefined) throw new UsageError(`--train-at: nobody had ordered by ${empty}`)
  return [...new Set(trainAt.map(dayNumber))]
}

/** The same draws every time: a report that is made again says the same. */
function compareAll(test: BackTest): Comparisons {
  const lead = (other: ModelName) => compareModels(test, other, createRandom(1, `bootstrap ${other}`).share)
  return { rfm: lead('rfm'), recency: lead('recency'), mbg: lead('mbg') }
}
