import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import { startOfLocalDay } from '../../../domain/people/business-time.ts'
import { holdsOn, RiskOverride } from '../../../domain/risk/risk-override.ts'
import type { Settings } from '../../../domain/settings.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'
import { accountPk } from './account-key.ts'

const prefix = 'OVERRIDE#'
const Stored = z.object({ override: RiskOverride, hash: z.string() })

/** Keeps an override set at `at` (ISO instant) beside all earlier ones; the latest counts. The same as the latest again writes nothing. */
export async function saveOverride(
  table: Table,
  accountId: string,
  input: Omit<RiskOverride, 'setAt'>,
  at: string,
): Promise<RiskOverride> {
  const hash = contentHash(input)
  const latest = await latestUntil(table, accountId, at)
  if (latest?.hash === hash) return latest.override
  const override = { ...input, setAt: at }
  await table.put({ pk: accountPk(accountId), sk: `${prefix}${at}`, override, hash })
  return override
}

/** The override that stood beside the risk on a day of the company, or null: the latest one set by then, unless it had expired. */
export async function overrideOn(
  reader: TableReader,
  accountId: string,
  day: string,
  { businessCalendar: { timeZone } }: Pick<Settings, 'businessCalendar'>,
): Promise<RiskOverride | null> {
  const end = startOfLocalDay(dayFromNumber(dayNumber(day) + 1), timeZone)
  const latest = await latestUntil(reader, accountId, new Date(Date.parse(end) - 1).toISOString())
  return latest && holdsOn(latest.override, day, timeZone) ? latest.override : null
}

async function latestUntil(reader: TableReader, accountId: string, until: string) {
  const { items } = await reader.query({
    pk: accountPk(accountId),
    from: prefix,
    to: `${prefix}${until}`,
    newestFirst: true,
    limit: 1,
  })
  const [latest] = items
  return latest && readStored(Stored, latest)
}
