import type { Command } from 'commander'
import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../domain/history/day.ts'
import { officeOf } from '../domain/people/office-of.ts'
import type { Settings } from '../domain/settings.ts'
import { say as told } from '../domain/words/say.ts'
import type { Words } from '../domain/words/words-for.ts'
import { optionsOf } from './options-of.ts'
import { ownersFor } from './orders/owners.ts'
import { commandOnOrders, OrderFileOptions, readOrderFile } from './orders-file/order-file-options.ts'
import type { OrderDaysFile } from './orders-file/read-order-days.ts'
import { helpOf } from './output/help-of.ts'
import { createProgressBar } from './output/progress-bar.ts'
import { documentWords, readerWords } from './output/reader-words.ts'
import { say } from './output/say.ts'
import { UsageError } from './usage-error.ts'
import { atEqualWork } from './what-if/equal-work.ts'
import { judgeReplay } from './what-if/judge-replay.ts'
import { readSettings } from './what-if/read-settings.ts'
import { replay } from './what-if/replay.ts'
import { tasksPerWeek } from './what-if/tasks-per-week.ts'
import { type WhatIf, whatIfText } from './what-if/what-if-text.ts'

const Day = z.iso.date()
const Options = OrderFileOptions.extend({
  from: Day,
  to: Day,
  settings: z.string().min(1).optional(),
  owners: z.coerce.number().int().min(1).max(1000).optional(),
  shippedRules: z.boolean().optional(),
})
type Options = z.infer<typeof Options>
const usualOwners = 10

/** `holdfast what-if`: replays a past period of an order file and tells what Holdfast would have asked of whom. */
export function whatIfCommand(words: Words): Command {
  const help = helpOf(words, 'help.what-if')
  return commandOnOrders(words, 'what-if')
    .option('--owner-column <name>', helpOf(words, 'help.orders')('owner'))
    .option('--from <day>', help('from', 'required'))
    .option('--to <day>', help('to', 'required'))
    .option('--owners <count>', words.word('help.what-if-owners', { usual: usualOwners }))
    .option('--settings <file>', help('settings'))
    .option('--shipped-rules', help('shipped-rules'))
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
      await whatIf(options)
    })
}

async function whatIf(options: Options): Promise<void> {
  if (options.from > options.to)
    throw new UsageError(
      told('usage.wrong', {
        flag: '--to',
        why: told('usage.to-before-from', { to: options.to, from: options.from }),
      }),
    )
  if (options.owners !== undefined && options.ownerColumn !== undefined)
    throw new UsageError(told('usage.owners-twice'))
  const settings = await readSettings(options.settings)
  const file = await readOrderFile(options)
  const period = { from: dayNumber(options.from), to: dayNumber(options.to) }
  const lastDay = checkPeriod(file, options)
  const accounts = withOwners(file, options, settings)

  const bar = await createProgressBar('replaying', 'days')
  bar.total(period.to - period.from + 1)
  const replayed = replay(accounts, period, {
    settings,
    learning: !options.shippedRules,
    onDay: (day) => bar.at(day - period.from + 1),
  })
  bar.stop()

  const { regainShares, analyses, waits, judgements, versions, refits } = replayed
  const { minimumOrderDays } = settings
  const orders = new Map(accounts.map(({ accountId, days }) => [accountId, days]))
  const horizonOn = (day: number) =>
    versions.findLast(({ from }) => from <= day)?.horizonDays ?? settings.horizonDays
  const truth = { orders, lastDay, minimumOrderDays, horizonOn }
  const { warnings, ...judgement } = judgeReplay(replayed.warnings, period, truth)
  const owners = [...new Set(accounts.map(({ ownerId }) => ownerId))]
  const result: WhatIf = {
    ...{ from: options.from, to: options.to, lastDay: dayFromNumber(lastDay) },
    policy:
      options.settings === undefined
        ? told('what-if.policy-shipped')
        : told('what-if.policy-of', { file: options.settings }),
    ...{ minimumOrderDays, answerDays: settings.winBack.answerDays },
    learning: !options.shippedRules,
    versions: versions.map((used) => ({ ...used, from: dayFromNumber(used.from) })),
    refits: refits.map((done) => ({ ...done, day: dayFromNumber(done.day) })),
    accounts: accounts.filter(({ days }) => (days[0] ?? period.to + 1) <= period.to).length,
    ...{ judgements, regainShares, analyses, waits, madeUpOwners: options.ownerColumn === undefined },
    owners: tasksPerWeek(warnings, owners, period),
    equalWork: atEqualWork(replayed.warnings, accounts, period, { lastDay, minimumOrderDays }),
    ...judgement,
  }
  const words = readerWords(options)
  const { tell } = words
  const dated = warnings.map(({ ownerId: owner, day, lastOrderDay, alarmDay, sentence, ...warning }) => ({
    ...{ day: dayFromNumber(day), owner, lastOrderDay: dayFromNumber(lastOrderDay) },
    alarmDay: dayFromNumber(alarmDay),
    ...warning,
    sentence: { ...sentence, text: tell(sentence) },
  }))
  const refitsTold = result.refits.map(({ why, ...done }) => ({ ...done, why: { ...why, text: tell(why) } }))
  const document = { ...result, policy: documentWords.tell(result.policy), refits: refitsTold }
  say(options.json, { ...document, warnings: dated }, () => whatIfText(result, words))
}

/** The file's last order day. Throws where the file says nothing of the period. */
function checkPeriod({ accounts, rows }: OrderDaysFile, options: Options): number {
  const { orders, from, to } = options
  const { word } = readerWords(options)
  const first = accounts.reduce((day, { days }) => Math.min(day, days[0] ?? day), Number.POSITIVE_INFINITY)
  const last = accounts.reduce((day, { days }) => Math.max(day, days.at(-1) ?? day), Number.NEGATIVE_INFINITY)
  if (!(first < dayNumber(from))) throw new Error(word('file.no-order-before', { file: orders, from, rows }))
  if (last < dayNumber(to))
    throw new UsageError(word('file.ends-early', { file: orders, last: dayFromNumber(last) }))
  return last
}

function withOwners({ accounts, owners }: OrderDaysFile, options: Options, settings: Settings) {
  const madeUp = ownersFor(options.owners ?? usualOwners).map(({ name }) => name)
  const ownerOf = (accountId: string, at: number): string =>
    (options.ownerColumn === undefined ? madeUp[at % madeUp.length] : owners.get(accountId)) ??
    officeOf(settings).name
  return accounts.map((account, at) => ({
    ...account,
    currency: settings.currency,
    ownerId: ownerOf(account.accountId, at),
  }))
}
