import { oneOf } from '../one-of.ts'

const same = (words: readonly string[]) => Object.fromEntries(words.map((word) => [word, word]))

/** What the commands for work say, in British English: statuses and playbooks as options and the API name them. */
export const workEn = {
  'work.column': oneOf('column', {
    ...same(['task', 'what', 'with', 'due', 'asked', 'status', 'account', 'name', 'band', 'risk']),
    ...same(['model', 'why', 'complaint', 'reference', 'severity', 'action', 'about', 'complaints']),
    ...same(['check', 'person', 'mail', 'points', 'measure', 'because', 'evidence', 'owner', 'value']),
    'as-of': 'as of',
    'answer-by': 'answer by',
    'goes-to': 'work goes to',
    'would-get': 'would get',
    'open-tasks': 'open tasks',
    'new-tasks': 'new tasks',
    analyses: 'cost analyses',
    waiting: 'accounts waiting',
  }),
  'work.none': oneOf('of', {
    tasks: 'No tasks.',
    accounts: 'No accounts.',
    complaints: 'No complaints.',
    actions: 'No actions.',
    people: 'Nobody is described yet.',
  }),
  'work.task-status': oneOf(
    'status',
    same(['open', 'snoozed', 'waiting-for-approval', 'answered', 'closed', 'dropped']),
  ),
  'work.complaint-status': oneOf(
    'status',
    same([
      ...['received', 'acknowledged', 'assessed', 'investigating', 'responded', 'decided'],
      ...['closed', 'reopened', 'withdrawn', 'referred'],
    ]),
  ),
  'work.action-status': '{status, select, open {open} closed {closed}}',
  'work.playbook': oneOf(
    'playbook',
    same([
      ...['complaint-handling', 'win-back', 'regain-share', 'joint-call'],
      ...['lot-call', 'survey-call', 'account-cost-analysis'],
    ]),
  ),
  'work.judged-earlier':
    '{earlier, number} of {accounts, number} last judged by an earlier model version than {model}, which is in use now',
  'work.account': '{name} ({id}), looked after by {owner}',
  'work.section': '{section, select, complaints {Open complaints} tasks {Tasks} playbooks {Playbooks}}:',
  'work.account-complaint': '{reference} ({id}) {status}, to be resolved by {by}',
  'work.account-task': '{title}: {status}, {owner} until {due}',
  'work.account-run': '{playbook} of {day}: {came}',
  'work.remedy': 'remedy: {remedy}',
  'work.explained': '{name} ({id}) at the end of {day}, by model {model}',
  'work.sum': 'sum',
  'work.preview':
    'A scan of {day} would read {read, plural, one {# account} other {# accounts}}; {warned, plural, one {# looks} other {# look}} bad. It would ask for {winBacks, plural, one {# win-back} other {# win-backs}}, {regains, plural, one {# call} other {# calls}} about a shrinking share and {analyses, plural, one {# cost analysis} other {# cost analyses}}; {waiting, plural, one {# account} other {# accounts}} would wait. Nothing was written.',
  'work.preview-unread':
    'There was no time to read all accounts that are due: the scan itself goes on with the rest.',
  'work.preview-had':
    '{accounts, plural, one {# more looks bad, but has or had all that its} other {# more look bad, but have or had all that their}} state calls for.',
  'work.preview-left':
    '{accounts, plural, one {# with less at stake looks bad too; what it} other {# with less at stake look bad too; what they}} would get is not worked out here.',
  'work.postponed': oneOf('why', {
    'complaint-open': 'waits: a complaint is being handled',
    'call-open': 'waits: the owner is to call it already',
    'owner-busy': 'waits: the owner has enough open tasks',
  }),
} as const
