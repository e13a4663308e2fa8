import type { Locale } from '../../../domain/accounts/locale.ts'
import { qualityCase } from '../../../domain/complaints/quality/quality-case.ts'
import { qualityReport } from '../../../domain/complaints/quality/quality-report.ts'
import { trendMonths } from '../../../domain/complaints/quality/report-months.ts'
import { computeStatement } from '../../../domain/costing/compute-statement.ts'
import { CostRates } from '../../../domain/costing/cost-rates.ts'
import type { Event } from '../../../domain/events/event.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import type { Background } from '../../../domain/messages/background.ts'
import type {
  AcknowledgementData,
  DecisionData,
  HandoverData,
  MorningData,
  QualityReportData,
  StatementData,
  TaskMailData,
} from '../../../domain/messages/mail-data.ts'
import type { Mail } from '../../../domain/messages/message.ts'
import { messages } from '../../../domain/messages/messages.ts'
import { ExchangeRates } from '../../../domain/money/exchange-rates.ts'
import { Settings } from '../../../domain/settings.ts'
import { escalateTask } from '../../../domain/tasks/hand-task.ts'
import { say } from '../../../domain/words/say.ts'
import { assessed, closed, complaint, decision, received } from '../complaints/a-complaint.ts'
import { answeredBy, choice, complaintTask, people, winBackTask } from '../tasks/a-task.ts'

export const link = 'https://holdfast.example.com/tasks/Z3rT0kEn-_'
const letterhead = { company: 'Nordwall Fasteners', timeZone: 'Europe/Berlin', accountName: 'Acme GmbH' }

export const acknowledgement: AcknowledgementData = {
  ...letterhead,
  takesReplies: true,
  caseLink: 'https://holdfast.example.com/cases/C4s3-_',
  contactName: 'Jo Kern',
  complaint: complaint(),
}

export const decisionMail: DecisionData = {
  ...letterhead,
  takesReplies: true,
  caseLink: 'https://holdfast.example.com/cases/C4s3-_',
  complaint: assessed(),
  decision: { ...decision, amount: '1234.50' },
  currency: 'EUR',
  signedBy: 'Li Wei',
}

/** An account that orders less and less, with everything that can stand beside a task of it. */
export const background: Background = {
  contact: { name: 'Jo Kern', email: 'jo@acme.example', role: '2', phone: '+49 30 123456' },
  currency: 'EUR',
  months: [9, 8, 7, 9, 6, 5, 12, 6, 4, 3, 2, 1, 0].map((orders, at) => ({
    month: new Date(Date.UTC(2025, 2 + at)).toISOString().slice(0, 7),
    orders,
  })),
  until: '2026-03-02',
  orders: [
    { day: '2026-02-23', amount: '1234.50', currency: 'EUR' },
    { day: '2026-01-19', amount: '812.00', currency: 'EUR' },
  ],
  lastContact: { day: '2026-02-20', note: 'budget frozen' },
  complaints: [
    { reference: 'HF-2A2A-2A2A', description: '3 of 10 bent', promised: '2026-03-17T16:00:00Z' },
    {
      ...{ reference: 'HF-3B3B-3B3B', description: '1 missing', endedOn: '2025-11-14' },
      decision: { decision: 'upheld', remedy: 'credit', amount: '120.00' },
    },
    {
      ...{ reference: 'HF-4C4C-4C4C', description: '2 late', endedOn: '2025-10-14' },
      decision: { decision: 'rejected', remedy: 'none' },
    },
    { reference: 'HF-5D5D-5D5D', description: '4 wet', endedOn: '2025-09-14' },
  ],
  stopped: [{ sku: 'B-2', lastDay: '2025-11-03', orderDays: 9, everyDays: 14 }],
  concerned: {
    ...{ orderId: 'o-1', more: 1, currency: 'EUR', amount: '612.50' },
    lines: [
      { sku: 'A-1', quantity: 40, amount: '500.00' },
      { sku: 'A-2', quantity: 0.125, amount: '112.50' },
    ],
  },
}

export const complaintMail: TaskMailData = {
  ...letterhead,
  background,
  task: complaintTask(),
  complaint: assessed(),
  link,
  linkExpiresAt: '2026-04-03T09:20:00Z',
}

