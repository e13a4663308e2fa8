import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { faultOf } from '../../bench/half-year/judge-tasks.ts'
import { owners, staffFrom } from '../../bench/half-year/people.ts'
import { mailsADay, repeated } from '../../bench/half-year/sum-up.ts'
import { dayNumber } from '../../domain/history/day.ts'
import { ColleagueInput } from '../../domain/people/colleague.ts'
import { isAway } from '../../domain/people/presence.ts'
import { seed, winBackTask } from '../domain/tasks/a-task.ts'

const root = resolve(import.meta.dirname, '../..')
const run = (...flags: string[]) =>
  promisify(execFile)(process.execPath, ['bench/half-year.ts', ...flags], { cwd: root, timeout: 400_000 })

describe('the half-year', () => {
  test('has holidays, a long illness, a resignation and a week in which nobody is there', () => {
    const staff = staffFrom(dayNumber('2026-03-02'), 182)
    const away = (personId: string, at: number, day: string) => {
      const described = ColleagueInput.parse(staff.find((one) => one.personId === personId)?.describedOn(at))
      return isAway({ ...described, personId }, day)
    }
    expect(staff).toHaveLength(8)
    expect(new Set(staff.map(({ describedOn }) => describedOn(0).timeZone)).size).toBe(3)
    expect(staff.every(({ personId }) => away(personId, 0, '2026-07-01'))).toBe(true)
    expect([away('chen', 39, '2026-04-20'), away('chen', 40, '2026-04-20')]).toEqual([false, true])
    expect([away('joe', 79, '2026-06-20'), away('joe', 80, '2026-06-20')]).toEqual([false, true])
    expect(staff.map(({ personId }) => personId)).toEqual(expect.arrayContaining([...owners]))
  })

  test('finds a task late that nobody was asked about after its deadline, or that nobody was told of', () => {
    const told = { ...winBackTask(), told: true }
    expect(faultOf(told, new Date(seed.dueAt))).toBeUndefined()
    expect(faultOf(told, new Date(Date.parse(seed.dueAt) + 3 * 3_600_000))).toBe('late')
    expect(faultOf(winBackTask(), new Date(Date.parse(seed.at) + 5 * 86_400_000))).toBe('untold')
    expect(faultOf({ ...told, status: 'snoozed', snoozedUntil: seed.at }, new Date(seed.dueAt))).toBe('late')
  })

  test('counts mails by person and day, and what is there twice', () => {
    const mail = (to: string, date: string) => ({ to: [to], date })
    const mails = [
      mail('a', '2026-03-02T08:00'),
      mail('a', '2026-03-02T09:00'),
      mail('b', '2026-03-02T08:00'),
    ]
    expect(mailsADay([...mails, mail('customer', '2026-03-02')], (to) => to !== 'customer')).toEqual({
      ...{ personDays: 2, median: 2, p95: 2, max: 2 },
    })
    expect(repeated(['x', 'y', 'x', 'x'])).toEqual(['x'])
  })

  test('is lived through on a local stack, and prints what became of its work', {
    timeout: 420_000,
  }, async () => {
    const { stdout: help } = await run('--help')
    expect(help).toContain('--accounts')
    const { stdout } = await run('--accounts', '6', '--days', '3', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      accounts: 6,
      days: 3,
      late: [],
      untold: [],
      lost: [],
      doubled: [],
    })
  })
})
