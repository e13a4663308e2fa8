import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Client } from '../api/client.ts'
import type { ProgressBar } from '../output/progress-bar.ts'
import { UsageError } from '../usage-error.ts'
import { type Field, fields } from './fields.ts'
import { type Owner, ownersFor } from './owners.ts'
import { postEvents, type Rejected } from './post-events.ts'
import { openProgressFile } from './progress-file.ts'
import { putAccounts } from './put-accounts.ts'
import type { RowProblem } from './read-order-row.ts'
import { type OrderFile, type ReadOptions, readOrders } from './read-orders.ts'

const Text = z.string().min(1).optional()

/** What `import orders` takes beside the file. */
export const ImportOptions = z.object({
  columns: z.partialRecord(z.enum(fields), z.string()).default({}),
  dateFormat: Text,
  timeZone: z.string().default('UTC'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters such as EUR')
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
  rowsOutsideDays: number
  problems: RowProblem[]
  columns: Partial<Record<Field, string>>
  currency: OrderFile['currency']
  orders: number
  returns: number
  accounts: number
  profilesWritten: number
  resumedAtBatches: number
  accepted: number
  duplicate: number
  rejected: Rejected[]
  seconds: number
  eventsPerSecond: number
}

/**
 * Imports a file: reads it, writes account profiles when an owner is given, posts its orders and returns in signed
 * batches. Interrupted, it goes on from its progress file; run again, everything is a duplicate and nothing changes.
 */
export async function importOrders(
  file: string,
  options: ImportOptions,
  client: Client,
  url: string,
  bars: Record<'read' | 'accounts' | 'events', ProgressBar>,
): Promise<ImportSummary> {
  const read = await readOrders(file, readOptionsOf(options), (rows) => bars.read.total(rows))
  bars.read.stop()
  const owners = ownersOf(options)
  const accounts = [...new Set(read.events.map(({ event }) => event.accountId))]
  const key = createHash('sha256')
    .update(JSON.stringify([read.fingerprint, options, url]))
    .digest('hex')
  const progress = openProgressFile(options.progress ?? `${file}.progress.json`, key)
  const resumedAtBatches = progress.done.size
  const started = performance.now()
  if (owners)
    await putAccounts(
      client,
      accounts,
      { owners, names: read.names, currency: read.currency.code, timeZone: options.timeZone },
      bars.accounts,
    )
  bars.accounts.stop()
  const postingSince = performance.now()
  bars.events.total(read.events.length)
  let done = 0
  const skip = new Set(progress.done)
  const posted = await postEvents(client, read.events, {
    skip,
    onBatch(index, events) {
      if (!skip.has(index)) progress.add(index)
      done += events
      bars.events.at(done)
    },
  })
  progress.remove()
  bars.events.stop()
  const orders = read.events.filter(({ event }) => event.type === 'order').length
  const answered = posted.accepted + posted.duplicate + posted.rejected.length
  return {
    file,
    rows: read.rows,
    rowsWithoutAccount: read.rowsWithoutAccount,
    rowsOutsideDays: read.rowsOutsideDays,
    problems: read.problems,
    columns: Object.fromEntries(Object.entries(read.columns).map(([field, { name }]) => [field, name])),
    currency: read.currency,
    orders,
    returns: read.events.length - orders,
    accounts: accounts.length,
    profilesWritten: owners ? accounts.length : 0,
    resumedAtBatches,
    ...posted,
    seconds: seconds(started),
    eventsPerSecond: Math.round(answered / Math.max(seconds(postingSince), 0.001)),
  }
}

const seconds = (since: number): number => (performance.now() - since) / 1000

function readOptionsOf({ columns, timeZone, dateFormat, currency, from, until }: ImportOptions): ReadOptions {
  return {
    columns,
    timeZone,
    ...(dateFormat && { dateFormat }),
    ...(currency && { currency }),
    ...(from && { from }),
    ...(until && { until }),
  }
}

function ownersOf({ ownerName, ownerEmail, owners }: ImportOptions): Owner[] | null {
  if (owners !== undefined && ownerEmail !== undefined)
    throw new UsageError('give either --owner-email or --owners, not both')
  if (ownerName !== undefined && ownerEmail === undefined)
    throw new UsageError('--owner-name needs --owner-email')
  if (ownerEmail !== undefined) return [{ name: ownerName ?? ownerEmail, email: ownerEmail }]
  return owners === undefined ? null : ownersFor(owners)
}
