import { standInFor } from '../../../domain/people/ladder.ts'
import { officeId, type People } from '../../../domain/people/people.ts'
import { hasLeft } from '../../../domain/people/presence.ts'
import type { Given } from '../../runtime/ports.ts'
import { ownEventId, ownEventItem } from '../../store/accounts/events.ts'
import { listWorstFirst } from '../../store/accounts/list-worst-first.ts'
import { riskOf } from '../../store/accounts/risk.ts'
import { noticeItem } from '../../store/mail/notices.ts'
import { isHandedOver, markHandedOver } from '../../store/people/people.ts'
import { todayOf } from '../accounts/as-of-day.ts'

const accountsAPage = 100

/**
 * Whoever stands in for somebody who has left is handed their accounts, the ones that look worst first; once for each who leaves. That their account
 * manager has left is a fact of each account.
 */
export async function handOverLeavers(
  people: People,
  { table, settings, now }: Given<'table'>,
): Promise<void> {
  const at = now().toISOString()
  const today = todayOf(now(), settings)
  for (const person of people.people.values()) {
    const { personId, leavingDate } = person
    if (leavingDate === undefined || personId === officeId) continue
    if (!hasLeft(person, today) || (await isHandedOver(table, personId, leavingDate))) continue
    const heir = standInFor(personId, at, people)
    let cursor: string | undefined
    do {
      const page = await listWorstFirst(table, {
        ownerId: personId,
        limit: accountsAPage,
        ...(cursor && { cursor }),
      })
      for (const { accountId } of page.items.map(riskOf)) {
        const left = `${leavingDate}T23:59:59.000Z`
        const id = ownEventId('owner-left', `${accountId}#${personId}#${leavingDate}`)
        const fact = ownEventItem({ type: 'owner-left', id, accountId, at: left }, at, settings.retention)
        await table.put(fact, { ifAbsent: true })
        await table.put(noticeItem(heir, { kind: 'handover', accountId, id: personId, at: left }), {
          ifAbsent: true,
        })
      }
      cursor = page.cursor
    } while (cursor !== undefined)
    await markHandedOver(table, personId, leavingDate)
  }
}
