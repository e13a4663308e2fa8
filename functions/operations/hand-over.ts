import { standInFor } from '../../domain/people/ladder.ts'
import type { Given } from '../runtime/ports.ts'
import { markIntroduced, readOwnership } from '../store/accounts.ts'
import { noticeItem } from '../store/notices.ts'
import { readPeople } from '../store/people.ts'

/**
 * Whoever looks after an account since its owner changed is told of it by a mail of their next morning; while they are away, so is who stands in.
 * Once a change; repeating it changes nothing.
 */
export async function handOver(accountId: string, { table, settings, now }: Given<'table'>): Promise<void> {
  const known = await readOwnership(table, accountId)
  if (!known || known.introducedTo === known.ownerId) return
  const { ownerId, introducedTo } = known
  const at = now().toISOString()
  const people = await readPeople(table, settings)
  if (introducedTo !== undefined) {
    const notice = { kind: 'handover', accountId, id: introducedTo, at } as const
    for (const personId of new Set([ownerId, standInFor(ownerId, at, people)]))
      await table.put(noticeItem(personId, notice), { ifAbsent: true })
  }
  await markIntroduced(table, accountId, ownerId)
}
