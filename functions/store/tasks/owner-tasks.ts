import * as z from 'zod'
import { ownerPk } from '../accounts/risk.ts'
import { readStored } from '../table/read-stored.ts'
import type { Page, TableReader } from '../table/table.ts'

/** How many open tasks an owner has, counted up to a limit. The index may lag by a moment. */
export async function countOpenTasks(reader: TableReader, ownerId: string, limit: number): Promise<number> {
  const { items } = await reader.query({
    index: 'byOwner',
    pk: ownerPk(ownerId),
    prefix: 'TASK#open#',
    limit,
    attributes: ['pk'],
  })
  return items.length
}

/** One page of an owner's tasks, of one status where given, the earliest deadline first. */
export function listOwnerTasks(
  reader: TableReader,
  ownerId: string,
  page: { status?: string; limit: number; cursor?: string },
): Promise<Page> {
  const prefix = page.status === undefined ? 'TASK#' : `TASK#${page.status}#`
  return reader.query({
    index: 'byOwner',
    pk: ownerPk(ownerId),
    prefix,
    limit: page.limit,
    cursor: page.cursor,
  })
}

const Listed = z.object({ ownerSk: z.string() })

/** The deadlines of an owner's tasks of a status, the earliest first, so many at most. The index may lag by a moment. */
export async function deadlinesOf(
  reader: TableReader,
  ownerId: string,
  { status, limit }: { status: string; limit: number },
): Promise<string[]> {
  const { items } = await reader.query({
    index: 'byOwner',
    pk: ownerPk(ownerId),
    prefix: `TASK#${status}#`,
    limit,
    attributes: ['pk', 'sk', 'ownerSk'],
  })
  return items.map((item) => readStored(Listed, item).ownerSk.split('#')[2] ?? '')
}
