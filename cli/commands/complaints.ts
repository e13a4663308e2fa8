import type { Command } from 'commander'
import * as z from 'zod'
import { blocksText } from '../../domain/messages/letter-text.ts'
import { qualityBlocks } from '../../domain/messages/quality-report.ts'
import { csv } from '../../domain/words/csv.ts'
import type { Words } from '../../domain/words/words-for.ts'
import {
  exportComplaints,
  type KnownComplaint,
  listComplaints,
  moveComplaint,
  readComplaint,
  readQualityReport,
} from '../api/work.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { complaintStatus, headings, severityNamed } from '../output/work-words.ts'
import { readerLocale } from '../reader-locale.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { fieldsOf, type Moves, moveNamed, movesText } from './fields-of.ts'

const ListOptions = CommonOptions.extend({
  status: z.string().optional(),
  owner: z.string().optional(),
  account: z.string().optional(),
})

const PeriodOptions = CommonOptions.extend({ from: z.iso.date(), to: z.iso.date() })

/** `holdfast complaints`: the open ones, or those of an account. */
export function complaintsCommand(words: Words): Command {
  const help = helpOf(words, 'help.complaints')
  return (
    commandWithEndpoint(words, 'complaints')
      .option('--account <id>', help('account'))
      .option('--owner <who>', help('owner'))
      .option('--status <status>', help('status'))
      .action(async (given: unknown) => {
        const { status, owner, account, ...common } = optionsOf(ListOptions, given)
        const complaints = await listComplaints(connect(common).client, { status, owner, account })
        say(common.json, { complaints }, () =>
          complaints.length === 0 ? words.word('work.none', { of: 'complaints' }) : text(complaints, words),
        )
      })
      // What stands behind `export` is its own.
      .enablePositionalOptions()
      .addCommand(exportCommand(words))
      .addCommand(reportCommand(words))
  )
}

/** `holdfast complaints export`: all that were received in a period, as CSV or JSON. */
function exportCommand(words: Words): Command {
  return commandOnPeriod(words, 'export').action(async (given: unknown) => {
    const { from, to, ...common } = optionsOf(PeriodOptions, given)
    const complaints = await exportComplaints(connect(common).client, { from, to })
    const columns = Object.keys(complaints[0] ?? {})
    const rows = complaints.map((line) => columns.map((column) => line[column] ?? null))
    say(common.json, { complaints }, () => csv([columns, ...rows]).trimEnd())
  })
}

/** `holdfast complaints report`: how the complaints of a period were handled, what they cost and what caused them. */
function reportCommand(words: Words): Command {
  return commandOnPeriod(words, 'report').action(async (given: unknown) => {
    const { from, to, ...common } = optionsOf(PeriodOptions, given)
    const report = await readQualityReport(connect(common).client, { from, to })
    const reader = { locale: readerLocale(common, process.env), timeZone: 'UTC' }
    say(common.json, { report }, () =>
      blocksText(qualityBlocks(report, { causes: [], departments: [] }, reader), reader.locale),
    )
  })
}

function commandOnPeriod(words: Words, name: 'export' | 'report'): Command {
  const help = helpOf(words, 'help.complaints')
  return commandWithEndpoint(words, name)
    .description(help(name))
    .option('--from <day>', help('from', 'required'))
    .option('--to <day>', help('to', 'required'))
}

/** What each move of a complaint takes after its name. */
const moves: Moves = {
  note: ['text'],
  pause: ['reason', 'note'],
  resume: ['reason'],
  refer: ['reason'],
  close: ['reason'],
  withdraw: ['reason'],
  accept: ['reason'],
  reopen: ['reason'],
  'erase-attachment': ['id', 'reason'],
}

/** `holdfast complaint REF [note|pause|resume|accept|close|withdraw|refer|reopen|erase-attachment …]`: shows a complaint whole, or acts on it. */
export function complaintCommand(words: Words): Command {
  const help = helpOf(words, 'help.complaints')
  return commandWithEndpoint(words, 'complaint')
    .argument('<ref>', help('ref'))
    .argument('[move]', movesText(moves, words))
    .argument('[words...]', help('words'))
    .option('--told <how>', help('told'))
    .option('--on <day>', help('on'))
    .option('--until <day>', help('until'))
    .action(async (named: string, move: string | undefined, said: string[], given: unknown) => {
      const word = z.string().optional()
      const options = CommonOptions.extend({ told: word, on: word, until: word })
      const { told, on, until, ...common } = optionsOf(options, given)
      const { client } = connect(common)
      if (move === undefined) {
        const complaint = await readComplaint(client, named)
        say(common.json, { complaint }, () => JSON.stringify(complaint, null, 2))
        return
      }
      const { id, ...fields } = fieldsOf(moveNamed(moves, move), said, words)
      const body = {
        ...fields,
        ...(told && { told: { how: told, ...(on && { on }) } }),
        ...(until && { until }),
      }
      const path = id === undefined ? move : `attachments/${encodeURIComponent(id)}/erase`
      const complaint = await moveComplaint(client, named, path, body)
      say(common.json, { complaint }, () => text([complaint], words))
    })
}

function text(complaints: readonly KnownComplaint[], words: Words): string {
  const title = headings(words)
  return table(
    [
      { title: title('complaint'), of: ({ complaintId }) => complaintId },
      { title: title('reference'), of: ({ reference }) => reference },
      { title: title('account'), of: ({ accountId }) => accountId },
      {
        title: title('severity'),
        of: ({ severity }) => (severity ? words.tell(severityNamed(severity)) : ''),
      },
      { title: title('answer-by'), of: ({ resolveBy }) => resolveBy.slice(0, 10) },
      { title: title('status'), of: ({ status }) => words.tell(complaintStatus(status)) },
    ],
    complaints,
  )
}
