import type { Account } from '../../../domain/accounts/account.ts'
import { doneAt } from '../../../domain/complaints/advance.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { promiseOf } from '../../../domain/complaints/hold-complaint.ts'
import { paid, paidFor } from '../../../domain/history/line-value.ts'
import { ordersByMonth } from '../../../domain/history/orders-by-month.ts'
import type { Background, Concerned } from '../../../domain/messages/background.ts'
import { inUnits } from '../../../domain/money/minor-units.ts'
import type { Settings } from '../../../domain/settings.ts'
import { stoppedArticles } from '../../../domain/signals/share/stopped-articles.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import type { TableReader } from '../../store/table/table.ts'
import { listTasks } from '../../store/tasks/tasks.ts'
import { accountYear } from '../accounts/account-year.ts'
import { todayOf } from '../accounts/as-of-day.ts'
import { readLatest } from '../accounts/read-latest.ts'
import { orderConcerned } from '../complaints/order-concerned.ts'

const mostComplaints = 3
const mostStopped = 12
const mostLines = 5
const longestDescription = 200

/** What whoever has a task is to know of the account beside it, read now: nothing of it is kept with the task, where it would grow old. */
export async function backgroundOf(
  {
    accountId,
    complaint,
    complaints,
  }: { accountId: string; complaint?: Complaint | undefined; complaints: readonly Complaint[] },
  reader: TableReader,
  now: Date,
  settings: Settings,
): Promise<Background> {
  const account = await accountOrDefault(reader, accountId, settings)
  const { currency } = account
  const today = todayOf(now, settings)
  const tasks = await listTasks(reader, accountId)
  const { ordered, ...year } = await accountYear(reader, accountId, now, settings, tasks)
  const earlier = complaints
    .filter(({ complaintId }) => complaintId !== complaint?.complaintId)
    .toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
  const contact = contactOf(account, complaint)
  const concerned = complaint && (await concernedBy(complaint, reader))
  return {
    ...(contact && { contact }),
    ...{ currency, months: ordersByMonth(ordered, today), until: today, ...year },
    complaints: earlier.slice(0, mostComplaints).map((each) => earlierComplaint(each, settings)),
    stopped: stoppedArticles(await readLatest(reader, accountId)).stopped.slice(0, mostStopped),
    ...(concerned && { concerned }),
  }
}

/** Whoever complained is to be spoken to; what is known of them otherwise goes with it. */
function contactOf({ contact }: Account, complaint: Complaint | undefined): Background['contact'] {
  const wrote = complaint?.contact
  return wrote === undefined || wrote.email === contact?.email ? contact : wrote
}

function earlierComplaint(complaint: Complaint, settings: Settings): Background['complaints'][number] {
  const { reference, description, decision } = complaint
  const endedAt = doneAt(complaint)
  const told = { reference, description: description.slice(0, longestDescription) }
  if (endedAt === undefined) return { ...told, promised: promiseOf(complaint) }
  return {
    ...told,
    endedOn: todayOf(new Date(endedAt), settings),
    ...(decision && {
      decision: {
        ...{ decision: decision.decision, remedy: decision.remedy },
        ...(decision.amount && { amount: decision.amount }),
      },
    }),
  }
}

async function concernedBy(complaint: Complaint, reader: TableReader): Promise<Concerned | undefined> {
  const order = await orderConcerned(reader, complaint.accountId, complaint)
  if (!order) return undefined
  const { orderId, currency, lines } = order
  return {
    ...{
      orderId,
      currency,
      amount: inUnits(paidFor(lines), currency),
      more: Math.max(0, lines.length - mostLines),
    },
    lines: lines.slice(0, mostLines).map((line) => {
      const { sku, quantity } = line
      return { sku, quantity, amount: inUnits(paid(line), currency) }
    }),
  }
}
