import { dayFromNumber } from '../../domain/history/day.ts'
import type { ColleagueInput } from '../../domain/people/colleague.ts'

/** Somebody of the simulated company as they are described on a day (days from its beginning). */
export type Staff = { personId: string; describedOn(day: number): ColleagueInput }

/** The half-year that the plans are of, in days; a shorter one is lived through in the same order. */
const whole = 182
const plans = [
  { id: 'ana', name: 'Ana Sol', zone: 'Europe/Berlin', holidays: [30] },
  { id: 'mira', name: 'Mira Novak', zone: 'Europe/Berlin', manager: 'ana', substitute: 'li', holidays: [75] },
  {
    id: 'li',
    name: 'Li Wei',
    zone: 'Europe/Berlin',
    manager: 'ana',
    substitute: 'mira',
    holidays: [10, 150],
  },
  { id: 'wang', name: '王芳', zone: 'Asia/Shanghai', manager: 'ana', holidays: [44] },
  { id: 'zhao', name: '赵敏', zone: 'Asia/Shanghai', manager: 'wang', substitute: 'chen', holidays: [90] },
  {
    id: 'chen',
    name: '陈强',
    zone: 'Asia/Shanghai',
    manager: 'wang',
    substitute: 'zhao',
    holidays: [],
    ill: { from: 40, to: 110 },
  },
  { id: 'kim', name: 'Kim Park', zone: 'America/New_York', manager: 'ana', holidays: [60] },
  {
    id: 'joe',
    name: 'Joe Hill',
    zone: 'America/New_York',
    manager: 'kim',
    substitute: 'kim',
    holidays: [20],
    leaves: true,
  },
] as const

const leaves = { known: 80, last: 90, renamed: 100 }
const nobody = 120
/** Whose accounts they are; managers have none of their own. */
export const owners = ['mira', 'li', 'zhao', 'chen', 'joe'] as const

/** A day of the plans in a time of so many days. */
function scaled(day: number, days: number): number {
  return Math.round((day * days) / whole)
}

/** The day on which the sales system names who looks after accounts of the one who left. */
export function renamedOn(days: number): number {
  return scaled(leaves.renamed, days)
}

/**
 * Eight people in three time zones, each with two weeks of holidays, one ill for ten weeks (known from its first day on), one who leaves, and
 * one week in which nobody is there. In less than half a year all but that week is shorter, too.
 */
export function staffFrom(firstDay: number, days: number): Staff[] {
  const on = (day: number) => dayFromNumber(firstDay + day)
  const span = (from: number, to: number) => ({ from: on(scaled(from, days)), to: on(scaled(to, days)) })
  const away = { from: on(scaled(nobody, days)), to: on(scaled(nobody, days) + 6) }
  return plans.map((plan) => ({
    personId: plan.id,
    describedOn(day) {
      const isIll = 'ill' in plan && day >= scaled(plan.ill.from, days)
      const isLeaving = 'leaves' in plan && day >= scaled(leaves.known, days)
      return {
        ...{ name: plan.name, email: `${plan.id}@half-year.example`, timeZone: plan.zone },
        ...(plan.zone === 'Asia/Shanghai' && { locale: 'zh-CN' as const }),
        ...('manager' in plan && { manager: plan.manager }),
        ...('substitute' in plan && { substitute: plan.substitute }),
        absences: [
          ...plan.holidays.map((from) => span(from, from + 13)),
          away,
          ...(isIll && 'ill' in plan ? [span(plan.ill.from, plan.ill.to)] : []),
        ],
        ...(isLeaving && { leavingDate: on(scaled(leaves.last, days)) }),
      }
    },
  }))
}
