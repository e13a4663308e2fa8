import type { Complaint, ComplaintInput } from '../../../domain/complaints/complaint.ts'
import type { AccountStatement } from '../../../domain/costing/account-statement.ts'
import type { AuditEntry } from '../../../domain/tasks/move-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { saveStranger } from '../../../functions/store/accounts/accounts.ts'
import { saveOverride } from '../../../functions/store/accounts/risk-overrides.ts'
import { newAction } from '../../../functions/store/actions/actions.ts'
import { fileDeliveries } from '../../../functions/store/actions/lots.ts'
import { fileOccurrence } from '../../../functions/store/actions/occurrences.ts'
import { fileDoubt } from '../../../functions/store/mail/doubts.ts'
import {
  claimMail,
  handoverKey,
  mailKey,
  morningKey,
  settleMail,
} from '../../../functions/store/mail/mails.ts'
import { noticeItem } from '../../../functions/store/mail/notices.ts'
import { strangerIdOf } from '../../../functions/store/mail/senders.ts'
import { suppress } from '../../../functions/store/mail/suppressions.ts'
import { markTaken } from '../../../functions/store/mail/taken-mails.ts'
import { makeCaseLink } from '../../../functions/store/people/case-links.ts'
import { saveDraft } from '../../../functions/store/people/drafts.ts'
import { countForm } from '../../../functions/store/people/form-counts.ts'
import { makeLink } from '../../../functions/store/people/links.ts'
import { markMorning } from '../../../functions/store/people/mornings.ts'
import { markHandedOver } from '../../../functions/store/people/people.ts'
import { countPressing } from '../../../functions/store/people/pressing-counts.ts'
import { announce } from '../../../functions/store/tasks/announcement.ts'
import { saveAttachment, saveErased } from '../../../functions/store/tasks/attachments.ts'
import { auditItems } from '../../../functions/store/tasks/audit.ts'
import { changeComplaint, complaintItem } from '../../../functions/store/tasks/complaints.ts'
import { reserveGrant, settleGrant } from '../../../functions/store/tasks/grants.ts'
import { matterItem } from '../../../functions/store/tasks/matters.ts'
import { markDispatched, outboxItem, outboxKey } from '../../../functions/store/tasks/outbox.ts'
import { requestRun } from '../../../functions/store/tasks/request-run.ts'
import { closed, type Run, runItem } from '../../../functions/store/tasks/runs.ts'
import { statementItem } from '../../../functions/store/tasks/statements.ts'
import { storeComplaint } from '../../../functions/store/tasks/store-complaint.ts'
import { mustReadTask, newTask, taskWrite } from '../../../functions/store/tasks/tasks.ts'
import type { TestGiven } from '../../support/given.ts'
import { saying } from '../../support/told.ts'
import type { Whole } from '../whole.ts'
import { anAction } from './an-action.ts'

const accountId = 'acme'
const at = '2026-03-02T09:00:00.000Z'
const later = '2026-03-09T09:00:00.000Z'
const li = { name: 'Li Wei', email: 'li.wei@example.com' }
const jo = { name: 'Jo Kern', email: 'jo@acme.example' }
const offer = {
  offerId: 'priority',
  title: saying('Priority delivery'),
  kind: 'service',
  cost: '120.00',
  currency: 'EUR',
} as const

