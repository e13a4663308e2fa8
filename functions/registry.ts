import type { KeyScope } from '../domain/senders/signing-keys.ts'
import type { Need } from './runtime/ports.ts'
import type { Index } from './store/table/table.ts'

export type { Need } from './runtime/ports.ts'
export { type Index, indexes } from './store/table/table.ts'

/** A Lambda function: its bundle's entry file, what it may touch, with the indexes of the table it looks things up in, and its size. */
export type LambdaFunction = {
  entry: string
  needs: readonly Need[]
  indexes?: readonly Index[]
  timeoutSeconds: number
  memory: number
  description: string
}

/** Every Lambda function. Routes, steps, timers and consumers that need the same things share one. */
export const functions = {
  Intake: {
    entry: 'functions/entries/intake.ts',
    needs: ['table', 'inserts', 'secrets'],
    indexes: ['byOwner'],
    timeoutSeconds: 25,
    // One whole processor comes with 1769 MB; with less, reading a full batch waits for its share.
    memory: 1769,
    description: 'Takes in signed events, complaints, accounts and people',
  },
  Reads: {
    entry: 'functions/entries/reads.ts',
    needs: ['reader', 'attachments'],
    indexes: ['byBand', 'byOwner', 'byShard', 'due'],
    timeoutSeconds: 15,
    memory: 512,
    description: 'Shows accounts, complaints and tasks',
  },
  Pages: {
    entry: 'functions/entries/pages.ts',
    needs: ['table'],
    timeoutSeconds: 15,
    memory: 512,
    description: 'Shows a task behind its link and takes the one answer',
  },
  // Not Intake: what reads files and makes pages starts three times as long as what takes events in.
  ComplaintForm: {
    entry: 'functions/entries/complaint-form.ts',
    needs: ['table', 'secrets', 'attachments'],
    timeoutSeconds: 25,
    memory: 512,
    description: 'Shows the form for complaints and takes what customers send with it',
  },
  CustomerPages: {
    entry: 'functions/entries/customer-pages.ts',
    needs: ['table', 'attachments'],
    timeoutSeconds: 15,
    memory: 512,
    description: 'Shows customers where their complaint stands and takes what they say',
  },
  Desk: {
    entry: 'functions/entries/desk.ts',
    needs: ['table', 'attachments'],
    indexes: ['byOwner'],
    timeoutSeconds: 15,
    memory: 512,
    description: 'Takes what people decide with their token',
  },
  FoldEvents: {
    entry: 'functions/entries/fold-events.ts',
    needs: ['table', 'inserts'],
    timeoutSeconds: 120,
    // Judging is reckoning, and the lane waits for it.
    memory: 1769,
    description: 'Folds stored events into day buckets, signals and risk',
  },
  DispatchOutbox: {
    entry: 'functions/entries/dispatch-outbox.ts',
    needs: ['table', 'runs', 'bus'],
    indexes: ['due', 'outbox'],
    timeoutSeconds: 120,
    memory: 256,
    description: 'Starts and answers runs and announces decisions, once each, and sweeps what got stuck',
  },
  Steps: {
    entry: 'functions/entries/steps.ts',
    needs: ['table'],
    indexes: ['byOwner'],
    timeoutSeconds: 60,
    memory: 512,
    description: 'The workflow steps that only read and write the table',
  },
  SendMail: {
    entry: 'functions/entries/send-mail.ts',
    needs: ['table', 'mail'],
    indexes: ['byBand', 'byOwner', 'byShard', 'due'],
    timeoutSeconds: 60,
    memory: 512,
    description: 'The only function that sends mail',
  },
  Timers: {
    entry: 'functions/entries/timers.ts',
    needs: ['table'],
    indexes: ['byOwner', 'byShard', 'due'],
    timeoutSeconds: 900,
    memory: 512,
    description: 'The daily churn scan, the weekly sweep that checks it, and what was left of both',
  },
  LearningSteps: {
    entry: 'functions/entries/learning-steps.ts',
    needs: ['table'],
    indexes: ['byShard'],
    timeoutSeconds: 900,
    // One whole processor comes with 1769 MB; learning does nothing but reckon.
    memory: 1769,
    description: 'The steps of a refit that learn from all accounts, and judge what was learned',
  },
  Mending: {
    entry: 'functions/entries/mending.ts',
    needs: ['table', 'census'],
    indexes: ['byOwner'],
    timeoutSeconds: 29,
    memory: 1024,
    description:
      'Shows imports and what was set aside, takes that back, merges accounts, and recomputes them from their stored events',
  },
  TakeMail: {
    entry: 'functions/entries/take-mail.ts',
    needs: ['table', 'mailroom', 'attachments'],
    timeoutSeconds: 60,
    // A mail of ten megabytes is read in memory, more than once.
    memory: 1024,
    description: 'Takes mails that came in into their cases, or as complaints of their own',
  },
  Watch: {
    entry: 'functions/entries/watch.ts',
    needs: ['reader', 'executions', 'timetable'],
    indexes: ['due', 'outbox'],
    timeoutSeconds: 15,
    memory: 512,
    description: 'Shows operators what runs, what fires by the clock, what lags, and what mail is in doubt',
  },
  Console: {
    entry: 'functions/entries/console.ts',
    needs: ['api', 'login'],
    // A page may wait for several answers of the API, each of which may have to start a function first.
    timeoutSeconds: 25,
    memory: 1024,
    description: 'Shows the console, and asks the API in the name of whoever has logged in',
  },
  RecordMailFeedback: {
    entry: 'functions/entries/record-mail-feedback.ts',
    needs: ['table'],
    indexes: ['byOwner'],
    timeoutSeconds: 30,
    memory: 256,
    description: 'Remembers which addresses bounced or complained',
  },
} as const satisfies Record<string, LambdaFunction>
export type FunctionName = keyof typeof functions
export type NeedsOf<F extends FunctionName> = (typeof functions)[F]['needs'][number]

