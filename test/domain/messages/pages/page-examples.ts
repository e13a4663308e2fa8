import type { Locale } from '../../../../domain/accounts/locale.ts'
import { RootCauses } from '../../../../domain/complaints/causes/root-cause.ts'
import { messages } from '../../../../domain/messages/messages.ts'
import { checkPage, type ToCheck } from '../../../../domain/messages/pages/check-page.ts'
import { decidedPage, expiredPage } from '../../../../domain/messages/pages/decided-page.ts'
import { taskPage } from '../../../../domain/messages/pages/task-page.ts'
import type { TaskPageData } from '../../../../domain/messages/pages/task-page-data.ts'
import { outcomes } from '../../../../domain/tasks/outcomes.ts'
import { dropTask, settleByOrder, snoozeTask } from '../../../../domain/tasks/settle-task.ts'
import type { Task } from '../../../../domain/tasks/task.ts'
import { answeredBy, managerWho, seed } from '../../tasks/a-task.ts'
import { complaintMail, decisionMail, escalationMail, winBackMail } from '../mail-examples.ts'

const at = '2026-03-05T10:00:00Z'
const viewer = { viewerId: seed.ownerId, viewerEmail: seed.owner.email }
const boss = { viewerId: 'ana-sol', viewerEmail: 'ana.sol@example.com' }
const beside = { ...viewer, at, locale: 'en' as const, currency: 'EUR', reachable: true, openComplaints: [] }
const drafting = { rootCauses: RootCauses.parse({}), mayDraft: true } as const
export const complaintPage: TaskPageData = { ...complaintMail, ...beside, ...drafting }
export const winBackPage: TaskPageData = { ...winBackMail, ...beside }

const decided = {
  decision: 'partly',
  cause: 'damaged-in-transit',
  remedy: 'credit',
  amount: '1234.5',
  answer: 'You were right.',
}
const problems = ['outcome', ...Object.keys(outcomes.complaint[0].fields.shape)].map((field) => ({
  field,
  reason: field,
}))

/** Every page there is, by what it shows. `written` takes the place of what people and those who decide have written. */
export function everyPage(locale: Locale, written: Partial<Task> = {}): Record<string, string> {
  const of = (data: TaskPageData): TaskPageData => ({ ...data, locale, task: { ...data.task, ...written } })
  const open = of(complaintPage)
  const sale = of(winBackPage)
  const after = (task: Task): TaskPageData => ({ ...sale, task: { ...task, ...written } })
  const proposed = answeredBy(sale.task, { outcome: 'lost', reason: 'price' })
  const refused = answeredBy(proposed, { outcome: 'refuse', reason: '1' }, managerWho)
  const agreed = answeredBy(proposed, { outcome: 'approve' }, managerWho)
  const lost = answeredBy(sale.task, { outcome: 'lost', reason: 'price' }, managerWho)
  const handed = answeredBy(open.task, { outcome: 'hand-over', note: '1' })
  const resolved = { ...open, task: answeredBy(open.task, { outcome: 'resolve', ...decided, amount: '' }) }
  const dropped = (reason: string) => after(dropTask(sale.task, reason, { by: 'x', at }).task)
  const check = (outcome: string, next: Task, letter?: ToCheck['letter']): ToCheck => ({
    ...{ draftId: '1', outcome, fields: outcome === 'resolve' ? decided : { reason: 'price' }, after: next },
    ...(letter && { letter }),
  })
  const letter = {
    to: { name: 'Jo Kern', email: 'jo@acme.example' },
    locale,
    mail: messages['complaint-decision'].render(decisionMail, locale),
  }
  const held = { until: '2026-03-05T10:10:00Z', personId: seed.ownerId }
  const asNew = snoozeTask(sale.task, '2026-05-04T00:00:00.000Z', '1', { by: 'x', at }).task
  return {
    complaint: taskPage(open),
    refused: taskPage({ ...open, problems, entered: { outcome: 'resolve', amount: 'x' } }),
    'where no mail reaches': taskPage({ ...open, reachable: false }),
    'win-back': taskPage({ ...sale, reachable: false, openComplaints: ['HF-1', 'HF-2'] }),
    'sent back': taskPage(after(refused)),
    'put off': taskPage(after(asNew)),
    'regain share': taskPage({ ...sale, task: { ...sale.task, kind: 'regain-share' } }),
    'survey call': taskPage({ ...sale, task: { ...sale.task, kind: 'survey-call' } }),
    tell: taskPage({ ...open, task: { ...open.task, kind: 'tell-customer' } }),
    escalated: taskPage({ ...of({ ...escalationMail, ...beside }), ...boss }),
    approval: taskPage({ ...after(proposed), ...boss }),
    'asks once more about a letter': checkPage(open, check('resolve', resolved.task, letter)),
    'asks once more about a lost account': checkPage(sale, check('lost', proposed)),
    'asks once more about less': checkPage(sale, check('reduced', lost)),
    'asks once more whether to agree': checkPage(after(proposed), check('approve', agreed)),
    'waits for approval': taskPage(after(proposed)),
    'is with somebody else': taskPage({ ...open, viewerId: 'mira', viewerEmail: 'mira@example.com' }),
    'handed over': taskPage({ ...open, task: handed }),
    'not agreed': taskPage({ ...after(refused), ...boss }),
    decided: decidedPage({ ...resolved, told: 'noted' }),
    'may be taken back': decidedPage({ ...resolved, task: { ...resolved.task, held } }),
    'takes effect soon': decidedPage({ ...resolved, ...boss, task: { ...resolved.task, held } }),
    'taken back': taskPage({ ...open, told: 'taken-back' }),
    'decided by somebody else': decidedPage({ ...after(lost), told: 'late' }),
    agreed: decidedPage({ ...after(agreed), ...boss }),
    late: taskPage({ ...after(proposed), told: 'late' }),
    ordered: decidedPage({ ...after(settleByOrder(sale.task, '4711', at).task), told: 'late' }),
    ...Object.fromEntries(
      ['recovered', 'complaint-withdrawn', 'complaint-closed', '1'].map((reason) => [
        `over: ${reason}`,
        decidedPage({ ...dropped(reason), told: 'late' }),
      ]),
    ),
    expired: expiredPage({ company: 'Nordwall', locale, timeZone: 'UTC' }),
  }
}