const item = (which: string, kind: MorningData['fresh'][number]['kind'], dueAt: string) => ({
  ...{ kind, accountName: 'Acme GmbH', dueAt, link: `${link}-${which}` },
  ...{ linkExpiresAt: '2026-08-29T07:00:00Z', reference: kind === 'complaint' ? 'HF-8GH9-DSJR' : '' },
})
export const morningMail: MorningData = {
  ...{ company: 'Nordwall Fasteners', timeZone: 'Europe/Berlin', addressee: 'Li Wei' },
  overdue: [item('1', 'win-back', '2026-03-01T16:00:00Z')],
  due: [item('2', 'complaint', '2026-03-02T16:00:00Z')],
  fresh: [item('3', 'follow-up', '2026-03-12T16:00:00Z')],
  dropped: [
    { kind: 'win-back', accountName: 'Ostwind AG', reference: '', why: 'taken-back' },
    { kind: 'complaint', accountName: 'Acme GmbH', reference: 'HF-8GH9-DSJR', why: 'complaint-ended' },
  ],
  statements: [],
  actions: [true, false].map((isNew) => ({
    ...{
      actionId: 'ca-2026-03-02-0a1b2c3d',
      about: say('action.lot', {
        about: [say('about.article', { article: 'B-2' }), say('about.lot', { lot: 'L-77' })],
      }),
    },
    ...{ isNew, complaints: 9, checkOn: '2026-04-01T09:00:00Z' },
  })),
  handedOn: [{ accountName: 'Ostwind AG', owner: 'Mira Novak' }],
  calls: [
    {
      ...{ accountName: 'Ostwind AG', owner: { name: 'Mira Novak', email: 'mira@example.com' } },
      ...{ at: '2026-03-03T09:00:00Z', link: `${link}-4`, linkExpiresAt: '2026-08-29T07:00:00Z' },
    },
  ],
}

const { concerned: _lines, ...besideSale } = background
const { complaint: _none, ...withoutComplaint } = complaintMail
export const winBackMail: TaskMailData = { ...withoutComplaint, background: besideSale, task: winBackTask() }

/** A win-back of an account whose value is known and whose manager knows better than the numbers. */
export const valuedMail: TaskMailData = {
  ...withoutComplaint,
  task: winBackTask(choice, {
    tier: 'vip',
    amount: '48200.00',
    currency: 'EUR',
    timesOrdinary: 12,
    modelVersion: 'learned-a',
    convention: 'expected revenue of the next 52 weeks',
  }),
  riskOverride: {
    band: 'yellow',
    reason: 'Their plant is closed until May <b>',
    author: 'Ana Sol',
    expiresOn: '2026-05-04',
    setAt: '2026-03-01T08:00:00Z',
  },
}

export const escalationMail: TaskMailData = {
  ...complaintMail,
  task: escalateTask(
    complaintTask(),
    { level: 1, personId: 'ana-sol' },
    'escalated',
    { by: 'holdfast', at: received },
    people,
    Settings.parse({}),
  ).task,
}

/** A decision that is beyond the authority of whoever made it. */
export const approvalMail: TaskMailData = {
  ...complaintMail,
  addressee: 'Ana Sol',
  task: answeredBy(complaintTask(), {
    ...{ outcome: 'resolve', decision: 'upheld', cause: 'packing', remedy: 'refund', amount: '99999.00' },
    answer: '12',
  }),
}

const order: Event = {
  id: 'o-1',
  accountId: 'acme',
  at: '2025-05-05T10:00:00Z',
  type: 'order',
  currency: 'EUR',
  lines: [{ sku: 'A-1', quantity: 1000, unitPrice: '12.50', listPrice: '14.00' }],
  freight: '9.90',
}
export const statementMail: StatementData = {
  ...letterhead,
  ownerName: 'Li Wei',
  statement: computeStatement(
    { accountId: 'acme', currency: 'EUR' },
    { buckets: [bucketOf('2025-05-05', [order])], complaints: [], grants: [] },
    { from: '2025-03-03', to: '2026-03-02' },
    { ...CostRates.parse({}), currency: 'EUR' },
    ExchangeRates.parse({}),
  ),
}

/** A morning of somebody who has nothing to do and much to know. */
export const newsMail: MorningData = {
  ...{ ...morningMail, overdue: [], due: [], fresh: [], calls: [] },
  statements: [{ accountName: 'Acme GmbH', statement: statementMail.statement }],
}

/** A major account that changes hands with something open. */
export const handoverMail: HandoverData = {
  ...{ company: 'Nordwall Fasteners', timeZone: 'Europe/Berlin', addressee: 'Mira Novak', former: 'Li Wei' },
  ...{ accountName: 'Acme GmbH', accountId: 'acme', accountLocale: 'en', hasLeft: false },
  contact: { name: 'Jo Kern', email: 'jo@acme.example' },
  value: valuedMail.task.value ?? null,
  rhythm: { every: 7, last: '2026-02-23' },
  orders: [{ day: '2026-02-23', amount: '1234.50', currency: 'EUR' }],
  lastContact: '2026-02-20',
  tasks: [
    { kind: 'win-back', accountName: 'Acme GmbH', reference: '', dueAt: '2026-03-16T16:00:00Z' },
    {
      ...{ kind: 'follow-up', accountName: 'Acme GmbH', reference: '', dueAt: '2026-03-16T16:00:00Z' },
      snoozed: { until: '2026-04-01T00:00:00Z', note: 'budget frozen' },
    },
  ],
  complaints: [
    { reference: 'HF-8GH9-DSJR', description: '12 of 40 cracked', promised: '2026-03-17T16:00:00Z' },
  ],
  settled: [
    {
      ...{ reference: 'HF-2AB3-CDEF', description: 'cracked', on: '2026-01-20', currency: 'EUR' },
      ...{ decision: 'upheld', remedy: 'refund', amount: '150.00' },
    },
    {
      ...{ reference: 'HF-2AB3-CDEG', description: 'cracked', on: '2025-11-20', currency: 'EUR' },
      ...{ decision: 'rejected', remedy: 'none' },
    },
  ],
  jointCall: 'asked',
}