/** Who people are to Holdfast, the one that may most first. */
export const roles = ['operator', 'manager', 'owner'] as const
export type Role = (typeof roles)[number]
/** What a person's token can be allowed to do. */
export type TokenScope = 'read' | 'act'

/**
 * signature: Standard Webhooks; jwt: the API's authorizer; capability: the secret link itself;
 * session: the token that a browser's cookie carries, which the API it is handed to verifies; none: public.
 */
type Guard =
  | { auth: 'signature'; scope: KeyScope }
  | { auth: 'jwt'; scope: TokenScope }
  | { auth: 'capability' | 'none' | 'session' }
type RouteEntry = Guard & {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT'
  path: string
  function: FunctionName
}

type Method = RouteEntry['method']

// Each call is marked as one without effect: so a bundle that names no route holds none of them.
// @__NO_SIDE_EFFECTS__
function signed<M extends Method, P extends string, F extends FunctionName, S extends KeyScope>(
  method: M,
  path: P,
  host: F,
  scope: S,
) {
  return { method, path, function: host, auth: 'signature', scope } as const
}
// @__NO_SIDE_EFFECTS__
function reading<M extends Method, P extends string, F extends FunctionName>(method: M, path: P, host: F) {
  return { method, path, function: host, auth: 'jwt', scope: 'read' } as const
}
// @__NO_SIDE_EFFECTS__
function acting<M extends Method, P extends string, F extends FunctionName>(method: M, path: P, host: F) {
  return { method, path, function: host, auth: 'jwt', scope: 'act' } as const
}
// @__NO_SIDE_EFFECTS__
function behindLink<M extends Method, P extends string, F extends FunctionName>(method: M, path: P, host: F) {
  return { method, path, function: host, auth: 'capability' } as const
}
// @__NO_SIDE_EFFECTS__
function inSession<M extends Method, P extends string, F extends FunctionName>(method: M, path: P, host: F) {
  return { method, path, function: host, auth: 'session' } as const
}
// @__NO_SIDE_EFFECTS__
function open<M extends Method, P extends string, F extends FunctionName>(method: M, path: P, host: F) {
  return { method, path, function: host, auth: 'none' } as const
}