const input: Whole<ComplaintInput> = {
  id: 'c-1',
  accountId,
  category: 'quality',
  channel: 'phone',
  organisation: 'Acme Ltd',
  description: '12 of 40 units cracked',
  orderId: 'o-1',
  contact: jo,
  remedySought: 'replacement',
  severity: 'major',
  safety: false,
  sku: 'A-1',
  lot: 'L-7',
  quantityAffected: 12,
  receivedAt: at,
}
const complaint: Whole<Complaint> = {
  complaintId: 'c-9',
  reference: 'HF-2026-9',
  accountId,
  status: 'reopened',
  category: 'quality',
  channel: 'form',
  triage: 'unknown-sender',
  organisation: 'Acme Ltd',
  severity: 'major',
  safety: false,
  description: 'Cracked again',
  orderId: 'o-1',
  contact: jo,
  remedySought: 'replacement',
  sku: 'A-1',
  lot: 'L-7',
  quantityAffected: 12,
  slaProfile: 'standard',
  receivedAt: at,
  acknowledgeBy: at,
  resolveBy: later,
  acknowledgedAt: at,
  assessedAt: at,
  assessment: {
    severity: 'major',
    safety: false,
    reasons: [saying('12 units are affected')],
    redress: { kind: 'refund', amount: '150.00', withinAuthority: true, why: saying('12 units at 12.50') },
    resolveBy: later,
    slaProfile: 'standard',
  },
  investigatedAt: at,
  respondedAt: later,
  decision: {
    decision: 'upheld',
    cause: 'material',
    remedy: 'refund',
    amount: '150.00',
    answer: 'We refund the 12 units.',
  },
  breachedAt: later,
  decidedAt: later,
  closesAt: later,
  acceptedAt: later,
  counted: { cause: 'material', at },
  closedAt: later,
  surveyAt: later,
  surveyedAt: later,
  survey: { rating: 4, better: 'Call sooner', at: later },
  clockFrom: at,
  promisedBy: later,
  updateBy: later,
  pauses: [{ reason: 'goods', stops: ['resolve'], from: at, until: later, to: later, by: 'li', note: 'Box' }],
  warned: 0.75,
  news: 'late',
  holdings: 2,
  holdingsTold: 1,
  told: { how: 'phone', on: '2026-03-09', by: 'Li Wei' },
  endedBecause: 'They took it back',
  linkedTo: 'c-1',
  reopens: 'c-8',
  reopenedBy: 'c-10',
  reopenedCount: 1,
}
const answer = {
  outcome: 'reached',
  fields: { note: 'They wait for a budget' },
  by: 'owner',
  personId: 'li',
  name: 'Li Wei',
  at: later,
} as const
const heldApproval = {
  proposed: { ...answer, outcome: 'lost' },
  proposedBy: 'li',
  why: 'letting-go',
  approverId: 'ana',
  approver: { name: 'Ana Sol', email: 'ana.sol@example.com' },
  since: at,
  dueAt: later,
  told: true,
}
const task: Whole<Task> = {
  taskId: 't-1',
  runId: 'win-back-acme-1',
  accountId,
  kind: 'win-back',
  ownerId: 'ana',
  owner: { name: 'Ana Sol', email: 'ana.sol@example.com' },
  handing: 'handed-over',
  assignedAt: at,
  handedFrom: li,
  handOverNote: 'On leave from Monday',
  accountOwnerId: 'li',
  escalationLevel: 1,
  ladder: ['li', 'ana'],
  stopped: [{ sku: 'A-2', lastDay: '2025-12-01', orderDays: 9, everyDays: 10 }],
  title: saying('Win Acme back'),
  why: [saying('No order for 60 days')],
  whatToDo: [saying('Call Jo Kern')],
  openedAt: at,
  dueAt: later,
  remindAt: later,
  status: 'answered',
  told: true,
  reminded: true,
  snoozedUntil: later,
  snoozeReason: 'Their buyer is away',
  parkedBy: 'c-1',
  approval: heldApproval,
  refusal: { reason: 'Visit them first', personId: 'ana', name: 'Ana Sol', at },
  answer,
  agreed: { personId: 'ana', name: 'Ana Sol', at: later },
  held: { until: later, personId: 'ana', approval: heldApproval, contactedAt: at },
  followUp: { ...answer, by: 'order' },
  ended: { reason: 'They moved away', by: 'li', at: later },
  mails: [{ name: 'task-reminder', personId: 'ana' }],
  lastNudgeAt: at,
  recalledAt: at,
  warnedOf: ['c-1'],
  nextAt: later,
  safety: false,
  complaintIds: ['c-1'],
  contactedAt: later,
  jointCall: { formerId: 'li', former: { name: 'Li Wei', email: 'li.wei@example.com' }, at: later },
  offer,
  value: {
    tier: 'vip',
    amount: '51000.00',
    currency: 'EUR',
    timesOrdinary: 4.2,
    modelVersion: 'madeupco',
    convention: 'expected revenue of the next 52 weeks',
  },
}
const least: Task = {
  ...task,
  ...{ handedFrom: undefined, handOverNote: undefined, snoozedUntil: undefined, snoozeReason: undefined },
  ...{ parkedBy: undefined, approval: undefined, refusal: undefined, answer: undefined, followUp: undefined },
  agreed: undefined,
  held: undefined,
  ...{
    ended: undefined,
    lastNudgeAt: undefined,
    recalledAt: undefined,
    nextAt: undefined,
    contactedAt: undefined,
  },
  ...{ offer: undefined, value: undefined, jointCall: undefined },
  ...{ status: 'open', escalationLevel: 0, mails: [], complaintIds: [] },
}
const run: Whole<Run> = {
  runId: 'win-back-whole',
  playbook: 'win-back',
  accountId,
  cause: '2026-01-02',
  complaintId: 'c-1',
  choice: { offer, value: '300.00', why: [saying('Deliveries were late')] },
  startedAt: at,
  status: 'closed',
  outcome: 'won-back',
  reason: 'ordered',
  orderId: 'o-2',
  postponedUntil: at,
  closedAt: later,
}
const statement: Whole<AccountStatement> = {
  accountId,
  period: { from: '2025-01-01', to: '2025-12-31' },
  currency: 'EUR',
  orders: 52,
  listSales: '7280.00',
  discounts: '780.00',
  returns: '125.00',
  netSales: '6375.00',
  costOfGoods: '4100.00',
  knownCostShare: 0.9,
  assumedMargin: 0.3,
  grossMargin: '2275.00',
  costToServe: {
    total: '610.00',
    activities: [{ activity: 'order', count: 52, minutes: 520, cost: '520.00' }],
    leftOut: ['redress'],
  },
  costRates: { currency: 'USD', rateOf: '2025-12-31' },
  netContribution: '1665.00',
  ctsRatio: 0.096,
  marginRatio: 0.357,
  convertedCurrencies: ['CHF'],
  otherCurrencies: ['USD'],
  notes: [saying('Orders in USD are not part of the figures')],
  recommendation: {
    action: 'protect',
    sentence: saying('Keep Acme'),
    why: [saying('It earns more than most')],
  },
}

