import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import * as z from 'zod'
import { Currency } from '../../domain/events/fields.ts'
import { dayIn } from '../../domain/history/day.ts'
import type { ImportInput } from '../../domain/imports/import.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Client } from '../api/client.ts'
import { endImport, openImport } from '../api/imports.ts'
import { type Field, fields } from '../orders-file/columns/fields.ts'
import type { RowProblem } from '../orders-file/read-order-row.ts'
import { choiceOf, ReadingOptions } from '../orders-file/reading-options.ts'
import type { ProgressBar } from '../output/progress-bar.ts'
import { UsageError } from '../usage-error.ts'
import type { StoredOrders } from './order-store.ts'
import { type Owner, ownersFor } from './owners.ts'
import { postEvents, type Rejected } from './post-events.ts'
import { openProgressFile } from './progress-file.ts'
import { putAccounts } from './put-accounts.ts'
import { type OpenOrders, openOrders, type ReadOptions } from './read-orders.ts'
import { replaceImports } from './replace-imports.ts'
import { sampleOrders } from './sample-orders.ts'

const Text = z.string().min(1).optional()

/** What `import orders` takes beside the file. */
export const ImportOptions = z.object({
  columns: z.partialRecord(z.enum(fields), z.string()).default({}),
  ...ReadingOptions.shape,
  preset: Text,
  dryRun: z.boolean().default(false),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'currency')
    .refine((code) => Currency.safeParse(code).success, 'iso-currency')
    .optional(),
  from: Text,
  until: Text,
  ownerName: Text,
  ownerEmail: z.email().optional(),
  owners: z.coerce.number().int().min(1).max(1000).optional(),
  progress: Text,
})
export type ImportOptions = z.infer<typeof ImportOptions>

export type ImportSummary = {
  file: string
  rows: number
  rowsWithoutAccount: number
  rowsNoOrder: number
  rowsOutsideDays: number
  problems: RowProblem[]
  columns: Partial<Record<Field, string>>
  currency: OpenOrders['currency']
  orders: number
  returns: number
  accounts: number
  profilesWritten: number
  resumedAtBatches: number
  accepted: number
  duplicate: number
  rejected: Rejected[]
  /** How the file was read, and three of its orders. */
  told: Sentence[]
  /** What it can be taken back by; null for a dry run, and where there was nothing to send. */
  importId: string | null
  /** Imports of the same file that it has replaced. */
  replaced: string[]
  dryRun: boolean
  seconds: number
  eventsPerSecond: number
}

type Sending = {
  file: string
  options: ImportOptions
  client: Client | null
  url: string
  bars: Record<'read' | 'accounts' | 'events', ProgressBar>
  tell: (lines: readonly Sentence[]) => void
}

/**
 * Imports a file: reads it, begins an import, takes back what was imported of the same file in another reading, writes account profiles when an
 * owner is given, posts its orders and returns in signed batches. Interrupted, it goes on from its progress file; run again, everything is a
 * duplicate and nothing changes.
 */
export async function importOrders(
  file: string,
  options: ImportOptions,
  client: Client | null,
  url: string,
  bars: Record<'read' | 'accounts' | 'events', ProgressBar>,
  tell: (lines: readonly Sentence[]) => void = () => {},
): Promise<ImportSummary> {
  const read = await openOrders(file, readOptionsOf(options), (rows) => bars.read.total(rows))
  try {
    return await sendOrders(read, { file, options, client, url, bars, tell })
  } finally {
    read.orders.close()
  }
}

