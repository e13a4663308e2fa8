import * as z from 'zod'
import { advance } from '../../domain/complaints/advance.ts'
import { assessComplaint as assess } from '../../domain/complaints/assess-complaint.ts'
import { Severity } from '../../domain/events/event.ts'
import { paidFor } from '../../domain/history/line-value.ts'
import { ordersByDay } from '../../domain/history/orders-by-day.ts'
import { byClock } from '../../domain/tasks/move-task.ts'
import { ComplaintRef } from '../../workflows/workflow.ts'
import { readLatest } from '../operations/accounts/read-latest.ts'
import { orderConcerned } from '../operations/complaints/order-concerned.ts'
import { defineStep } from '../runtime/define-step.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import type { TableReader } from '../store/table/table.ts'
import { changeComplaint, listComplaints, readComplaint } from '../store/tasks/complaints.ts'

/** Initial assessment: severity, safety and the redress that fits, from the complaint, its order and the account's past. */
export const assessComplaint = defineStep({
  name: 'AssessComplaint',
  needs: ['table'],
  input: ComplaintRef,
  output: z.strictObject({ severity: Severity }),
  async run({ accountId, complaintId }, { table, settings, now }) {
    const complaint = await readComplaint(table, accountId, complaintId)
    const { currency, tier, country } = await accountOrDefault(table, accountId, settings)
    const state = await readLatest(table, accountId)
    const context = {
      currency,
      ...(tier !== undefined && { tier }),
      ...(country !== undefined && { country }),
      orders: ordersByDay(state).reduce((sum, { count }) => sum + count, 0),
      earlier: await listComplaints(table, accountId),
      ...(complaint.orderId !== undefined &&
        (await orderFacts(table, accountId, { orderId: complaint.orderId, sku: complaint.sku }))),
    }
    const assessment = assess(complaint, context, settings)
    const at = now().toISOString()
    const { severity } = await changeComplaint(table, accountId, complaintId, (present) =>
      advance(present, { type: 'assess', assessment }, byClock(at)),
    )
    return { severity }
  },
})

/** Worth and quantity of what the complaint is about: the lines of its article, or the whole order where it names none of them. */
async function orderFacts(
  reader: TableReader,
  accountId: string,
  about: { orderId: string; sku: string | undefined },
) {
  const order = await orderConcerned(reader, accountId, about)
  if (!order) return {}
  const { currency, lines } = order
  return {
    currency,
    orderValue: paidFor(lines).toFixed(),
    orderQuantity: lines.reduce((sum, line) => sum + line.quantity, 0),
  }
}
