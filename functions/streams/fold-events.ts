import { defineConsumer } from '../runtime/define-consumer.ts'
import { accountIdOf } from '../store/accounts.ts'
import { daysOf } from '../store/events.ts'
import { foldDays } from '../store/fold-days.ts'
import { foldRisk } from '../store/fold-risk.ts'
import { settleWinBacks } from './settle-win-backs.ts'

/**
 * Folds an account's new events: the days they fall on are recomputed from all their stored events, then the account is
 * judged anew. Never adds to what is there, so that order, repeats and replays make no difference. Starts no playbook:
 * history that is imported must not send anybody after accounts that left long ago. That is the scan's decision.
 */
export const foldEvents = defineConsumer({
  name: 'FoldEvents',
  needs: ['table'],
  async consume({ pk, sks }, { table, now, settings, log }) {
    const accountId = accountIdOf(pk)
    const days = await daysOf(table, pk, sks)
    const facts = await foldDays(table, accountId, days, { now: now(), log })
    await foldRisk(table, accountId, { now: now(), settings })
    const news = new Set(sks)
    const orders = facts.filter(({ type, id }) => type === 'order' && news.has(`EVT#${id}`))
    if (orders.length > 0) await settleWinBacks(table, accountId, orders, now())
  },
})
