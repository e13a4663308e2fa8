import { localDayOf, startOfWorkingDay } from '../../domain/people/business-time.ts'
import { calendarOf } from '../../domain/people/calendar-of.ts'
import type { People } from '../../domain/people/people.ts'
import { isUntold, morningOf } from '../../domain/tasks/morning.ts'
import { moveTask } from '../../domain/tasks/move-task.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { handOverLeavers } from '../operations/people/hand-over-leavers.ts'
import { handoverLetter } from '../operations/people/handover-letter.ts'
import { morningLetter } from '../operations/people/morning-letter.ts'
import { countNews, morningNews } from '../operations/people/morning-news.ts'
import { requestJointCall } from '../operations/people/request-joint-call.ts'
import { changeTask } from '../operations/tasks/change-task.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import type { Given } from '../runtime/ports.ts'
import { sendMail } from '../runtime/send-mail.ts'
import { countHandovers, handoverKey, morningKey } from '../store/mail/mails.ts'
import { listNotices, type NoticeOf, strikeNotice } from '../store/mail/notices.ts'
import { markMorning, readMornings } from '../store/people/mornings.ts'
import { readPeople } from '../store/people/people.ts'
import { listOwnerTasks } from '../store/tasks/owner-tasks.ts'
import { taskOf } from '../store/tasks/tasks.ts'
import { paced } from './paced.ts'
import { owedReports } from './quality-mails.ts'
import { timeBudget } from './time-budget.ts'

/** More than that nobody reads; the rest is told on the next morning. */
const mostTasks = 100
const mostNotices = 100
/** Pages to read in one morning. */
const handoversADay = 5
const noTasks = { fresh: [], due: [], overdue: [] }
const budgetMs = 45_000

/**
 * The mail of the morning: once a working day, at the first full hour in which a person works, what is new, due and overdue of the
 * tasks they have, what is no longer to be done or theirs, and what their accounts earn and cost. What the mail service does not take now is tried again at the next hour, and whoever is not there today hears nothing.
 * Once the mail has gone, or there was nothing to tell, the day is over for that person: what comes up later stands in the next one.
 * In the first days of a month whoever leads somebody also gets what its complaints teach, once, on such a morning.
 */
export const morningMails = defineTimer({
  name: 'MorningMails',
  needs: ['table', 'mail'],
  async run(given) {
    const { table, settings, log } = given
    const at = given.now().toISOString()
    const people = await readPeople(table, settings)
    await handOverLeavers(people, given)
    const hasTime = timeBudget(budgetMs)
    const counts = { sent: 0, failed: 0, left: 0, held: 0 }
    const mayWrite = withinQuota(given)
    const present = atWork(people, at)
    const over = await readMornings(
      table,
      present.map(({ personId }) => personId),
    )
    for (const { personId, start, day } of present) {
      if (over.get(personId) === day) continue
      if (!hasTime()) {
        counts.left++
        continue
      }
      try {
        const became = await sendMorning({ personId, start, day }, people, given, mayWrite)
        if (became === 'sent') counts.sent++
        else if (became === 'held') counts.held++
        if (became === 'sent' || became === 'quiet') await markMorning(table, personId, day)
      } catch (error) {
        counts.failed++
        log.error('a morning mail failed', error)
      }
    }
    const owed = owedReports(people, new Set(present.map(({ personId }) => personId)), given)
    const reports = await owed.catch((error: unknown) => {
      counts.failed++
      log.error('the report of the month failed', error)
      return []
    })
    for (const send of reports) {
      if (!hasTime()) counts.left++
      else if (!(await mayWrite())) counts.held++
      else
        try {
          if (await send()) counts.sent++
        } catch (error) {
          counts.failed++
          log.error('a report of the month failed', error)
        }
    }
    if (counts.held > 0) {
      log.metric('MorningMailsHeld', counts.held)
      log.info('morning mails wait for the quota of the mail service', { count: counts.held })
    }
    if (counts.failed > 0) log.metric('MorningMailsFailed', counts.failed)
    return { ...counts, ...(counts.left > 0 && { unfinished: 1 }) }
  },
})

type MayWrite = () => Promise<boolean>

/**
 * Whether another mail that does not press goes out now, once it is its turn: a tenth of what the mail service still takes today is left to
 * what presses, and half of what it takes in a second. What is over waits, task and notice as they are, for an hour of this or the next day in
 * which there is room.
 */
