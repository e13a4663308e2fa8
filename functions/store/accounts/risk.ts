import * as z from 'zod'
import type { Memory } from '../../../domain/history/memory.ts'
import { Band, bandRank } from '../../../domain/risk/band.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import { logit } from '../../../domain/statistics/logit.ts'
import { readStored } from '../table/read-stored.ts'
import { shardOf } from '../table/shard-of.ts'
import type { Condition, Item, Key, Page, TableReader } from '../table/table.ts'
import { accountIdOf, accountPk } from './account-key.ts'
import { packedMemory, unpackedMemory } from './packed-memory.ts'

/** How many keys the accounts due on one day are spread over. */
export const dueShards = 8
/** How many keys all accounts are listed under: one that was ever judged is under one of them. */
export const accountShards = 16
const lowestRank = 57
const worst = Math.max(...Object.values(bandRank))

/** The band that was announced last of an account, and how many announcements that makes. */
const Announced = z.object({ band: Band, number: z.int().positive() })
export type Announced = z.infer<typeof Announced>

const Stored = z.object({
  accountId: z.string(),
  ownerId: z.string(),
  band: Band,
  probability: z.number().nullable(),
  asOf: z.string(),
  modelVersion: z.string(),
  count: z.int().nonnegative(),
  due: z.string().optional(),
  announced: Announced.optional(),
  /** Whether it was ever filed as yellow or red: then playbooks may wait for its orders. */
  wasWarned: z.boolean().default(false),
  memory: z.instanceof(Uint8Array),
  revision: z.int().positive(),
})
/** What an account's state item says without being recomputed: `count` is the number of facts it was computed from. */
export type FiledRisk = Omit<z.infer<typeof Stored>, 'memory'>
/** The same with what is remembered of the account. */
export type FiledAccount = FiledRisk & { memory: Memory }

/** A#<accountId> / STATE */
export function riskKey(accountId: string): Key {
  return { pk: accountPk(accountId), sk: 'STATE' }
}

/** The filed risk of an item. */
export function riskOf(item: Item): FiledRisk {
  const { memory: _, ...risk } = readStored(Stored, item)
  return risk
}

/** The filed risk of an account, or undefined before its first fold. */
export async function readRisk(reader: TableReader, accountId: string): Promise<FiledRisk | undefined> {
  const item = await reader.get(riskKey(accountId))
  return item && riskOf(item)
}

/** What is filed of an account, its memory too; undefined before its first fold. Strongly consistent. */
export async function readFiled(reader: TableReader, accountId: string): Promise<FiledAccount | undefined> {
  const item = await reader.get(riskKey(accountId))
  return item && filedOf(item)
}

/** What a state item files. */
export function filedOf(item: Item): FiledAccount {
  const { memory, ...risk } = readStored(Stored, item)
  return { ...risk, memory: unpackedMemory(memory) }
}

/**
 * The write of a judged account with everything it is found by: band (worst first, in steps, so that the key moves
 * rarely), owner, shard, and the day it is due to be looked at again. Only where nobody has written it since `revision` was read (0: where
 * there is none).
 */
export function riskWrite(
  report: RiskReport,
  filed: {
    accountId: string
    ownerId: string
    memory: Memory
    due: string | null
    announced?: Announced
    wasWarned: boolean
    revision: number
  },
): { put: Item; if: Condition } {
  const { accountId, ownerId, memory, due, announced, wasWarned, revision } = filed
  const { band, probability, asOf, modelVersion } = report
  const rank = `${rankOf(probability)}#${accountId}`
  const put = {
    ...riskKey(accountId),
    ...{ accountId, ownerId, band, probability, asOf, modelVersion, announced },
    ...(wasWarned && { wasWarned }),
    count: memory.latest.count,
    memory: packedMemory(memory),
    revision: revision + 1,
    bandPk: bandPk(band),
    bandSk: rank,
    ownerPk: ownerPk(ownerId),
    ownerSk: `${ownerPrefix(band)}${rank}`,
    shardPk: shardPk(shardOf(accountId, accountShards)),
    shardSk: accountId,
    ...(due !== null && { due, duePk: duePk(due, shardOf(accountId, dueShards)), dueSk: accountId }),
  }
  return { put, if: revision === 0 ? { pk: { exists: false } } : { revision: { is: revision } } }
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

/**
 * A page of the accounts filed under a day, of one shard; `cursor` is there when more may follow. The index may lag: check each account by a
 * strong read.
 */
export async function pageOfDue(
  reader: TableReader,
  { day, shard }: { day: string; shard: number },
  page: { limit: number; cursor?: string },
): Promise<{ accountIds: string[]; cursor?: string }> {
  const query = { index: 'due', pk: duePk(day, shard), attributes: ['pk'], ...page } as const
  const { items, cursor } = await reader.query(query)
  return { accountIds: items.map(({ pk }) => accountIdOf(pk)), ...(cursor !== undefined && { cursor }) }
}

/** OWNER#<ownerId>: the partition of byOwner that lists an owner's accounts and tasks. */
export function ownerPk(ownerId: string): string {
  return `OWNER#${ownerId}`
}

/** The accounts of one shard that were ever judged, a page of them. */
export function listJudged(
  reader: TableReader,
  shard: number,
  page: { limit?: number; cursor?: string; attributes?: readonly string[] } = {},
): Promise<Page> {
  return reader.query({ index: 'byShard', pk: shardPk(shard), ...page })
}

function shardPk(shard: number): string {
  return `SHARD#${String(shard).padStart(2, '0')}`
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

/**
 * Sorts the highest probability first, in steps of a half on the logit scale; accounts without one come last. Below two per cent all are as one:
 * who orders often is nearly always there, has the most facts, and would move with each of them.
 */
function rankOf(probability: number | null): string {
  if (probability === null) return '99'
  return String(Math.max(0, Math.min(lowestRank, 49 - Math.round(2 * logit(probability))))).padStart(2, '0')
}
