import { closeOfBusinessDay, momentAtShare } from '../people/business-time.ts'
import { calendarOf } from '../people/calendar-of.ts'
import { type People, personOf } from '../people/people.ts'
import type { Settings } from '../settings.ts'
import type { Task, TaskKind } from './task.ts'

/** What deadlines are reckoned from. */
export type TaskRules = Pick<Settings, 'complaints' | 'winBack' | 'rhythm' | 'businessCalendar'>

const hour = 3_600_000

/** Working days that whoever was asked next has: a customer who waits for words is told sooner than an account is called. */
function workingDaysOf(kind: TaskKind, { complaints, rhythm }: TaskRules): number {
  if (kind === 'joint-call') return rhythm.jointCallDays
  return kind === 'tell-customer' || kind === 'lot-call' ? 1 : complaints.managerDays
}

/** When somebody who is asked at `at` must have answered, in their own working time; a matter of safety has a short clock that never stops. */
export function deadlineFor(
  task: Pick<Task, 'kind' | 'safety'>,
  personId: string,
  at: string,
  people: People,
  rules: TaskRules,
): string {
  if (task.safety) return later(at, rules.complaints.safetyHours * hour)
  const calendar = calendarOf(personOf(personId, people), people.calendar)
  return closeOfBusinessDay(at, workingDaysOf(task.kind, rules), calendar)
}

/** When to remind somebody: three quarters of their working time to the deadline have passed. */
export function reminderFor(personId: string, at: string, dueAt: string, people: People): string {
  return momentAtShare(at, dueAt, 0.75, calendarOf(personOf(personId, people), people.calendar))
}

/** An instant some milliseconds later. */
export function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}

/** The later of two instants. */
export function laterOf(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b
}
