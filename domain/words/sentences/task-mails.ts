import { TaskKind } from '../../tasks/task.ts'
import type { Definitions } from '../kinds.ts'

const kind = TaskKind.options
const subject = { name: 'sentence', due: 'date' } as const

/** Mails about a task: its name, and how the first mail, the reminder, the escalation and the request for approval open. */
export const taskMails = {
  'task.name': { kind, account: 'text', reference: 'text' },
  'task.greeting': { name: 'text' },
  'task.subject': subject,
  'task.headline': { kind, account: 'text' },
  'task.opening': { kind },
  'task.part': { part: ['they-wrote', 'why', 'offer', 'what-to-do'] },
  'task.label': { label: ['account', 'due', 'reference', 'about', 'remedy', 'contact'] },
  'task.account': { name: 'text', id: 'text' },
  'task.judged': { category: 'sentence', severity: 'sentence' },
  'task.contact': { name: 'text', email: 'text' },
  'task.offer': { title: 'sentence', cost: 'about' },
  'task.button': {},
  'task.footer': { until: 'moment' },
  'task.stopped-title': {},
  'task.stopped': { article: 'text', last: 'day', every: 'count', buys: 'count' },
  'reminder.subject': subject,
  'reminder.headline': { account: 'text' },
  'reminder.opening': { kind, due: 'moment' },
  'reminder.overdue': { due: 'moment' },
  'escalation.subject': subject,
  'escalation.headline': { account: 'text' },
  'escalation.late': { owner: 'text' },
  'escalation.late-somebody': {},
  'escalation.handed-over': { owner: 'text', note: 'text' },
  'warning.subject': subject,
  'warning.headline': { account: 'text' },
  'warning.opening': { owner: 'text', due: 'moment' },
  'approval.subject': { name: 'sentence' },
  'approval.headline': { account: 'text' },
  'approval.opening': { proposer: 'text' },
  'approval.button': {},
} as const satisfies Definitions
