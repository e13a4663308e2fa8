import { defineTimer } from '../runtime/define-timer.ts'
import { dispatchAll } from '../runtime/dispatch.ts'
import { countOverdue } from '../store/tasks/open-tasks.ts'
import { listStuck } from '../store/tasks/outbox.ts'

const patienceMs = 15 * 60_000

/**
 * Carries out requests that the stream did not deliver within 15 minutes (it keeps records only a day), by the same code,
 * and measures how many tasks are past their deadline without an answer.
 */
export const sweepOutbox = defineTimer({
  name: 'SweepOutbox',
  needs: ['table', 'runs', 'bus'],
  async run(outside) {
    const now = outside.now()
    const stuck = await listStuck(outside.table, new Date(now.getTime() - patienceMs))
    const { dispatched, setAside, failures } = await dispatchAll(stuck, outside)
    const overdue = await countOverdue(outside.table, now)
    outside.log.metric('StuckRequests', stuck.length)
    outside.log.metric('OverdueTasks', overdue)
    return { stuck: stuck.length, dispatched, setAside, failed: failures.length, overdue }
  },
})
