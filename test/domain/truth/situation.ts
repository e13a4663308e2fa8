import { isOpen } from '../../../domain/complaints/advance.ts'
import { assessComplaint } from '../../../domain/complaints/assess-complaint.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import type { AccountStatement } from '../../../domain/costing/account-statement.ts'
import { adviceFor } from '../../../domain/costing/advice-for.ts'
import { computeStatement } from '../../../domain/costing/compute-statement.ts'
import { CostRates } from '../../../domain/costing/cost-rates.ts'
import type { Event } from '../../../domain/events/event.ts'
import { dayFromNumber, dayNumber, dayOf } from '../../../domain/history/day.ts'
import { paidFor } from '../../../domain/history/line-value.ts'
import { stateOf } from '../../../domain/history/remember.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { accountYearOf } from '../../../domain/offers/account-year-of.ts'
import { chooseOffer } from '../../../domain/offers/choose-offer.ts'
import { silencingComplaint } from '../../../domain/offers/silencing-complaint.ts'
import { isWarning } from '../../../domain/playbooks/when-due.ts'
import { assess } from '../../../domain/risk/assess.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import { Settings } from '../../../domain/settings.ts'
import { signals } from '../../../domain/signals/registry.ts'
import { stoppedArticles } from '../../../domain/signals/share/stopped-articles.ts'
import { openComplaintTask, openRegainShareTask, openWinBackTask } from '../../../domain/tasks/open-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { whatToDoToday } from '../../../domain/tasks/what-to-do.ts'
import { whyToday } from '../../../domain/tasks/why-of.ts'
import type { Sentence } from '../../../domain/words/kinds.ts'
import { stepsOn } from '../complaints/a-complaint.ts'
import { historyFrom } from '../history/facts.ts'

export const settings = Settings.parse({})

/** What happened to an account until a day, as its systems and its customers said it. */
export type Happened = { events: readonly Event[]; complaints: readonly Complaint[]; today: string }

/** What Holdfast says of it: on the day a task is opened, and again some days later, when the task is read once more. */
export type Situation = Happened & {
  report: RiskReport
  statement: AccountStatement
  tasks: readonly Task[]
  /** Every sentence that somebody reads that day, with those inside of it. */
  said: readonly Sentence[]
}

const atNoon = (day: string) => `${day}T12:00:00Z`

/** What is said of an account on `today`, where its tasks were opened `before` days earlier. */
export function situationOf(
  { events, complaints, today }: Happened,
  before = 0,
  model?: LearnedModel,
): Situation {
  const opened = until({ events, complaints, today: dayFromNumber(dayNumber(today) - before) }, model)
  const now = until({ events, complaints, today }, model)
  const tasks = before === 0 ? now.tasks : opened.tasks.map((task) => readAgain(task, now))
  return { ...now, tasks, said: [...now.said, ...tasks.flatMap(saidBy).flatMap(within)] }
}

function readAgain(task: Task, { report, complaints, today }: Situation): Task {
  if (task.kind === 'complaint') return task
  const silencing = silencingComplaint(complaints, atNoon(today), settings)
  return { ...task, why: whyToday(task, report), whatToDo: whatToDoToday(task, silencing) }
}

