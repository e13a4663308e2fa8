import type { Event } from '../../domain/events/event.ts'
import { foldAccount } from '../operations/fold-account.ts'
import { settleWinBacks } from '../operations/settle-win-backs.ts'
import { takeInEvents } from '../operations/take-in-events.ts'
import { defineConsumer } from '../runtime/define-consumer.ts'
import { setAside } from '../runtime/set-aside.ts'
import { accountIdOf, changeOwner } from '../store/accounts.ts'
import { eventItemsOf, readEvent } from '../store/events.ts'
import { currentModelLately } from '../store/models.ts'

/**
 * Folds an account's new events: they are added to the buckets of their days, then the account is judged anew. What is in a bucket already is
 * never added again, so that order, repeats and replays make no difference. Starts no playbook:
 * history that is imported must not send anybody after accounts that left long ago. That is the scan's decision.
 */
export const foldEvents = defineConsumer({
  name: 'FoldEvents',
  needs: ['table'],
  async consume({ pk, sks }, given) {
    const { table, now, settings } = given
    const accountId = accountIdOf(pk)
    const events: Event[] = []
    for (const item of await eventItemsOf(table, pk, sks)) {
      const read = readEvent(item)
      if ('event' in read) events.push(read.event)
      else await setAside({ accountId, item: item.sk, work: 'FoldEvents', reason: read.unreadable }, given)
    }
    const ownerChanges = events.filter((event) => event.type === 'owner-change')
    for (const event of ownerChanges) await changeOwner(table, accountId, event)
    const { wasWarned } = await foldAccount(table, accountId, {
      now: now(),
      settings,
      changed: await takeInEvents(table, accountId, events),
      model: () => currentModelLately(table, now()),
      mayHaveMoved: ownerChanges.length > 0,
    })
    const orders = events.filter(({ type }) => type === 'order')
    if (orders.length > 0 && wasWarned) await settleWinBacks(table, accountId, orders, now())
  },
})
