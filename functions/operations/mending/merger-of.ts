import type { Merger } from '../../../domain/events/event.ts'
import { mergersWith, retractionsOf } from '../../store/accounts/events.ts'
import type { TableReader } from '../../store/table/table.ts'
import { presentMerger } from './standing-facts.ts'

/** The merger by which an account is merged into another now; undefined for most. Strongly consistent. */
export async function mergerOf(reader: TableReader, accountId: string): Promise<Merger | undefined> {
  const mergers = await mergersWith(reader, accountId)
  if (mergers.length === 0) return undefined
  return presentMerger(accountId, mergers, await retractionsOf(reader, accountId))
}
