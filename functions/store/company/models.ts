import * as z from 'zod'
import { dayNumber } from '../../../domain/history/day.ts'
import { LearnedModel, withFeaturesOfToday } from '../../../domain/learning/learned-model.ts'
import type { Settings } from '../../../domain/settings.ts'
import { readRisk } from '../accounts/risk.ts'
import { originOf } from '../table/read-once.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader, Write } from '../table/table.ts'

const pk = 'MODELS'
/** MODELS / CURRENT: which version is in use. */
export const currentKey: Key = { pk, sk: 'CURRENT' }
const Stored = z.object({ body: z.string() })
const Pointer = z.object({ version: z.string() })
const Promotion = z.object({
  sk: z.string(),
  version: z.string(),
  day: z.string(),
  by: z.string().optional(),
  why: z.string().optional(),
})

/** A stored version's horizon, and the version with the features of today; null when it cannot be used any more. */
type Known = { horizonDays: number; usable: LearnedModel | null }

// Versions never change, so one that was read once need not be read again by the same process.
const known = new WeakMap<TableReader, Map<string, Known>>()
const lately = new WeakMap<TableReader, { at: number; model: LearnedModel | undefined }>()
const latelyMs = 2_000

/** MODELS / MODEL#<version> */
function modelKey(version: string): Key {
  return { pk, sk: `MODEL#${version}` }
}

/** A stored version by its name; undefined where none is stored (as for the shipped rules) or it cannot be used any more. */
export async function modelNamed(reader: TableReader, version: string): Promise<LearnedModel | undefined> {
  return (await readModel(reader, version))?.usable ?? undefined
}

async function readModel(reader: TableReader, version: string): Promise<Known | undefined> {
  const models = known.get(originOf(reader)) ?? new Map<string, Known>()
  known.set(originOf(reader), models)
  const before = models.get(version)
  if (before) return before
  const item = await reader.get(modelKey(version))
  if (!item) return undefined
  const stored = readStored(LearnedModel, JSON.parse(readStored(Stored, item).body))
  const model = { horizonDays: stored.horizonDays, usable: withFeaturesOfToday(stored) }
  models.set(version, model)
  return model
}

/** The learned version in use; undefined while the shipped rules are, or when the version cannot be used any more. */
export async function currentModel(reader: TableReader): Promise<LearnedModel | undefined> {
  const version = await currentVersion(reader)
  return version === undefined ? undefined : modelNamed(reader, version)
}

/** The version that accounts are judged by now: the learned one in use, else the shipped rules by the name that the settings give them. */
export async function effectiveVersion(
  reader: TableReader,
  { model }: Pick<Settings, 'model'>,
): Promise<string> {
  return (await currentModel(reader))?.version ?? model.version
}

/** The version in use, as it was less than two seconds before `now`: a fold need not ask for each account what changes once a week. */
export async function currentModelLately(reader: TableReader, now: Date): Promise<LearnedModel | undefined> {
  const known = lately.get(originOf(reader))
  if (known && Math.abs(now.getTime() - known.at) < latelyMs) return known.model
  const model = await currentModel(reader)
  lately.set(originOf(reader), { at: now.getTime(), model })
  return model
}

/** The learned version that was in use at the end of a UTC day, or undefined for the shipped rules. */
export async function modelOn(reader: TableReader, day: string): Promise<LearnedModel | undefined> {
  const { items } = await reader.query({
    pk,
    from: 'PROMOTED#',
    to: `PROMOTED#${day}#~`,
    newestFirst: true,
    limit: 1,
  })
  const [latest] = items.map((item) => readStored(Promotion, item))
  return latest && modelNamed(reader, latest.version)
}

/** The names of the versions promoted last, newest first, and whether there are older ones. */
export async function latestVersions(
  reader: TableReader,
  most: number,
): Promise<{ versions: string[]; older: boolean }> {
  const page = await reader.query({ pk, prefix: 'PROMOTED#', newestFirst: true, limit: most })
  const versions = page.items.map((item) => readStored(Promotion, item).version)
  return { versions: [...new Set(versions)], older: page.cursor !== undefined }
}

/** Which version was put to use when, the latest first; by whom and why, where somebody went back to it. */
export async function listPromotions(
  reader: TableReader,
  limit: number,
): Promise<{ version: string; at: string; by?: string; why?: string }[]> {
  const { items } = await reader.query({ pk, prefix: 'PROMOTED#', newestFirst: true, limit })
  return items.map((item) => {
    const { sk, version, by, why } = readStored(Promotion, item)
    return { version, at: sk.split('#')[2] ?? '', ...(by && { by }), ...(why && { why }) }
  })
}

/**
 * The version that a refit as of the end of a UTC day is judged against: of those put to use, the latest whose own horizon
 * was over by then, so that it knew none of the outcomes. Undefined for the shipped rules.
 */
export async function rivalOn(reader: TableReader, day: string): Promise<LearnedModel | undefined> {
  const promotions = await reader.queryAll({
    pk,
    from: 'PROMOTED#',
    to: `PROMOTED#${day}#~`,
    newestFirst: true,
  })
  for (const promotion of promotions.map((item) => readStored(Promotion, item))) {
    const model = await readModel(reader, promotion.version)
    if (model && dayNumber(promotion.day) + model.horizonDays <= dayNumber(day))
      return model.usable ?? undefined
  }
  return undefined
}

/**
 * The version an account was last judged under, which it keeps until it is judged again; the one in use for an account that
 * was never judged. Undefined for the shipped rules.
 */
export async function modelOfAccount(
  reader: TableReader,
  accountId: string,
): Promise<LearnedModel | undefined> {
  const risk = await readRisk(reader, accountId)
  return risk ? modelNamed(reader, risk.modelVersion) : currentModel(reader)
}

/** Stores a version for good; it is not in use before it is promoted. The same version again is the same item. */
export async function storeModel(table: Table, model: LearnedModel): Promise<void> {
  await table.put({ ...modelKey(model.version), body: JSON.stringify(model) }, { ifAbsent: true })
}

/**
 * Puts a stored version to use, all or nothing, with its date and what else is to be written with it. False when
 * something of that did not hold: `before` is the version that must still be in use.
 */
export async function promoteModel(
  table: Table,
  version: string,
  {
    before,
    now,
    also = [],
    because,
  }: {
    before: string | undefined
    now: Date
    also?: readonly Write[]
    /** Who put it to use and why, where no refit did. */
    because?: { by: string; why: string }
  },
): Promise<boolean> {
  const at = now.toISOString()
  const day = at.slice(0, 10)
  const { written } = await table.transact([
    { check: modelKey(version), if: { pk: { exists: true } } },
    {
      put: { ...currentKey, version, promotedAt: at },
      if: { version: before === undefined ? { exists: false } : { is: before } },
    },
    { put: { pk, sk: `PROMOTED#${day}#${at}`, version, day, ...because }, ifAbsent: true },
    ...also,
  ])
  lately.delete(table)
  return written
}

/** The name of the version in use, whether or not it can still be used. */
export async function currentVersion(reader: TableReader): Promise<string | undefined> {
  const pointer = await reader.get(currentKey)
  return pointer && versionOf(pointer)
}

/** The name of the version that an item says is in use. */
export function versionOf(item: Item): string {
  return readStored(Pointer, item).version
}
