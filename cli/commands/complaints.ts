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
import { readerWords } from '../output/reader-words.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { complaintStatus, headings, severityNamed } from '../output/work-words.ts'
import { readerLocale } from '../reader-locale.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { fieldsOf } from './fields-of.ts'

const ListOptions = CommonOptions.extend({
  status: z.string().optional(),
  owner: z.string().optional(),
  account: z.string().optional(),
})

const Day = z.iso.date({ error: (issue) => `"${issue.input}" is no day such as 2026-03-31` })
const ExportOptions = CommonOptions.extend({ from: Day, to: Day })

/** `holdfast complaints`: the open ones, or those of an account. */
export function complaintsCommand(): Command {
  return (
    commandWithEndpoint('complaints', 'list complaints; without an account, those that are open')
      .option('--account <id>', 'only those of one account, closed ones too')
      .option('--owner <who>', 'only those that one person has a task for')
      .option('--status <status>', 'open or closed')
      .action(async (given: unknown) => {
        const { status, owner, account, ...common } = optionsOf(ListOptions, given)
        const complaints = await listComplaints(connect(common).client, { status, owner, account })
        say(common.json, { complaints }, () =>
          complaints.length === 0
            ? readerWords(common).word('work.none', { of: 'complaints' })
            : text(complaints, readerWords(common)),
        )
      })
      // What stands behind `export` is its own.
      .enablePositionalOptions()
      .addCommand(exportCommand())
      .addCommand(reportCommand())
  )
}

/** `holdfast complaints export`: all that were received in a period, as CSV or JSON. */
function exportCommand(): Command {
  return commandWithEndpoint('export', 'all complaints received in a period, one a line, as CSV')
    .requiredOption('--from <day>', 'the first day')
    .requiredOption('--to <day>', 'the last day')
    .action(async (given: unknown) => {
      const { from, to, ...common } = optionsOf(ExportOptions, given)
      const complaints = await exportComplaints(connect(common).client, { from, to })
      const columns = Object.keys(complaints[0] ?? {})
      const rows = complaints.map((line) => columns.map((column) => line[column] ?? null))
      say(common.json, { complaints }, () => csv([columns, ...rows]).trimEnd())
    })
}

/** `holdfast complaints report`: how the complaints of a period were handled, what they cost and what caused them. */
function reportCommand(): Command {
  return commandWithEndpoint('report', 'what the complaints received in a period teach')
    .requiredOption('--from <day>', 'the first day')
    .requiredOption('--to <day>', 'the last day')
    .action(async (given: unknown) => {
      const { from, to, ...common } = optionsOf(ExportOptions, given)
      const report = await readQualityReport(connect(common).client, { from, to })
      const reader = { locale: readerLocale(common, process.env), timeZone: 'UTC' }
      say(common.json, { report }, () =>
        blocksText(qualityBlocks(report, { causes: [], departments: [] }, reader), reader.locale),
      )
    })
}

/** What each move of a complaint takes after its name. */
const moves: Readonly<Record<string, readonly string[]>> = {
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
export function complaintCommand(): Command {
  return commandWithEndpoint('complaint', 'show a complaint by its id or reference, or act on it')
    .argument('<ref>', 'its id or its HF-reference')
    .argument(
      '[move]',
      'note TEXT | pause customer|goods NOTE | resume REASON | accept REASON | close REASON | withdraw REASON | refer REASON | reopen REASON | erase-attachment ID REASON',
    )
    .argument('[words...]', 'what the move takes')
    .option('--told <how>', 'close: how the customer was told (phone, email, letter, visit, other)')
    .option('--on <day>', 'close: the day they were told')
    .option('--until <day>', 'pause: the day on which it goes on by itself at the latest')
    .action(async (named: string, move: string | undefined, words: string[], given: unknown) => {
      const word = z.string().optional()
      const options = CommonOptions.extend({ told: word, on: word, until: word })
      const { told, on, until, ...common } = optionsOf(options, given)
      const { client } = connect(common)
      if (move === undefined) {
        const complaint = await readComplaint(client, named)
        say(common.json, { complaint }, () => JSON.stringify(complaint, null, 2))
        return
      }
      const name = moves[move]
      if (!name) throw new UsageError(`${move} is none of ${Object.keys(moves).join(', ')}`)
      const { id, ...fields } = fieldsOf(name, words)
      const body = {
        ...fields,
        ...(told && { told: { how: told, ...(on && { on }) } }),
        ...(until && { until }),
      }
      const path = id === undefined ? move : `attachments/${encodeURIComponent(id)}/erase`
      const complaint = await moveComplaint(client, named, path, body)
      say(common.json, { complaint }, () => text([complaint], readerWords(common)))
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
