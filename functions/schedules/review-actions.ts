import { checkAction } from '../operations/actions/check-action.ts'
import { offerCalls } from '../operations/actions/offer-calls.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import { listOpenActions } from '../store/actions/actions.ts'

/**
 * Looks every morning at the corrective actions that are open: at those whose check is due whether the rate has fallen, and at bad lots for
 * whose accounts nobody had room yet. One that fails is told and keeps no other from its turn.
 */
export const reviewActions = defineTimer({
  name: 'ReviewActions',
  needs: ['table'],
  async run(given) {
    const { table, log } = given
    const counts = { open: 0, checked: 0, closed: 0, asked: 0, failed: 0 }
    for (const { actionId, entries, calls } of await listOpenActions(table)) {
      counts.open++
      try {
        const checked = await checkAction(actionId, { by: 'holdfast' }, given, { onlyDue: true })
        if (checked.entries.length > entries.length) counts.checked++
        if (checked.status === 'closed') counts.closed++
        else if (calls && !calls.over) {
          const after = await offerCalls(checked, 'holdfast', given)
          counts.asked += (after.calls?.asked ?? 0) - calls.asked
        }
      } catch (error) {
        counts.failed++
        log.error('a corrective action could not be looked at', error)
      }
    }
    if (counts.failed > 0) log.metric('ActionsFailed', counts.failed)
    return counts
  },
})