function until({ events: all, complaints: ever, today }: Happened, model?: LearnedModel): Situation {
  const events = all.filter(({ at }) => dayOf(at) <= today)
  const complaints = ever
    .filter(({ receivedAt }) => dayOf(receivedAt) <= today)
    .map((complaint) => asItWas(complaint, today))
  const history = historyFrom(events)
  const state = stateOf(history)
  const report = assess(state, today, settings, model)
  const period = { from: dayFromNumber(dayNumber(today) - 364), to: today }
  const rates = { ...CostRates.parse({}), currency: settings.currency }
  const facts = { buckets: history.buckets, complaints, grants: [] }
  const account = { accountId: 'acme', currency: settings.currency }
  const statement = adviceFor(
    computeStatement(account, facts, period, rates, settings.exchangeRates),
    isWarning(report),
  )
  const at = atNoon(today)
  const year = accountYearOf(statement, { state, report, complaints, at }, settings)
  const choice = chooseOffer(report, year, { grants: [], outstanding: {} }, settings.offers, at)
  const { stopped } = stoppedArticles(state)
  const sales = [
    ...(isWarning(report) && report.bandReason === 'silence'
      ? [openWinBackTask(seed(at), report, choice, null)]
      : []),
    ...(report.bandReason === 'shrinking' ? [openRegainShareTask(seed(at), report, stopped, null)] : []),
  ]
  const owed = complaints
    .filter(isOpen)
    .map((complaint) => openComplaintTask(seed(at), assessedOn(complaint, complaints, events)))
  const tasks = [...sales, ...owed]
  const told = [report.verdict, report.sentence, ...report.contributions.map(({ sentence }) => sentence)]
  const readings = report.signals.flatMap(({ sentence, measures }) => [
    sentence,
    ...measures.map((each) => each.sentence),
  ])
  const isJudged = report.band !== 'learning'
  const learned = (isJudged ? signals : []).flatMap(({ learned: { measures } }) =>
    measures.map((measure) => measure.tell(state, dayNumber(today), report.signals).fact),
  )
  const figures = [statement.recommendation.sentence, ...statement.recommendation.why, ...statement.notes]
  return {
    events,
    complaints,
    today,
    report,
    statement,
    tasks,
    said: [...told, ...learned, ...readings, ...figures, ...tasks.flatMap(saidBy)].flatMap(within),
  }
}

/** A complaint as it stood at the end of a day: what closed it later had not happened. */
function asItWas(complaint: Complaint, day: string): Complaint {
  if (complaint.closedAt === undefined || dayOf(complaint.closedAt) <= day) return complaint
  const { closedAt, respondedAt, decision, endedBecause, ...open } = complaint
  return { ...open, status: 'acknowledged' }
}

function assessedOn(
  complaint: Complaint,
  earlier: readonly Complaint[],
  events: readonly Event[],
): Complaint {
  const order = events.find((event) => event.type === 'order' && event.id === complaint.orderId)
  const ordered = order?.type === 'order' ? order.lines : undefined
  const lines = ordered?.filter(({ sku }) => sku === (complaint.sku ?? sku))
  const worth = lines && {
    orderValue: paidFor(lines).toFixed(),
    orderQuantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  }
  const assessment = assessComplaint(
    complaint,
    { currency: settings.currency, orders: 1, earlier, ...worth },
    settings,
  )
  return stepsOn(
    { ...complaint, status: 'acknowledged' },
    [{ type: 'assess', assessment }],
    complaint.receivedAt,
  )
}

function seed(at: string) {
  const owner = { name: 'Li Wei', email: 'li.wei@example.com' }
  return {
    taskId: 't-1',
    runId: 'r-1',
    accountId: 'acme',
    accountName: 'Acme',
    ownerId: 'li-wei',
    owner,
    accountOwnerId: 'li-wei',
    at,
    dueAt: at,
    remindAt: at,
  }
}

function saidBy({ title, why, whatToDo, offer }: Task): Sentence[] {
  return [title, ...why, ...whatToDo, ...(offer ? [offer.title] : [])]
}

/** A sentence and all that are said inside of it. */
export function within(sentence: Sentence): Sentence[] {
  const inner = Object.values(sentence.values).flatMap((value) => (Array.isArray(value) ? value : [value]))
  return [
    sentence,
    ...inner
      .filter((value): value is Sentence => typeof value === 'object' && 'key' in value)
      .flatMap(within),
  ]
}

/** Whether something counts as a complaint and is open. */
export function areOpen(complaints: readonly Complaint[]): Complaint[] {
  return complaints.filter((each) => isOpen(each) && isComplaint(each))
}
