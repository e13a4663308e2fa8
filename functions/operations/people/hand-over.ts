import { standInFor } from '../../../domain/people/ladder.ts'
import { hasLeft } from '../../../domain/people/presence.ts'
import type { Given } from '../../runtime/ports.ts'
import { markIntroduced, readOwnership } from '../../store/accounts/profile.ts'
import { noticeItem } from '../../store/mail/notices.ts'
import { readPeople } from '../../store/people/people.ts'
import { todayOf } from '../accounts/as-of-day.ts'

/**
 * Whoever looks after an account since its owner changed is told of it by a mail of their next morning; while they are away, so is who stands
 * in. Whoever did before hears that they do not any more. Once a change; repeating it changes nothing.
 */
export async function handOver(accountId: string, { table, settings, now }: Given<'table'>): Promise<void> {
  const known = await readOwnership(table, accountId)
  if (!known || known.introducedTo === known.ownerId) return
  const { ownerId, introducedTo, since } = known
  const people = await readPeople(table, settings)
  if (introducedTo !== undefined) {
    const about = { accountId, at: new Date(since).toISOString() }
    const handover = { kind: 'handover', ...about, id: introducedTo } as const
    for (const personId of new Set([ownerId, standInFor(ownerId, now().toISOString(), people)]))
      await table.put(noticeItem(personId, handover), { ifAbsent: true })
    const former = people.people.get(introducedTo)
    if (former && !hasLeft(former, todayOf(now(), settings)))
      await table.put(noticeItem(introducedTo, { kind: 'handed-on', ...about, id: ownerId }), {
        ifAbsent: true,
      })
  }
  await markIntroduced(table, accountId, ownerId)
}
