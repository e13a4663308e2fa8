import * as z from 'zod'
import { Band, bandRank } from '../../domain/risk/band.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import { accountPk } from './accounts.ts'
import { shardOf } from './shard-of.ts'
import type { Condition, Item, Key, Page, TableReader } from './table.ts'

/** How many keys the accounts due on one day are spread over. */
export const dueShards = 8
const worst = Math.max(...Object.values(bandRank))

/** The band that was announced last of an account, and how many announcements that makes. */
const Announced = z.object({ band: Band, number: z.int().positive() })
export type Announced = z.infer<typeof Announced>

const Stored = z.object({
  accountId: z.string(),
  ownerId: z.string(),
  band: Band,
  probability: z.number().nullable(),
  sentence: z.string(),
  asOf: z.string(),
  modelVersion: z.string(),
  count: z.int().nonnegative(),
  announced: Announced.optional(),
})
/** What an account's risk item says without being recomputed: `count` is the number of events it was computed from. */
export type FiledRisk = z.infer<typeof Stored>

/** A#<accountId> / RISK */
export function riskKey(accountId: string): Key {
  return { pk: accountPk(accountId), sk: 'RISK' }
}

/** The risk of an item, also of one read through an index. */
export function riskOf(item: Item): FiledRisk {
  return Stored.parse(item)
}

/** The filed risk of an account, or undefined before its first fold. */
export async function readRisk(reader: TableReader, accountId: string): Promise<FiledRisk | undefined> {
  const item = await reader.get(riskKey(accountId))
  return item && riskOf(item)
}

/**
 * A computed risk with everything it is found by: band (worst first), owner, and the day it is due to be looked at again.
 * Its condition holds unless one computed from more events, or for a later day, is there already, or another band was
 * announced since `announcedBefore` was read.
 */
export function riskWrite(
  report: RiskReport,
  filed: {
    accountId: string
    ownerId: string
    count: number
    due: string | null
    announced?: Announced
    announcedBefore?: Announced
  },
): { put: Item; if: Condition } {
  const { accountId, ownerId, count, due, announced, announcedBefore } = filed
  const { band, probability, sentence, asOf, modelVersion } = report
  const rank = `${rankOf(probability)}#${accountId}`
  const put = {
    ...riskKey(accountId),
    ...{ accountId, ownerId, band, probability, sentence, asOf, modelVersion, count, announced },
    bandPk: bandPk(band),
    bandSk: rank,
    ownerPk: ownerPk(ownerId),
    ownerSk: `${ownerPrefix(band)}${rank}`,
    ...(due !== null && { duePk: duePk(due, shardOf(accountId, dueShards)), dueSk: accountId }),
  }
  return {
    put,
    if: {
      count: { atMost: count, orAbsent: true },
      asOf: { atMost: asOf, orAbsent: true },
      announced: announcedBefore ? { is: announcedBefore } : { exists: false },
    },
  }
}

/** One page of the accounts of a band, worst first; of one owner's where given. */
export function listByBand(
  reader: TableReader,
  band: Band,
  page: { ownerId?: string; limit: number; cursor?: string },
): Promise<Page> {
  const { ownerId, limit, cursor } = page
  const which =
    ownerId === undefined
      ? ({ index: 'byBand', pk: bandPk(band) } as const)
      : ({ index: 'byOwner', pk: ownerPk(ownerId), prefix: ownerPrefix(band) } as const)
  return reader.query({ ...which, limit, cursor })
}

/** The accounts filed under a day, of one shard. The index may lag: check each account by a strong read. */
export async function listDue(reader: TableReader, day: string, shard: number): Promise<string[]> {
  const items = await reader.queryAll({ index: 'due', pk: duePk(day, shard), attributes: ['accountId'] })
  return items.flatMap(({ accountId }) => (typeof accountId === 'string' ? [accountId] : []))
}

/** OWNER#<ownerId>: the partition of byOwner that lists an owner's accounts and tasks. */
export function ownerPk(ownerId: string): string {
  return `OWNER#${ownerId}`
}

function bandPk(band: Band): string {
  return `BAND#${band}`
}

function ownerPrefix(band: Band): string {
  return `RISK#${worst - bandRank[band]}#`
}

function duePk(day: string, shard: number): string {
  return `DUE#${day}#${shard}`
}

/** Sorts the highest probability first; accounts without one come last. */
function rankOf(probability: number | null): string {
  return (probability === null ? 9 : 1 - probability).toFixed(9)
}
