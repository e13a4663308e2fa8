import { ComplaintStatus } from '../../../complaints/complaint.ts'
import { TaskStatus } from '../../../tasks/task.ts'
import type { Definitions } from '../../kinds.ts'

const playbook = [
  ...(['complaint-handling', 'win-back', 'regain-share', 'joint-call'] as const),
  ...(['lot-call', 'survey-call', 'account-cost-analysis'] as const),
] as const
const column = [
  ...(['task', 'what', 'with', 'due', 'asked', 'status', 'account', 'name', 'band', 'risk'] as const),
  ...(['as-of', 'model', 'why', 'complaint', 'reference', 'severity', 'answer-by', 'action'] as const),
  ...(['about', 'complaints', 'check', 'person', 'mail', 'goes-to', 'points', 'measure'] as const),
  ...(['because', 'evidence', 'owner', 'value', 'would-get', 'open-tasks', 'new-tasks'] as const),
  ...(['analyses', 'waiting'] as const),
] as const

/** What the commands for work say around the sentences of the API. Statuses and playbooks are those that options and the API name. */
export const workCommands = {
  'work.column': { column },
  'work.none': { of: ['tasks', 'accounts', 'complaints', 'actions', 'people'] },
  'work.task-status': { status: TaskStatus.options },
  'work.complaint-status': { status: ComplaintStatus.options },
  'work.action-status': { status: ['open', 'closed'] },
  'work.playbook': { playbook },
  'work.judged-earlier': { earlier: 'count', accounts: 'count', model: 'text' },
  'work.account': { name: 'text', id: 'text', owner: 'text' },
  'work.section': { section: ['complaints', 'tasks', 'playbooks'] },
  'work.account-complaint': { reference: 'text', id: 'text', status: 'sentence', by: 'text' },
  'work.account-task': { title: 'text', status: 'sentence', owner: 'text', due: 'text' },
  'work.account-run': { playbook: 'sentence', day: 'text', came: 'text' },
  'work.remedy': { remedy: 'text' },
  'work.explained': { name: 'text', id: 'text', day: 'text', model: 'text' },
  'work.sum': {},
  'work.preview': {
    ...{ day: 'text', read: 'count', warned: 'count', winBacks: 'count' },
    ...{ regains: 'count', analyses: 'count', waiting: 'count' },
  },
  'work.preview-unread': {},
  'work.preview-had': { accounts: 'count' },
  'work.preview-left': { accounts: 'count' },
  'work.postponed': { why: ['complaint-open', 'call-open', 'owner-busy'] },
} as const satisfies Definitions
