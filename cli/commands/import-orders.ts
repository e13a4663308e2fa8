import type { Command } from 'commander'
import * as z from 'zod'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { optionsOf } from '../options-of.ts'
import { ImportOptions, importOrders } from '../orders/import-orders.ts'
import { importDocument, importText } from '../orders/import-text.ts'
import { columnsOf, withColumnOptions } from '../orders-file/columns/column-options.ts'
import { presets } from '../orders-file/columns/presets.ts'
import { toldIn } from '../orders-file/file-error.ts'
import { withReadingOptions } from '../orders-file/reading-options.ts'
import { helpOf } from '../output/help-of.ts'
import { createProgressBar } from '../output/progress-bar.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const Column = z.string().min(1).optional()
const Options = ImportOptions.omit({ columns: true })
  .extend({ ...CommonOptions.shape })
  .catchall(Column)
type Options = z.infer<typeof Options>

/** `holdfast import orders FILE`: posts a file's orders and returns to any Holdfast endpoint. */
export function importOrdersCommand(words: Words): Command {
  const help = helpOf(words, 'help.import')
  const command = commandWithEndpoint(words, 'orders')
    .description(help('orders'))
    .argument('<file>', help('file'))
  return withReadingOptions(words, withColumnOptions(words, command))
    .option('--dry-run', help('dry-run'))
    .option('--currency <code>', help('currency'))
    .option(
      '--from <day or export>',
      words.word('help.import-from', { exports: presets.map(({ name }) => name).join(', ') }),
      (value: string, before: string[] = []) => [...before, value],
    )
    .option('--until <day>', help('until'))
    .option('--owner-name <name>', help('owner-name'))
    .option('--owner-email <email>', help('owner-email'))
    .option('--owners <count>', help('owners'))
    .option('--progress <file>', help('progress'))
    .action(async (file: string, given: unknown) => {
      const options = optionsOf(Options, withPreset(given))
      checkDays(options)
      const target = options.dryRun ? null : connect(options)
      const tell = (lines: readonly Sentence[]) =>
        options.json || lines.length === 0 || process.stderr.write(`${lines.map(words.tell).join('\n')}\n`)
      const bars = {
        read: await createProgressBar('reading', 'rows'),
        accounts: await createProgressBar('accounts', 'profiles'),
        events: await createProgressBar('posting', 'orders and returns'),
      }
      try {
        const importing = importOrders(
          file,
          importOptionsOf(options),
          target?.client ?? null,
          target?.endpoint.url ?? '',
          bars,
          tell,
        )
        const summary = await toldIn(words, importing)
        say(options.json, importDocument(summary), () => importText(file, summary, words))
        if (summary.problems.length > 0 || summary.rejected.length > 0) process.exitCode = 1
      } finally {
        for (const bar of Object.values(bars)) bar.stop()
      }
    })
}

/** `--from` names a day or an export. */
function withPreset(given: unknown): unknown {
  const { from = [], ...rest } = z.looseObject({ from: z.array(z.string()).optional() }).parse(given)
  const preset = from.find((value) => presets.some(({ name }) => name === value))
  const day = from.find((value) => value !== preset)
  return { ...rest, ...(day && { from: day }), ...(preset && { preset }) }
}

function checkDays({ from, until }: { from?: string | undefined; until?: string | undefined }): void {
  for (const [flag, day] of [
    ['--from', from],
    ['--until', until],
  ] as const) {
    if (day !== undefined && !z.iso.date().safeParse(day).success)
      throw new UsageError(
        told('usage.wrong', { flag, why: told('usage.value', { value: `"${day}"`, is: 'day-or-export' }) }),
      )
  }
}

function importOptionsOf(given: Options): ImportOptions {
  return ImportOptions.parse({ ...given, columns: columnsOf(given) })
}