/** Every HTTP route: how it is asked, the function that hosts it, and for signed ones the scope of the key. */
export const routes = {
  PostEvents: signed('POST', '/v1/events', 'Intake', 'events'),
  PostImport: signed('POST', '/v1/imports', 'Intake', 'events'),
  PostImportEnd: signed('POST', '/v1/imports/{importId}/end', 'Intake', 'events'),
  PostImportUndo: signed('POST', '/v1/imports/{importId}/undo', 'Intake', 'events'),
  PostComplaint: signed('POST', '/v1/complaints', 'Intake', 'complaints'),
  PutAccount: signed('PUT', '/v1/accounts/{accountId}', 'Intake', 'accounts'),
  PutPerson: signed('PUT', '/v1/people/{personId}', 'Intake', 'people'),
  PutRiskOverride: acting('PUT', '/v1/accounts/{accountId}/risk-override', 'Desk'),
  GetAccounts: reading('GET', '/v1/accounts', 'Reads'),
  GetAccount: reading('GET', '/v1/accounts/{accountId}', 'Reads'),
  GetAccountHistory: reading('GET', '/v1/accounts/{accountId}/history', 'Reads'),
  GetComplaint: reading('GET', '/v1/complaints/{complaintId}', 'Reads'),
  GetComplaintsExport: reading('GET', '/v1/complaints/export', 'Reads'),
  GetComplaintRecord: reading('GET', '/v1/complaints/{complaintId}/record', 'Reads'),
  GetComplaintAttachment: reading('GET', '/v1/complaints/{complaintId}/attachments/{attachmentId}', 'Reads'),
  GetTask: reading('GET', '/v1/tasks/{taskId}', 'Reads'),
  PostTaskAnswerCheck: acting('POST', '/v1/tasks/{taskId}/answer/check', 'Desk'),
  PostTaskAnswerDraft: acting('POST', '/v1/tasks/{taskId}/answer/draft', 'Desk'),
  PostTaskAnswer: acting('POST', '/v1/tasks/{taskId}/answer', 'Desk'),
  PostTaskSnooze: acting('POST', '/v1/tasks/{taskId}/snooze', 'Desk'),
  PostTaskReassign: acting('POST', '/v1/tasks/{taskId}/reassign', 'Desk'),
  PostTaskNote: acting('POST', '/v1/tasks/{taskId}/note', 'Desk'),
  PostTaskClose: acting('POST', '/v1/tasks/{taskId}/close', 'Desk'),
  PostComplaintNote: acting('POST', '/v1/complaints/{complaintId}/note', 'Desk'),
  PostComplaintClose: acting('POST', '/v1/complaints/{complaintId}/close', 'Desk'),
  PostComplaintWithdraw: acting('POST', '/v1/complaints/{complaintId}/withdraw', 'Desk'),
  PostComplaintAccept: acting('POST', '/v1/complaints/{complaintId}/accept', 'Desk'),
  PostComplaintReopen: acting('POST', '/v1/complaints/{complaintId}/reopen', 'Desk'),
  PostComplaintPause: acting('POST', '/v1/complaints/{complaintId}/pause', 'Desk'),
  PostComplaintResume: acting('POST', '/v1/complaints/{complaintId}/resume', 'Desk'),
  PostComplaintRefer: acting('POST', '/v1/complaints/{complaintId}/refer', 'Desk'),
  PostComplaintAttachmentErase: acting(
    'POST',
    '/v1/complaints/{complaintId}/attachments/{attachmentId}/erase',
    'Desk',
  ),
  PostSuppressionLift: acting('POST', '/v1/suppressions/lift', 'Desk'),
  GetComplaints: reading('GET', '/v1/complaints', 'Reads'),
  GetTasks: reading('GET', '/v1/tasks', 'Reads'),
  GetMe: reading('GET', '/v1/me', 'Reads'),
  GetPeople: reading('GET', '/v1/people', 'Reads'),
  GetActions: reading('GET', '/v1/actions', 'Reads'),
  GetAction: reading('GET', '/v1/actions/{actionId}', 'Reads'),
  PostActionNote: acting('POST', '/v1/actions/{actionId}/note', 'Desk'),
  PostActionCheck: acting('POST', '/v1/actions/{actionId}/check', 'Desk'),
  PostActionClose: acting('POST', '/v1/actions/{actionId}/close', 'Desk'),
  PostActionOfferCalls: acting('POST', '/v1/actions/{actionId}/offer-calls', 'Desk'),
  GetRetention: reading('GET', '/v1/insights/retention', 'Reads'),
  GetLostQuotes: reading('GET', '/v1/insights/lost-quotes', 'Reads'),
  GetComplaintInsight: reading('GET', '/v1/insights/complaints', 'Reads'),
  GetWhatIf: reading('GET', '/v1/insights/what-if', 'Reads'),
  GetWork: reading('GET', '/v1/insights/work', 'Reads'),
  GetImports: reading('GET', '/v1/imports', 'Mending'),
  GetQuarantine: reading('GET', '/v1/quarantine', 'Mending'),
  PostRelease: acting('POST', '/v1/quarantine/release', 'Mending'),
  PostMerger: acting('POST', '/v1/mergers', 'Mending'),
  PostMergerUndo: acting('POST', '/v1/mergers/undo', 'Mending'),
  PostRefold: acting('POST', '/v1/refolds', 'Mending'),
  GetStoredAccounts: reading('GET', '/v1/stored-accounts', 'Mending'),
  GetOperations: reading('GET', '/v1/operations', 'Watch'),
  GetKeys: reading('GET', '/v1/keys', 'Intake'),
  GetRuns: reading('GET', '/v1/runs', 'Watch'),
  GetRun: reading('GET', '/v1/runs/{workflow}/{runId}', 'Watch'),
  GetModels: reading('GET', '/v1/models', 'Watch'),
  PostModelRollBack: acting('POST', '/v1/models/roll-back', 'Mending'),
  GetMailTrouble: reading('GET', '/v1/mail-trouble', 'Watch'),
  GetPolicy: reading('GET', '/v1/policy', 'Watch'),
  GetAudit: reading('GET', '/v1/accounts/{accountId}/audit', 'Watch'),
  GetOpenapi: open('GET', '/v1/openapi.json', 'Reads'),
  GetComplain: open('GET', '/complain', 'ComplaintForm'),
  HeadComplain: open('HEAD', '/complain', 'ComplaintForm'),
  PostComplain: open('POST', '/complain', 'ComplaintForm'),
  GetComplainKept: open('GET', '/complain/kept', 'ComplaintForm'),
  GetCase: behindLink('GET', '/cases/{token}', 'CustomerPages'),
  HeadCase: behindLink('HEAD', '/cases/{token}', 'CustomerPages'),
  PostCase: behindLink('POST', '/cases/{token}', 'CustomerPages'),
  GetSurvey: behindLink('GET', '/cases/{token}/survey', 'CustomerPages'),
  HeadSurvey: behindLink('HEAD', '/cases/{token}/survey', 'CustomerPages'),
  PostSurvey: behindLink('POST', '/cases/{token}/survey', 'CustomerPages'),
  GetTaskPage: behindLink('GET', '/tasks/{token}', 'Pages'),
  HeadTaskPage: behindLink('HEAD', '/tasks/{token}', 'Pages'),
  PostTaskPage: behindLink('POST', '/tasks/{token}', 'Pages'),
  GetConsole: inSession('GET', '/console', 'Console'),
  GetConsolePage: inSession('GET', '/console/{proxy+}', 'Console'),
  PostConsoleForm: inSession('POST', '/console/{proxy+}', 'Console'),
} as const satisfies Record<string, RouteEntry>
export type RouteName = keyof typeof routes
export type RoutesOf<F extends FunctionName> = {
  [R in RouteName]: (typeof routes)[R]['function'] extends F ? R : never
}[RouteName]