async function sendOrders(
  read: OpenOrders,
  { file, options, client, url, bars, tell }: Sending,
): Promise<ImportSummary> {
  const { orders } = read
  bars.read.stop()
  const told = [...read.told, ...sampleOrders(read)]
  tell(told)
  const owners = ownersOf(options)
  const described = { file, told, read }
  const total = orders.counts.orders + orders.counts.returns
  if (client === null || total === 0) return summaryOf(described, { ...nothingSent, dryRun: client === null })
  const started = performance.now()
  const { importId, others, timeZone } = await openImport(client, importInputOf(file, read))
  tell(daysElsewhere(orders, options.timeZone, timeZone))
  await replaceImports(client, others, read.mapping, tell)
  const key = createHash('sha256')
    .update(JSON.stringify([read.fingerprint, options, url, importId]))
    .digest('hex')
  const progress = openProgressFile(options.progress ?? `${file}.progress.json`, key)
  const resumedAtBatches = progress.done.size
  if (owners) {
    bars.accounts.total(orders.counts.accounts)
    const source = {
      importId,
      owners,
      names: read.names,
      currency: read.currency.code,
      timeZone: options.timeZone,
    }
    await putAccounts(
      client,
      accountsOf(orders),
      { ...source, currencies: currenciesOf(read) },
      bars.accounts,
    )
  }
  bars.accounts.stop()
  const postingSince = performance.now()
  bars.events.total(total)
  let done = 0
  const skip = new Set(progress.done)
  const posted = await postEvents(client, orders.events(), {
    ...{ skip, importId },
    onBatch(index, events) {
      if (!skip.has(index)) progress.add(index)
      done += events
      bars.events.at(done)
    },
  })
  const { accepted, duplicate, rejected } = posted
  await endImport(client, importId, { accepted, duplicate, rejected: rejected.length })
  progress.remove()
  bars.events.stop()
  const answered = accepted + duplicate + rejected.length
  return summaryOf(described, {
    ...{ profilesWritten: owners ? orders.counts.accounts : 0, resumedAtBatches, ...posted, dryRun: false },
    ...{ importId, replaced: others.map((other) => other.importId) },
    seconds: seconds(started),
    eventsPerSecond: Math.round(answered / Math.max(seconds(postingSince), 0.001)),
  })
}

type Sent = Pick<
  ImportSummary,
  | 'importId'
  | 'replaced'
  | 'profilesWritten'
  | 'resumedAtBatches'
  | 'accepted'
  | 'duplicate'
  | 'rejected'
  | 'dryRun'
  | 'seconds'
  | 'eventsPerSecond'
>
const nothingSent: Sent = {
  ...{ importId: null, replaced: [] },
  ...{ profilesWritten: 0, resumedAtBatches: 0, accepted: 0, duplicate: 0, rejected: [], dryRun: true },
  ...{ seconds: 0, eventsPerSecond: 0 },
}

function summaryOf(
  { file, told, read }: { file: string; told: Sentence[]; read: OpenOrders },
  sent: Sent,
): ImportSummary {
  const { rows, rowsWithoutAccount, rowsNoOrder, rowsOutsideDays, problems, currency } = read
  const columns = Object.fromEntries(Object.entries(read.columns).map(([field, { name }]) => [field, name]))
  const counts = { rows, rowsWithoutAccount, rowsNoOrder, rowsOutsideDays, problems }
  return { file, ...counts, ...read.orders.counts, columns, currency, told, ...sent }
}

/** Says how many orders fall on another business day for the company than for the file. */
function daysElsewhere(orders: StoredOrders, zone: string, company: string): Sentence[] {
  if (zone === company) return []
  let moved = 0
  for (const { event } of orders.events()) if (dayIn(event.at, zone) !== dayIn(event.at, company)) moved += 1
  if (moved === 0) return []
  return [say('import.other-days', { orders: moved, company, zone })]
}

function importInputOf(file: string, { orders, rows, fingerprint, mapping }: OpenOrders): ImportInput {
  const { counts, firstDay, lastDay } = orders
  return { file: basename(file), fileHash: fingerprint, mapping, rows, ...counts, firstDay, lastDay }
}

/** The accounts of a file, each once: its orders come account after account. */
function* accountsOf(orders: StoredOrders): Generator<string> {
  let last: string | undefined
  for (const { event } of orders.events()) {
    if (event.accountId !== last) yield event.accountId
    last = event.accountId
  }
}

/** The currency of an account's latest order or return, where it is another than the file's: its profile is kept in it. */
function currenciesOf({ orders, currency: { code } }: OpenOrders): Map<string, string> {
  const found = new Map<string, string>()
  for (const { event } of orders.events()) {
    if (event.currency !== code) found.set(event.accountId, event.currency)
    else found.delete(event.accountId)
  }
  return found
}

const seconds = (since: number): number => (performance.now() - since) / 1000

function readOptionsOf(options: ImportOptions): ReadOptions {
  const { columns, currency, preset, from, until } = options
  return { ...choiceOf(options), columns, currency, preset, ...(from && { from }), ...(until && { until }) }
}

function ownersOf({ ownerName, ownerEmail, owners }: ImportOptions): Owner[] | null {
  if (owners !== undefined && ownerEmail !== undefined) throw new UsageError(say('usage.owners-either'))
  if (ownerName !== undefined && ownerEmail === undefined) throw new UsageError(say('usage.owner-name'))
  if (ownerEmail !== undefined) return [{ name: ownerName ?? ownerEmail, email: ownerEmail }]
  return owners === undefined ? null : ownersFor(owners)
}
