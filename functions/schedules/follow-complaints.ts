import { askHowItWas } from '../operations/complaints/ask-how-it-was.ts'
import { closeOneComplaint } from '../operations/complaints/close-one-complaint.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import { eachIsolated } from '../runtime/each-isolated.ts'
import type { Given } from '../runtime/ports.ts'
import {
  complaintKey,
  listDueComplaints,
  type NamedComplaint,
  readComplaint,
} from '../store/tasks/complaints.ts'
import { timeBudget } from './time-budget.ts'

const aPage = 50
const atOnce = 4
const budgetMs = 40_000

/**
 * What was answered and waits for nobody here: closes complaints whose customers have said nothing for as long as they were told, and asks some
 * days after closing how they were handled. What may
 * pass is tried again on the next day; everything else goes on.
 */
export const followComplaints = defineTimer({
  name: 'FollowComplaints',
  needs: ['table', 'mail'],
  async run(given) {
    const hasTime = timeBudget(budgetMs)
    const counts = { closed: 0, asked: 0, setAside: 0 }
    const failures: unknown[] = []
    let cursor: string | undefined
    do {
      if (!hasTime()) return { ...counts, unfinished: 1 }
      const due = await listDueComplaints(given.table, given.now(), { limit: aPage, cursor })
      cursor = due.cursor
      try {
        const { done, setAside } = await eachIsolated(due.complaints, atOnce, workOf, given, (complaint) =>
          follow(complaint, given),
        )
        counts.closed += done.filter((each) => each === 'closed').length
        counts.asked += done.filter((each) => each === 'asked').length
        counts.setAside += setAside
      } catch (error) {
        failures.push(error)
      }
    } while (cursor !== undefined)
    if (failures.length > 0) throw failures[0]
    return counts
  },
})

function workOf({ accountId, complaintId }: NamedComplaint) {
  return { accountId, item: complaintKey(accountId, complaintId).sk, work: 'FollowComplaints' }
}

async function follow(
  { accountId, complaintId }: NamedComplaint,
  given: Given<'table' | 'mail'>,
): Promise<'closed' | 'asked'> {
  const complaint = await readComplaint(given.table, accountId, complaintId)
  if (complaint.status === 'closed') {
    await askHowItWas(complaint, given)
    return 'asked'
  }
  await closeOneComplaint(complaint, { type: 'lapse' }, 'holdfast', given)
  return 'closed'
}
