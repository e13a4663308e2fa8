import { type BaseTally, tallyOf } from '../../../domain/portfolio/base-tally.ts'
import type { Settings } from '../../../domain/settings.ts'
import { accountShards, filedOf, listJudged } from '../../store/accounts/risk.ts'
import { readTally } from '../../store/company/base-tally.ts'
import { currentModel } from '../../store/company/models.ts'
import type { Item, TableReader } from '../../store/table/table.ts'
import { asOfDay } from './as-of-day.ts'
import { countAccount } from './count-account.ts'

/** So many accounts are counted for an answer, and no more. */
const mostAtOnce = 500

/**
 * All accounts as the weekly sweep counted them, and when it began to. A base that no sweep has counted yet is counted now where it is small: a first look
 * need not wait for Sunday. Undefined for a larger one.
 */
export async function countedBase(
  reader: TableReader,
  now: Date,
  settings: Settings,
): Promise<{ asOf: string; tally: BaseTally } | undefined> {
  const filed = await readTally(reader)
  if (filed) return filed
  const items = await smallBase(reader)
  if (items === undefined) return undefined
  const model = await currentModel(reader)
  const counted = items.map(filedOf).map(({ accountId, ownerId, memory: { latest } }) => {
    const day = asOfDay(latest, now, settings)
    return countAccount(reader, { accountId, ownerId }, latest, day, { settings, model })
  })
  return { asOf: now.toISOString(), tally: tallyOf(await Promise.all(counted)) }
}

/** Every judged account, or undefined where there are too many to look at. */
async function smallBase(reader: TableReader): Promise<Item[] | undefined> {
  const items: Item[] = []
  for (let shard = 0; shard < accountShards; shard++) {
    const page = await listJudged(reader, shard, { limit: mostAtOnce + 1 - items.length })
    items.push(...page.items)
    if (items.length > mostAtOnce || page.cursor !== undefined) return undefined
  }
  return items
}