/** Every workflow step and the function that hosts it; `${StepName}` in a state machine is that function's ARN. */
export const steps = {
  AssessComplaint: 'Steps',
  OpenTask: 'Steps',
  TendTask: 'Steps',
  AwaitAnswer: 'Steps',
  RecordDecision: 'Steps',
  OpenTellTask: 'Steps',
  RecordTold: 'Steps',
  CloseComplaint: 'Steps',
  CheckObstacles: 'Steps',
  ChooseOffer: 'Steps',
  AwaitOrder: 'Steps',
  OpenFollowUp: 'Steps',
  AnalyseAccount: 'Steps',
  TimeStatement: 'Steps',
  CloseRun: 'Steps',
  LearnModel: 'LearningSteps',
  BackTestModel: 'LearningSteps',
  PromoteModel: 'Steps',
  KeepModel: 'Steps',
  SendAcknowledgement: 'SendMail',
  SendTask: 'SendMail',
  SendHoldingLetter: 'SendMail',
  SendDecision: 'SendMail',
  SendStatement: 'SendMail',
} as const satisfies Record<string, FunctionName>
export type StepName = keyof typeof steps
export type StepsOf<F extends FunctionName> = {
  [S in StepName]: (typeof steps)[S] extends F ? S : never
}[StepName]

