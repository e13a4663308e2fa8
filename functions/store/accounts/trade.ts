import * as z from 'zod'
import { monthStart } from '../../../domain/history/month.ts'
import { reviewedDays } from '../../../domain/prices/review-prices.ts'
import { TradeDay } from '../../../domain/prices/trade.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, TableReader } from '../table/table.ts'
import { accountPk } from './account-key.ts'
import { pack, unpack } from './pack.ts'

const prefix = 'TRADE#'
/** A digest may hold the trade of months before its own. */
const spareDays = 400
const Stored = z.object({ sk: z.string(), trade: z.instanceof(Uint8Array) })
/** Columns pack much better than rows: every article is named once. */
const Packed = z.object({
  articles: z.array(z.tuple([z.string(), z.string()])),
  days: z.array(
    z.object({
      day: z.int(),
      article: z.array(z.int()),
      units: z.array(z.number()),
      unitList: z.array(z.number()),
      reported: TradeDay.shape.reported,
    }),
  ),
})

/** The trade of an account up to the end of a month (months since 1970), from where the digest before it ends. */
export type TradeDigest = { month: number; days: TradeDay[] }

/** A#<accountId> / TRADE#<month>: copied from day buckets that are over, so that a review of prices need not read them again. */
export function tradeItem(accountId: string, { month, days }: TradeDigest): Item {
  const numbers = new Map<string, number>()
  const articles: [string, string][] = []
  const numberOf = (sku: string, currency: string) => {
    const key = `${currency} ${sku}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, articles.length)
    return articles.push([sku, currency]) - 1
  }
  const columns = days.map(({ day, bought, reported }) => ({
    day,
    article: bought.map(({ sku, currency }) => numberOf(sku, currency)),
    units: bought.map(({ units }) => units),
    unitList: bought.map(({ unitList }) => unitList),
    reported,
  }))
  const ttl = (monthStart(month + 1) + reviewedDays + spareDays) * 86_400
  return { ...tradeKey(accountId, month), trade: pack({ articles, days: columns }), ttl }
}

/** The digests that end in these months (both included), oldest first. Strongly consistent. */
export async function readTrade(
  reader: TableReader,
  accountId: string,
  { from, to }: { from: number; to: number },
): Promise<TradeDigest[]> {
  if (from > to) return []
  const items = await reader.queryAll({
    pk: accountPk(accountId),
    from: tradeKey(accountId, from).sk,
    to: tradeKey(accountId, to).sk,
  })
  return items.map(digestOf)
}

/** The keys of the digests that end in a month or later: what they hold of that month is no longer true. */
export async function tradeKeysFrom(reader: TableReader, accountId: string, month: number): Promise<Key[]> {
  const { pk, sk: from } = tradeKey(accountId, month)
  return reader.queryAll({ pk, from, to: `${prefix}9999`, attributes: ['pk', 'sk'] })
}

/** Whether digests end before a month: the first day (since 1970) that the last of them does not hold. */
export function dayAfterDigests(digests: readonly TradeDigest[]): number | undefined {
  const last = digests.at(-1)
  return last && monthStart(last.month + 1)
}

function tradeKey(accountId: string, month: number): Key {
  const first = new Date(monthStart(month) * 86_400_000).toISOString()
  return { pk: accountPk(accountId), sk: `${prefix}${first.slice(0, 7)}` }
}

function digestOf(item: Item): TradeDigest {
  const { sk, trade } = readStored(Stored, item)
  const [year = 0, month = 0] = sk.slice(prefix.length).split('-').map(Number)
  const { articles, days } = readStored(Packed, unpack(trade))
  return {
    month: (year - 1970) * 12 + month - 1,
    days: days.map(({ day, article, units, unitList, reported }) => ({
      day,
      bought: article.map((number, i) => {
        const [sku = '', currency = ''] = articles[number] ?? []
        return { sku, currency, units: units[i] ?? 0, unitList: unitList[i] ?? 0 }
      }),
      reported,
    })),
  }
}