/** Complaints, tasks, runs, offers, letters and what was said of an account, with every field and with as few as may be. */
export async function work({ table, settings, now }: TestGiven): Promise<void> {
  await storeComplaint(table, input, now(), settings)
  const { id, category, description } = input
  await storeComplaint(table, { id: `${id}-least`, accountId, category, description }, now(), settings)
  await table.put(complaintItem({ ...complaint, complaintId: 'c-8', status: 'closed' }))
  await changeComplaint(table, accountId, 'c-8', () => ({
    complaint: { ...complaint, complaintId: 'c-8' },
    entries: [{ at, by: 'li', move: 'reopen', from: 'closed', to: 'reopened' }],
  }))

  await table.transact(newTask({ ...least, taskId: 't-2' }))
  await table.transact(newTask(task))
  await table.put(taskWrite(await mustReadTask(table, accountId, 't-1'), task, 'token').put)
  const entry: Whole<AuditEntry> = {
    at,
    by: 'li',
    move: 'snooze',
    from: 'open li',
    to: 'snoozed li',
    why: 'x',
  }
  const { why: _w, ...byClock } = entry
  for (const [n, each] of [entry, byClock].entries())
    await table.transact(auditItems(accountId, `t-${n}`, 1, [each]))
  await table.put(matterItem(accountId, 'order o-1', 't-1'))

  await table.put(runItem(run))
  await table.transact(
    requestRun({ playbook: 'win-back', accountId, cause: '2026-01-02', why: saying('quiet') }, now()),
  )
  const { outcome: _, reason: __, closedAt: ___, complaintId: ____, choice: _____, ...rest } = run
  const { orderId: ______, postponedUntil: _______, ...openRun } = rest
  const began: Run = { ...openRun, runId: 'win-back-open', status: 'open' }
  await table.put(runItem(closed(began, { outcome: 'unreachable', at: later })))
  await table.transact([
    { put: outboxItem({ kind: 'answer', accountId, taskId: 't-1', key: 'answer', outcome: 'spoke' }, at) },
    announce(
      'TaskOpened.v1',
      { accountId, key: 't-1', sentence: saying('A task was opened'), ids: { taskId: 't-1' } },
      at,
    ),
  ])
  const done = { kind: 'answer', accountId, taskId: 't-2', key: 'answer', outcome: 'spoke' } as const
  await table.put(outboxItem(done, at))
  await markDispatched(table, outboxKey(done), now())

  const grant = {
    grantId: 'g-1',
    offerId: 'priority',
    accountId,
    runId: run.runId,
    cost: '120.00',
    currency: 'EUR',
  }
  await reserveGrant(table, { ...grant, status: 'reserved', reservedAt: at }, '1000.00')
  await reserveGrant(table, { ...grant, grantId: 'g-2', status: 'reserved', reservedAt: at }, '1000.00')
  await settleGrant(table, { accountId, grantId: 'g-2' }, 'accepted', later)

  await claimMail(table, mailKey(accountId, run.runId, 'task'), { at, audience: 'internal', name: 'task' })
  const morning = { at, audience: 'internal', name: 'morning', to: 'li.wei@example.com' }
  await claimMail(table, morningKey('li-wei', '2026-03-02'), morning)
  await settleMail(table, morningKey('li-wei', '2026-03-02'), 'sent', { at, messageId: 'm-0' })
  const handover = handoverKey('li-wei', '2026-03-02', 'acme')
  await claimMail(table, handover, { at, audience: 'internal', name: 'handover', to: 'li.wei@example.com' })
  await settleMail(table, handover, 'sent', { at, messageId: 'm-1' })
  await markMorning(table, 'li-wei', '2026-03-02')
  await markHandedOver(table, 'joe', '2026-03-01')
  await table.put(noticeItem('li-wei', { kind: 'handover', accountId: 'acme', id: 'joe', at }))
  await table.put(noticeItem('li-wei', { kind: 'dropped', accountId: 'acme', id: 'task-1', at }))
  await table.put(noticeItem('li-wei', { kind: 'handed-on', accountId: 'acme', id: 'joe', at }))
  await table.put(noticeItem('li-wei', { kind: 'joint-call', accountId: 'acme', id: 'task-1', at }))
  await table.put(noticeItem('li-wei', { kind: 'action', id: anAction.actionId, at }))
  await table.transact(newAction(anAction))
  await fileOccurrence(table, anAction.subject, { complaintId: 'c-9', accountId, at })
  await fileDeliveries(table, [
    {
      ...{ type: 'order', id: 'o-1', accountId, at, currency: 'EUR' },
      lines: [{ sku: 'A-1', lot: 'L-7', quantity: 1, unitPrice: '1' }],
    },
  ])
  await table.put(noticeItem('li-wei', { kind: 'statement', accountId: 'acme', id: '2026-03-02', at }))
  await claimMail(table, mailKey(accountId, run.runId, 'reminder'), {
    ...{ at, audience: 'internal', name: 'task-reminder', to: 'li.wei@example.com' },
  })
  await settleMail(table, mailKey(accountId, run.runId, 'reminder'), 'sent', { at, messageId: 'message-1' })
  await claimMail(table, mailKey(accountId, run.runId, 'decision'), {
    ...{ at, audience: 'customer', name: 'decision', to: 'jo@acme.example', complaintId: 'c-1' },
  })
  await settleMail(table, mailKey(accountId, run.runId, 'decision'), 'suppressed', { at })
  await fileDoubt(table, { accountId, runId: run.runId, name: 'decision', complaintId: 'c-1', at })
  await fileDoubt(table, { accountId, runId: run.runId, name: 'statement', at })
  await suppress(table, 'gone@example.com', 'bounce', at)
  await makeCaseLink(table, { accountId, complaintId: 'c-1', expiresAt: later })
  await markTaken(table, 'a'.repeat(64), { outcome: 'added', complaintId: 'c-1' }, new Date(at))
  const file = {
    id: 'a'.repeat(64),
    name: 'crate.jpg',
    type: 'image/jpeg',
    bytes: 9,
    from: 'form',
    at,
  } as const
  const archive = { id: 'b'.repeat(64), name: 'photos.zip', bytes: 9, from: 'mail', at } as const
  await saveAttachment(table, 'c-1', file, 400)
  await saveAttachment(table, 'c-1', { ...archive, refused: 'archive' }, 400)
  await saveAttachment(table, 'c-2', file, 400)
  await saveErased(table, 'c-2', file, later)
  await countForm(table, ['strangers'], { at: new Date(at), most: 1 })
  await countPressing(table, 'li', { at: new Date(at), most: 1 })
  await saveStranger(table, strangerIdOf(jo.email), {
    name: jo.name,
    contact: jo,
    currency: 'EUR',
    locale: 'en',
    timeZone: 'UTC',
  })
  const token = await makeLink(table, { accountId, taskId: 't-1', personId: 'li', expiresAt: later })
  await saveDraft(table, token, { outcome: 'reached' }, new Date(at))
  await saveDraft(table, 'form', { name: jo.name, files: '{}' }, new Date(at), 'FORM')

  await saveOverride(
    table,
    accountId,
    { band: 'red', reason: 'Their buyer left', expiresOn: '2026-06-01', author: 'Li Wei' },
    at,
  )
  await table.put(statementItem('2025', statement))
}