/** Every timer; infra adds the time zone of the company. The function is called with `{"timer": <name>}`. */
export const timers = {
  ScanChurn: { expression: 'cron(0 6 * * ? *)', function: 'Timers' },
  ReconcileDue: { expression: 'cron(0 4 ? * SUN *)', function: 'Timers' },
  GoOn: { expression: 'rate(1 hour)', function: 'Timers' },
  ReviewActions: { expression: 'cron(0 5 * * ? *)', function: 'Timers' },
  SweepOutbox: { expression: 'rate(1 hour)', function: 'DispatchOutbox' },
  // By day: customers are written to.
  FollowComplaints: { expression: 'cron(0 9 * * ? *)', function: 'SendMail' },
  // On the hour: people begin to work on it, wherever they are.
  MorningMails: { expression: 'cron(0 * * * ? *)', function: 'SendMail' },
} as const satisfies Record<string, { expression: string; function: FunctionName }>
export type TimerName = keyof typeof timers
export type TimersOf<F extends FunctionName> = {
  [T in TimerName]: (typeof timers)[T]['function'] extends F ? T : never
}[TimerName]

/**
 * Every workflow that begins by the calendar, not for one account; infra adds the time zone of the company. Its run
 * gets `{"v":1,"at":<the time it was scheduled for>}`.
 */
export const calendar = {
  StartRefit: { expression: 'cron(0 3 ? * SUN *)', workflow: 'refit' },
} as const satisfies Record<string, { expression: string; workflow: string }>

/** Every reader of the table's stream: it sees inserts of items whose sort key has the prefix, and nothing else. */
export const consumers = {
  FoldEvents: {
    function: 'FoldEvents',
    prefix: 'EVT#',
    batchSize: 500,
    windowSeconds: 1,
    parallelization: 2,
  },
  DispatchOutbox: {
    function: 'DispatchOutbox',
    prefix: 'OUT#',
    batchSize: 50,
    windowSeconds: 0,
    parallelization: 2,
  },
} as const satisfies Record<
  string,
  {
    function: FunctionName
    prefix: string
    batchSize: number
    windowSeconds: number
    parallelization: number
  }
>
export type ConsumerName = keyof typeof consumers

/** Every rule on the default event bus. */
export const listeners = {
  RecordMailFeedback: {
    function: 'RecordMailFeedback',
    source: 'aws.ses',
    detailTypes: ['Email Bounced', 'Email Complaint Received'],
  },
  TakeMail: { function: 'TakeMail', source: 'aws.s3', detailTypes: ['Object Created'] },
} as const satisfies Record<
  string,
  { function: FunctionName; source: string; detailTypes: readonly string[] }
>
export type ListenerName = keyof typeof listeners

/** Every playbook: the name of its state machine and of `workflows/<name>.asl.json`. */
export const playbooks = [
  ...([
    'complaint-handling',
    'win-back',
    'regain-share',
    'joint-call',
    'lot-call',
    'survey-call',
    'account-cost-analysis',
  ] as const),
] as const
export type Playbook = (typeof playbooks)[number]
