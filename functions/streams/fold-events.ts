import type { Event } from '../../domain/events/event.ts'
import { foldAccount } from '../operations/accounts/fold-account.ts'
import { requestSurveyCalls } from '../operations/accounts/request-survey-calls.ts'
import { isRetracted } from '../operations/mending/standing-facts.ts'
import { takeInEvents } from '../operations/take-in-events.ts'
import { defineConsumer } from '../runtime/define-consumer.ts'
import { setAside } from '../runtime/set-aside.ts'
import { accountIdOf } from '../store/accounts/account-key.ts'
import { eventItemsOf, importsOf, mergersOf, readEvent, retractionsOf } from '../store/accounts/events.ts'
import { currentModelLately } from '../store/company/models.ts'

/**
 * Folds an account's new events: they are added to the buckets of their days, then the account is judged anew. What is in a bucket already is
 * never added again, so that order, repeats and replays make no difference; where something was taken back, or the account merged into another, it is made anew. Starts no playbook but the call to who was
 * just asked and is not content: history that is imported must not send anybody after accounts that left long ago. That is the scan's decision.
 * What few events ask for is loaded when one does: it works on tasks and calendars, and is as much code as the fold itself.
 */
export const foldEvents = defineConsumer({
  name: 'FoldEvents',
  needs: ['table', 'inserts'],
  async consume({ pk, sks }, given) {
    const { table, now, settings } = given
    const accountId = accountIdOf(pk)
    const events: Event[] = []
    const told: Event[] = []
    const items = await eventItemsOf(table, pk, sks)
    let takesBack = false
    let isMoved = false
    for (const item of items) {
      const read = readEvent(item)
      if ('event' in read) {
        events.push(read.event)
        // History that is imported sends nobody after what was long ago.
        if (importsOf(item) === undefined) told.push(read.event)
      } else if ('retraction' in read) takesBack = true
      else if ('merger' in read) isMoved ||= read.merger.from === accountId
      else await setAside({ accountId, item: item.sk, work: 'FoldEvents', reason: read.unreadable }, given)
    }
    const changed = await takeInEvents(given, accountId, events, settings.businessCalendar.timeZone)
    // Looked for after the days were written: whoever takes back meanwhile finds these in them.
    const imported = items.filter((item) => importsOf(item) !== undefined || mergersOf(item).length > 0)
    const retractions = imported.length > 0 ? await retractionsOf(table, accountId) : []
    const anew = async () => {
      const { refoldAccount } = await import('../operations/mending/refold-account.ts')
      const { unreadable } = await refoldAccount(accountId, given)
      for (const { item, why } of unreadable)
        await setAside({ accountId, item: item.sk, work: 'FoldEvents', reason: why }, given)
    }
    takesBack ||= imported.some((item) => isRetracted(item, retractions))
    if (takesBack || isMoved) {
      await anew()
      if (!takesBack) return
      const { dropCauseless } = await import('../operations/tasks/drop-causeless.ts')
      return await dropCauseless(accountId, given)
    }
    const ownerChanges = events.filter((event) => event.type === 'owner-change')
    if (ownerChanges.length > 0) {
      const { changeOwner } = await import('../store/accounts/accounts.ts')
      for (const event of ownerChanges) await changeOwner(table, accountId, event)
    }
    const { wasWarned, isMerged } = await foldAccount(table, accountId, {
      now: now(),
      settings,
      changed,
      model: () => currentModelLately(table, now()),
      mayHaveMoved: ownerChanges.length > 0,
    })
    if (isMerged) return await anew()
    if (ownerChanges.length > 0) {
      const { followOwner } = await import('../operations/people/follow-owner.ts')
      await followOwner(accountId, given)
    }
    await requestSurveyCalls(accountId, told, given)
    if (wasWarned) {
      const { settleWinBacks } = await import('../operations/tasks/settle-win-backs.ts')
      await settleWinBacks(accountId, events, given)
    }
  },
})
