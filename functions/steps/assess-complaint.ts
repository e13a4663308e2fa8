import * as z from 'zod'
import { advance } from '../../domain/complaints/advance.ts'
import { assessComplaint as assess } from '../../domain/complaints/assess-complaint.ts'
import { Severity } from '../../domain/events/event.ts'
import { ordersByDay } from '../../domain/history/orders-by-day.ts'
import { byClock } from '../../domain/tasks/move-task.ts'
import { ComplaintRef } from '../../workflows/run-ref.ts'
import { readLatest } from '../operations/accounts/read-latest.ts'
import { countComplaint } from '../operations/actions/count-complaint.ts'
import { orderFacts } from '../operations/complaints/order-facts.ts'
import { defineStep } from '../runtime/define-step.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { changeComplaint, listComplaints, readComplaint } from '../store/tasks/complaints.ts'

/** Initial assessment: severity, safety and the redress that fits, from the complaint, its order and the account's past. */
export const assessComplaint = defineStep({
  name: 'AssessComplaint',
  needs: ['table'],
  input: ComplaintRef,
  output: z.strictObject({ severity: Severity }),
  async run({ accountId, complaintId }, given) {
    const { table, settings, now } = given
    const complaint = await readComplaint(table, accountId, complaintId)
    const { currency, tier, country } = await accountOrDefault(table, accountId, settings)
    const state = await readLatest(table, accountId)
    const context = {
      currency,
      ...(tier !== undefined && { tier }),
      ...(country !== undefined && { country }),
      orders: ordersByDay(state).reduce((sum, { count }) => sum + count, 0),
      earlier: await listComplaints(table, accountId),
      ...(await orderFacts(table, accountId, complaint)),
    }
    const assessment = assess(complaint, context, settings)
    const at = now().toISOString()
    const assessed = await changeComplaint(table, accountId, complaintId, (present) =>
      advance(present, { type: 'assess', assessment }, byClock(at)),
    )
    await countComplaint(assessed, given)
    return { severity: assessed.severity }
  },
})