const pause = {
  reason: 'customer',
  stops: ['update', 'resolve'],
  from: '2026-03-05T09:00:00Z',
  until: '2026-03-12T09:00:00Z',
  by: 'li-wei',
  note: 'A photo of the crack',
} as const
const waitingMail = {
  ...acknowledgement,
  complaint: { ...acknowledgement.complaint, pauses: [{ ...pause, stops: [...pause.stops] }] },
  promisedBy: '2026-03-24T16:00:00Z',
}

export const outside = { name: 'AFCA', url: 'https://ombudsman.example', until: '2026-09-02' }
const { takesReplies: _, caseLink: __, reopensReference: ___, ...surveyed } = acknowledgement

const reported = {
  ...closed({}, '2026-03-05T09:00:00Z'),
  decision: { ...decision, cause: 'packing', amount: '12.50' },
}
/** A month in which one complaint was received, answered with money, and one without a cause. */
export const qualityMail: QualityReportData = {
  ...{ company: 'Nordwall Fasteners', timeZone: 'Europe/Berlin', addressee: 'Ana Sol' },
  report: qualityReport(
    {
      ...{ from: '2026-03-01', to: '2026-03-31', at: '2026-04-01T07:00:00Z', orderWeeks: undefined },
      months: trendMonths('2026-03-01', '2026-03-31', 'Europe/Berlin'),
      cases: [reported, closed({}, '2026-03-05T09:00:00Z')].map((each) =>
        qualityCase(each, '2026-04-01T07:00:00Z', CostRates.parse({})),
      ),
      currencyOf: () => 'EUR',
    },
    { ...CostRates.parse({}), currency: 'EUR' },
    Settings.parse({}).complaints.rootCauses,
  ),
  rootCauses: Settings.parse({}).complaints.rootCauses,
}

/** Every mail there is, by what it is about. */
export const everyMail: Record<string, (locale: Locale) => Mail> = {
  acknowledgement: (locale) => messages['complaint-acknowledgement'].render(acknowledgement, locale),
  'holding letter': (locale) =>
    messages['complaint-holding'].render({ ...acknowledgement, promisedBy: '2026-03-24T16:00:00Z' }, locale),
  'what is waited for': (locale) => messages['complaint-news'].render(waitingMail, locale),
  'it goes on': (locale) =>
    messages['complaint-news'].render(
      { ...waitingMail, complaint: { ...waitingMail.complaint, pauses: [], news: 'resumed' } },
      locale,
    ),
  'still at it': (locale) =>
    messages['complaint-news'].render(
      {
        ...waitingMail,
        complaint: { ...waitingMail.complaint, pauses: [], news: 'update', updateBy: '2026-03-17T16:00:00Z' },
      },
      locale,
    ),
  warning: (locale) => messages['task-warning'].render(complaintMail, locale),
  survey: (locale) =>
    messages['complaint-survey'].render(
      { ...surveyed, surveyLink: 'https://holdfast.example/cases/t/survey' },
      locale,
    ),
  'decision with an outside route': (locale) =>
    messages['complaint-decision'].render(
      {
        ...decisionMail,
        closesAt: '2026-03-24T16:00:00Z',
        outside,
      },
      locale,
    ),
  decision: (locale) => messages['complaint-decision'].render(decisionMail, locale),
  'complaint task': (locale) => messages.task.render(complaintMail, locale),
  'win-back task': (locale) => messages.task.render(winBackMail, locale),
  'win-back task of known value': (locale) => messages.task.render(valuedMail, locale),
  reminder: (locale) => messages['task-reminder'].render(complaintMail, locale),
  escalation: (locale) => messages['task-escalation'].render(escalationMail, locale),
  'approval task': (locale) => messages['task-approval'].render(approvalMail, locale),
  morning: (locale) => messages.morning.render(morningMail, locale),
  handover: (locale) => messages.handover.render(handoverMail, locale),
  news: (locale) => messages.morning.render(newsMail, locale),
  statement: (locale) => messages['account-statement'].render(statementMail, locale),
  'quality report': (locale) => messages['quality-report'].render(qualityMail, locale),
}
