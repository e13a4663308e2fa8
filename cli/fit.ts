import type { Command } from 'commander'
import * as z from 'zod'
import { dayNumber } from '../domain/history/day.ts'
import { profileStages } from '../domain/statistics/purchase/profile-stages.ts'
import { mostStages } from '../domain/statistics/purchase-model.ts'
import type { Words } from '../domain/words/words-for.ts'
import { optionsOf } from './options-of.ts'
import { fitReport } from './orders-file/fit-report.ts'
import { fitText } from './orders-file/fit-text.ts'
import { commandOnOrders, OrderFileOptions, readOrderFile } from './orders-file/order-file-options.ts'
import { histogramOf } from './orders-file/sums/histogram-of.ts'
import { helpOf } from './output/help-of.ts'
import { documentWords, readerWords } from './output/reader-words.ts'
import { say } from './output/say.ts'

const models = ['bg', 'mbg', 'mbg-cnbd'] as const
const unitDays = { days: 1, weeks: 7 } as const

const Options = OrderFileOptions.extend({
  until: z.iso.date(),
  unit: z.enum(['days', 'weeks']),
  model: z.enum(models),
  k: z.coerce.number().int().min(1).max(mostStages).optional(),
  prior: z.boolean(),
}).refine(({ model, k }) => model === 'mbg-cnbd' || k === undefined || k === 1, {
  path: ['k'],
  error: 'stages',
})
type Options = z.infer<typeof Options>

/** `holdfast fit`: fits a purchase model to a file of orders and says how far its parameters can be trusted. */
export function fitCommand(words: Words): Command {
  const help = helpOf(words, 'help.fit')
  return commandOnOrders(words, 'fit')
    .option('--until <day>', help('until', 'required'))
    .option('--unit <unit>', help('unit'), 'weeks')
    .option('--model <model>', help('model'), 'mbg')
    .option('--k <stages>', help('k'))
    .option('--no-prior', help('no-prior'))
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
      await fit(options)
    })
}

async function fit(options: Options): Promise<void> {
  const { until } = options
  const file = await readOrderFile(options, until)
  if (file.accounts.length === 0) {
    const { orders, rows } = { ...options, ...file }
    throw new Error(readerWords(options).word('file.nothing', { file: orders, until, rows, for: 'fit' }))
  }
  const { best, fits } = profileStages(
    histogramOf(file.accounts),
    dayNumber(until),
    { family: options.model === 'bg' ? 'bg' : 'mbg', unitDays: unitDays[options.unit], prior: options.prior },
    options.k === undefined && options.model === 'mbg-cnbd' ? [1, 2, 3, 4] : [options.k ?? 1],
  )
  const report = fitReport(best, fits, options)
  const { chosen, diagnosis, ...figures } = report
  const findings = [...diagnosis, ...(chosen ? [chosen] : [])].map(documentWords.tell)
  say(options.json, { ...figures, diagnosis: findings }, () => fitText(report, file, readerWords(options)))
}
