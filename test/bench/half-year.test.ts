import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { failuresIn } from '../../bench/half-year/failures.ts'
import { faultsOf } from '../../bench/half-year/faults-of.ts'
import { faultOf } from '../../bench/half-year/judge-tasks.ts'
import { owners, staffFrom } from '../../bench/half-year/people.ts'
import { isInHand, mailsADay, repeated } from '../../bench/half-year/sum-up.ts'
import { dayNumber } from '../../domain/history/day.ts'
import { ColleagueInput } from '../../domain/people/colleague.ts'
import { isAway } from '../../domain/people/presence.ts'
import { complaintTask, seed, winBackTask } from '../domain/tasks/a-task.ts'

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

  test('finds a task untold that the mail of a morning should have recalled days ago', () => {
    const recalled = {
      ...complaintTask(),
      told: true,
      reminded: true,
      recalledAt: seed.at,
      dueAt: '2026-06-01T00:00:00Z',
    }
    expect(faultOf(recalled, new Date(Date.parse(seed.at) + 2 * 86_400_000))).toBeUndefined()
    expect(faultOf(recalled, new Date(Date.parse(seed.at) + 5 * 86_400_000))).toBe('untold')
  })

  test('finds a complaint lost that nobody has, and not one that waits for its customer', () => {
    const now = new Date('2026-08-31T12:00:00Z')
    const open = { complaintId: 'c-1', status: 'investigating' } as const
    const answered = { complaintId: 'c-1', status: 'decided', closesAt: '2026-09-05T12:00:00Z' } as const
    expect(isInHand(open, [], now)).toBe(false)
    expect(isInHand(open, [{ complaintIds: ['c-1'] }], now)).toBe(true)
    expect(isInHand(answered, [], now)).toBe(true)
    expect(isInHand({ ...answered, closesAt: '2026-08-29T12:00:00Z' }, [], now)).toBe(false)
    expect(isInHand({ ...answered, closesAt: undefined }, [], now)).toBe(false)
    const told = { complaintId: 'c-1', status: 'responded', respondedAt: '2026-08-31T11:50:00Z' } as const
    expect(isInHand(told, [], now)).toBe(true)
    expect(isInHand({ ...told, respondedAt: '2026-08-31T09:00:00Z' }, [], now)).toBe(false)
    expect(isInHand({ ...open, status: 'closed' }, [], now)).toBe(true)
  })

  test('is wrong as soon as a function logged an error, whatever became of the work, or an account was not handed over', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'half-year-'))
    mkdirSync(join(dataDir, 'logs'))
    const right = {
      ...{ late: [], untold: [], lost: [], doubled: [], unhanded: [], failures: failuresIn(dataDir) },
      mailsTwice: 0,
    }
    expect(faultsOf(right)).toEqual([])
    const refused = '{"at":"2026-03-03T08:00:00Z","level":"error","message":"a morning mail failed"}'
    writeFileSync(join(dataDir, 'logs', 'SendMail.log'), `{"level":"info","message":"x"}\n${refused}\n{"lev`)
    expect(faultsOf({ ...right, failures: failuresIn(dataDir) })).toEqual([
      'failed: 2026-03-03T08:00:00Z SendMail: a morning mail failed',
    ])
    for (const [fault, what] of Object.entries({
      late: 'late',
      untold: 'untold',
      lost: 'lost',
      doubled: 'doubled',
    }))
      expect(faultsOf({ ...right, [fault]: ['t-1'] })).toEqual([`${what}: t-1`])
    expect(faultsOf({ ...right, unhanded: ['Company 4'], mailsTwice: 1 })).toEqual([
      'not handed over: Company 4',
      '1 mails were sent twice',
    ])
    rmSync(dataDir, { recursive: true })
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
    const { stdout } = await run('--accounts', '6', '--days', '3', '--seed', '3', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ accounts: 6, days: 3, seed: 3, commit: expect.stringMatching(/^[0-9a-f]{12}|^unknown/) },
      ...{ unhanded: [], failures: [] },
      late: [],
      untold: [],
      lost: [],
      doubled: [],
    })
  })
})
