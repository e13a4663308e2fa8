import type { Command } from 'commander'
import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../domain/history/day.ts'
import { type BackTest, backTest, type ModelName } from '../domain/learning/back-test.ts'
import { compareModels } from '../domain/learning/compare-models.ts'
import { Settings } from '../domain/settings.ts'
import type { Sentence } from '../domain/words/kinds.ts'
import { say as sentence } from '../domain/words/say.ts'
import type { Words } from '../domain/words/words-for.ts'
import { type AskedHorizon, askedHorizon, horizonFields } from './asked-horizon.ts'
import { optionsOf } from './options-of.ts'
import { commandOnOrders, OrderFileOptions, readOrderFile } from './orders-file/order-file-options.ts'
import type { AccountDays } from './orders-file/sums/order-days.ts'
import { helpOf } from './output/help-of.ts'
import { documentWords, readerWords } from './output/reader-words.ts'
import { say } from './output/say.ts'
import { readerLocale } from './reader-locale.ts'
import { backtestText } from './report/backtest-text.ts'
import { type Comparisons, learnedFrom, verdict } from './report/verdict.ts'
import { createRandom } from './sample/random.ts'
import { UsageError } from './usage-error.ts'

const Day = z.iso.date()
const Options = OrderFileOptions.extend({
  at: Day,
  horizon: z.coerce.number().int().min(1).max(730).optional(),
  trainAt: z.array(Day).optional(),
  compare: z.boolean().optional(),
  report: z.string().min(1).optional(),
})
type Options = z.infer<typeof Options>

/** `holdfast backtest`: forecasts silence at a past day from what was known then, and judges it by what happened. */
export function backtestCommand(words: Words): Command {
  const help = helpOf(words, 'help.backtest')
  return commandOnOrders(words, 'backtest')
    .option('--at <day>', help('at', 'required'))
    .option('--horizon <days>', help('horizon'))
    .option('--train-at <day>', help('train-at'), (day: string, days: string[] = []) => [...days, day])
    .option('--compare', help('compare'))
    .option('--report <file>', help('report'))
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
      await backtest(options)
    })
}

async function backtest(options: Options): Promise<void> {
  const { at } = options
  const { accounts, last } = await readAccounts(options)
  const horizon = askedHorizon(options.horizon, accounts, dayNumber(at))
  const words = readerWords(options)
  warnOfEnd(options, last, horizon, words)
  const test = backTest(
    accounts,
    dayNumber(at),
    horizon.days,
    Settings.parse({}),
    trainingDays(options, horizon, accounts),
  )
  const result = {
    accounts: test.outcomes.length,
    churnRate: test.outcomes.reduce<number>((sum, outcome) => sum + outcome, 0) / test.outcomes.length,
    ...horizonFields(horizon),
    models: test.scorecards,
    watched: test.watched,
    season: { isKnown: test.risk.drift.seasonal > 0, ...test.risk.drift },
  }
  const comparisons = compareAll(test)
  if (options.report) {
    // Only a report needs the chart library, which takes longer to load than all the rest.
    const { writeReport } = await import('./report/write-report.ts')
    await writeReport(options.report, { test, comparisons, at, horizon }, readerLocale(options, process.env))
  }
  const trainedAt = test.trainedAt.map(dayFromNumber)
  const told = { verdict: verdict(test, comparisons), learned: learnedFrom(test, dayFromNumber) }
  const { tell } = documentWords
  const document = { ...result, verdict: tell(told.verdict), learned: tell(told.learned) }
  const compared = options.compare ? { trainedAt, comparisons } : {}
  const summary = { ...result, ...told, at, horizon, comparisons: options.compare ? comparisons : undefined }
  say(options.json, { ...document, ...compared }, () => backtestText(summary, words))
}

/** The accounts of the file with its last order day. Throws where the file says nothing of before or after the forecast. */
async function readAccounts(options: Options): Promise<{ accounts: AccountDays[]; last: number }> {
  const { at } = options
  const { word } = readerWords(options)
  const file = await readOrderFile(options)
  const first = file.accounts.reduce(
    (day, { days }) => Math.min(day, days[0] ?? day),
    Number.POSITIVE_INFINITY,
  )
  const last = file.accounts.reduce(
    (day, { days }) => Math.max(day, days.at(-1) ?? day),
    Number.NEGATIVE_INFINITY,
  )
  if (!(first <= dayNumber(at)))
    throw new Error(
      word('file.nothing', { file: options.orders, until: at, rows: file.rows, for: 'backtest' }),
    )
  if (last <= dayNumber(at))
    throw new Error(word('file.ends-before', { file: options.orders, last: dayFromNumber(last), at }))
  return { accounts: file.accounts, last }
}

function warnOfEnd(
  { orders: file, at, horizon: named }: Options,
  last: number,
  { days }: AskedHorizon,
  { word }: Words,
): void {
  const end = dayNumber(at) + days
  if (last >= end) return
  const early = word('backtest.file-ends', { file, last: dayFromNumber(last), end: dayFromNumber(end) })
  const advice = named === undefined ? word('backtest.file-ends-advice', { days: last - dayNumber(at) }) : ''
  process.stderr.write(`${early}${advice}\n`)
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
    throw wrongTraining(
      sentence('usage.trained-late', { days: horizon, day: late, at, latest: dayFromNumber(latest) }),
    )
  const empty = trainAt.find((day) => accounts.every(({ days }) => (days[0] ?? latest + 1) > dayNumber(day)))
  if (empty !== undefined) throw wrongTraining(sentence('usage.trained-empty', { day: empty }))
  return [...new Set(trainAt.map(dayNumber))]
}

const wrongTraining = (why: Sentence) => new UsageError(sentence('usage.wrong', { flag: '--train-at', why }))

/** The same draws every time: a report that is made again says the same. */
function compareAll(test: BackTest): Comparisons {
  const lead = (other: ModelName) => compareModels(test, other, createRandom(1, `bootstrap ${other}`).share)
  return { shipped: lead('shipped'), rfm: lead('rfm'), recency: lead('recency'), mbg: lead('mbg') }
}