function withinQuota({ mail, log }: Given<'mail'>): MayWrite {
  let room: { left: number; turn: () => Promise<void> } | undefined
  return async () => {
    room ??= await mail.quota().then(
      ({ left, aSecond }) => ({ left: Math.floor(left * 0.9), turn: paced(aSecond / 2) }),
      (error: unknown) => {
        // Not to know the limit is no reason to tell nobody: the service itself says when it takes no more.
        log.error('the quota of the mail service cannot be read', error)
        return { left: Number.POSITIVE_INFINITY, turn: paced(1) }
      },
    )
    if (room.left-- <= 0) return false
    await room.turn()
    return true
  }
}

type Due = { personId: string; start: string; day: string }

/** Whose working day has begun and is not over, with the instant at which it began. */
function atWork({ people, calendar }: People, at: string): Due[] {
  return [...people.values()].flatMap((person) => {
    const theirs = calendarOf(person, calendar)
    const start = startOfWorkingDay(at, theirs)
    return Date.parse(start) <= Date.parse(at)
      ? [{ personId: person.personId, start: new Date(start).toISOString(), day: localDayOf(at, theirs) }]
      : []
  })
}

/** What became of a morning: `quiet`, there was nothing to tell, or an earlier attempt told it; `held` for the quota; `refused`, the mail reaches nobody today. */
type Became = 'sent' | 'quiet' | 'held' | 'refused'

async function sendMorning(
  { personId, start, day }: Due,
  people: People,
  given: Given<'table' | 'mail'>,
  mayWrite: MayWrite,
): Promise<Became> {
  const { table } = given
  const filed = await listNotices(table, personId, { until: start, limit: mostNotices })
  const handovers = filed.filter((notice) => notice.kind === 'handover')
  const handed = await handOverAccounts(handovers, { personId, start, day }, people, given, mayWrite)
  if (handed !== 'quiet') return handed
  const { items } = await listOwnerTasks(table, personId, { status: 'open', limit: mostTasks })
  const morning = morningOf(items.map(taskOf), personId, start, people)
  const notices = filed.filter(({ kind }) => kind !== 'handover')
  if (morning === undefined && notices.length === 0) return 'quiet'
  const { fresh, due, overdue } = morning ?? noTasks
  const news = await morningNews(notices, table)
  const hasNews = countNews(news) > 0
  if (morning === undefined && !hasNews) {
    for (const notice of notices) await strikeNotice(table, personId, notice)
    return 'quiet'
  }
  if (!(await mayWrite())) return 'held'
  const letter = await morningLetter({ fresh, due, overdue }, news, personId, people, given)
  const about = { runId: `morning-${day}`, name: 'morning', audience: 'internal' } as const
  const claim = morningKey(personId, day)
  const { status } = await sendMail({ ...about, ...letter, claim }, given)
  if (status !== 'sent' && status !== 'sent-before') return 'refused'
  const told = [...fresh, ...due, ...overdue].filter((task) => isUntold(task, start))
  for (const task of told) await markTold(task, start, given)
  for (const notice of notices) await strikeNotice(table, personId, notice)
  return status === 'sent' ? 'sent' : 'quiet'
}

/** Accounts that somebody looks after from now on, each a mail of its own; a few a morning, the rest on the next ones. */
async function handOverAccounts(
  handovers: readonly NoticeOf<'handover'>[],
  { personId, day }: Due,
  people: People,
  given: Given<'table' | 'mail'>,
  mayWrite: MayWrite,
): Promise<Exclude<Became, 'sent'>> {
  const left = handovers.length === 0 ? 0 : handoversADay - (await countHandovers(given.table, personId, day))
  for (const notice of handovers.slice(0, Math.max(0, left))) {
    if (!(await mayWrite())) return 'held'
    const jointCall = await requestJointCall(notice, personId, people, given)
    const letter = await handoverLetter(notice, personId, people, jointCall, given)
    const claim = handoverKey(personId, day, notice.accountId)
    const about = { runId: `handover-${day}`, name: 'handover', audience: 'internal' } as const
    const { status } = await sendMail({ ...about, ...letter, claim }, given)
    if (status !== 'sent' && status !== 'sent-before') return 'refused'
    await strikeNotice(given.table, personId, notice)
  }
  return 'quiet'
}

/** The mail that has gone out said it; whoever was quicker stays. */
async function markTold(task: Task, start: string, given: Given<'table'>): Promise<void> {
  await changeTask(task, given, (present, _people, at) =>
    isUntold(present, start) && present.ownerId === task.ownerId
      ? moveTask(
          present,
          'tell',
          { by: 'holdfast', at, why: 'morning' },
          { told: true, recalledAt: undefined },
        )
      : undefined,
  )
}
