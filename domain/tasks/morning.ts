import { closeOfBusinessDay, localDayOf, startOfWorkingDay } from '../people/business-time.ts'
import { calendarOf } from '../people/calendar-of.ts'
import { type People, personOf } from '../people/people.ts'
import type { Task, TaskMail } from './task.ts'

/** What a person finds in the mail of a morning, each by its deadline. */
export type Morning = { fresh: Task[]; due: Task[]; overdue: Task[] }

/**
 * Whether somebody is written to about a task by itself, in their hours: a customer waits for words, or it is a matter of safety.
 * Everything else is told in the mail of the morning.
 */
export function isPressing({ kind, safety }: Pick<Task, 'kind' | 'safety'>): boolean {
  return safety || kind === 'complaint' || kind === 'tell-customer'
}

/** Whether a mail is one of those that come in masses when many customers complain at once: it tells somebody of a complaint that they have now. */
export function isOneOfMany(task: Task, { name, personId }: TaskMail): boolean {
  const isNew = name === 'task' || name === 'task-escalation'
  return isNew && task.status === 'open' && task.ownerId === personId && isPressing(task) && !task.safety
}

/** Whether the mail of a morning that begins at `start` owes a task to whoever has it: it came, or was recalled, and no mail has said so. */
export function isUntold(task: Task, start: string): boolean {
  const isOwed = isPressing(task) ? task.recalledAt !== undefined : !task.told
  return task.status === 'open' && isOwed && task.assignedAt <= start
}

/**
 * Whether a mail of its own has to remind of a task at an instant: it is a matter of safety, or presses and its last day has come, so that
 * the mail of the next morning would be too late.
 */
export function isClockShort(task: Task, at: string, people: People): boolean {
  if (task.safety) return true
  if (!isPressing(task) || Date.parse(task.dueAt) <= Date.parse(at)) return false
  const calendar = calendarOf(personOf(task.ownerId, people), people.calendar)
  const nextDay = Date.parse(closeOfBusinessDay(at, 1, calendar)) - 1000
  const nextMail = startOfWorkingDay(new Date(nextDay).toISOString(), calendar)
  return Date.parse(task.dueAt) <= Date.parse(nextMail)
}

/**
 * What the mail of a working day that begins at `start` tells a person of the tasks they have: what is new, due that day and overdue.
 * Undefined where nothing came, was recalled or is due beside what presses: what is only overdue is recalled once a week.
 */
export function morningOf(
  tasks: readonly Task[],
  personId: string,
  start: string,
  people: People,
): Morning | undefined {
  const calendar = calendarOf(personOf(personId, people), people.calendar)
  const dueDay = ({ dueAt }: Task) => localDayOf(dueAt, calendar)
  const isToday = (task: Task) => dueDay(task) === localDayOf(start, calendar)
  const theirs = tasks
    .filter(({ ownerId, status }) => ownerId === personId && status === 'open')
    // By day, then by account: what a scan opened in one go is in the same order whenever it is told.
    .toSorted((a, b) => dueDay(a).localeCompare(dueDay(b)) || a.accountId.localeCompare(b.accountId))
  const overdue = theirs.filter(({ dueAt }) => dueAt < start)
  const isRecalled = (task: Task) => isToday(task) || (task.reminded && isUntold(task, start))
  const due = theirs.filter((task) => task.dueAt >= start && isRecalled(task))
  const fresh = theirs.filter(
    (task) => isUntold(task, start) && !overdue.includes(task) && !due.includes(task),
  )
  // What presses has its own mails: it is listed, but no reason for another one.
  const isNews = (task: Task) => isUntold(task, start) || (isToday(task) && !isPressing(task))
  const isQuiet = ![...fresh, ...due, ...overdue].some(isNews)
  return isQuiet ? undefined : { fresh, due, overdue }
}
