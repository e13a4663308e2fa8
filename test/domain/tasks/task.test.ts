import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOf } from '../../../bench/half-year/judge-tasks.ts'
import { startOfWorkingDay } from '../../../domain/people/business-time.ts'
import { calendarOf } from '../../../domain/people/calendar-of.ts'
import { personOf } from '../../../domain/people/people.ts'
import { isPresent, whenReached } from '../../../domain/people/presence.ts'
import { Settings } from '../../../domain/settings.ts'
import { answerTask } from '../../../domain/tasks/answer-task.ts'
import { reassignTask } from '../../../domain/tasks/hand-task.ts'
import { mayTakeBack, takeBack } from '../../../domain/tasks/hold-answer.ts'
import { isPressing, morningOf } from '../../../domain/tasks/morning.ts'
import { moveTask } from '../../../domain/tasks/move-task.ts'
import { nextMove } from '../../../domain/tasks/next-move.ts'
import { closeTask, dropTask, snoozeTask } from '../../../domain/tasks/settle-task.ts'
import { isUndecided, type Task, TaskStatus } from '../../../domain/tasks/task.ts'
import { tendTask } from '../../../domain/tasks/tend-task.ts'
import { allows, type Move, transitions } from '../../../domain/tasks/transitions.ts'
import { aPerson, peopleWith } from '../people/a-company.ts'
import { complaintTask, contextAt, ownerWho, people, seed, winBackTask } from './a-task.ts'

const rules = Settings.parse({})
const hour = 3_600_000
const moves = Object.keys(transitions) as Move[]
const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * hour).toISOString()

describe('the table of transitions', () => {
  test('allows a move from its statuses and throws from every other', () => {
    for (const status of TaskStatus.options) {
      for (const move of moves) {
        const make = () => moveTask({ ...winBackTask(), status }, move, { by: 'test', at: seed.at })
        if (allows(status, move)) expect(make().task.status).toBe(transitions[move].to ?? status)
        else expect(make).toThrow('is not possible')
      }
    }
  })

  test('leads out of a decision only by an order, and while it is held by whoever takes it back', () => {
    const decided = TaskStatus.options.filter((status) => !isUndecided({ status }))
    const ways = decided.flatMap((status) => moves.filter((move) => allows(status, move)))
    expect([...new Set(ways)].sort()).toEqual(['ask-again', 'note', 'order', 'settle', 'take-back'])
    const task = { ...winBackTask(), status: 'answered' as const }
    expect(() => takeBack(task, { by: 'li', at: seed.at })).toThrow('nothing is held')
    expect(mayTakeBack(task, seed.ownerId, seed.at)).toBe(false)
  })

  test('says who, when, from, to and why', () => {
    const { entries } = snoozeTask(winBackTask(), '2026-04-01T00:00:00Z', 'fair', { by: 'li', at: seed.at })
    expect(entries).toEqual([
      {
        at: seed.at,
        by: 'li',
        move: 'snooze',
        from: `open ${seed.ownerId}`,
        to: `snoozed ${seed.ownerId}`,
        why: 'fair',
      },
    ])
  })
})

describe('a task nobody answers', () => {
  test('tells the owner, reminds, asks the manager, then the office, and goes on every week', () => {
    let task: Task = complaintTask()
    let at = seed.at
    const told: string[] = []
    for (let days = 0; days < 60; days++) {
      const tended = tendTask(task, at, people, rules)
      told.push(...tended.task.mails.map(({ name, personId }) => `${name} ${personId}`))
      if (tended.task.recalledAt) told.push(`morning ${tended.task.ownerId}`)
      task = { ...tended.task, mails: [], recalledAt: undefined }
      at = later(at, 24)
    }
    expect(task.status).toBe('open')
    expect(told.slice(0, 4)).toEqual([
      `task ${seed.ownerId}`,
      `morning ${seed.ownerId}`,
      'task-escalation ana-sol',
      // The reminder of somebody whose last day it is.
      'task-reminder ana-sol',
    ])
    expect(told).toContain('task-escalation office')
    expect(told.filter((line) => line === 'morning office').length).toBeGreaterThan(2)
    expect(task.ladder).toEqual([seed.ownerId, 'ana-sol', 'office'])
  })

  test('that the office took in while nobody was there goes up to the manager, who is then asked last, and again every week', () => {
    let task: Task = { ...complaintTask(), ownerId: 'office', ladder: ['office'] }
    let at = seed.at
    const nudged: string[] = []
    for (let days = 0; days < 60; days++) {
      const { task: tended, entries } = tendTask(task, at, people, rules)
      nudged.push(
        ...entries.flatMap(({ move, to }) => (move === 'nudge' ? [`${to} ${at.slice(0, 10)}`] : [])),
      )
      task = { ...tended, mails: [] }
      at = later(at, 24)
      expect(faultOf({ ...task, told: true, recalledAt: undefined }, new Date(at)), at).toBeUndefined()
    }
    expect(task).toMatchObject({ status: 'open', ownerId: 'ana-sol', ladder: ['office', 'ana-sol'] })
    expect(nudged.length).toBeGreaterThan(3)
    expect(nudged.every((line) => line.startsWith('open ana-sol'))).toBe(true)
  })

  test('does nothing twice at one instant', () => {
    const once = tendTask(complaintTask(), later(seed.at, 24 * 30), people, rules)
    expect(tendTask(once.task, later(seed.at, 24 * 30), people, rules).entries).toEqual([])
  })

  test('about safety is told at once, at night as well, to the manager and the configured person too', () => {
    const night = '2026-03-07T23:00:00Z'
    const safety = {
      ...complaintTask(),
      safety: true,
      assignedAt: night,
      dueAt: later(night, 4),
      remindAt: later(night, 4),
    }
    const withPerson = { ...rules, complaints: { ...rules.complaints, safetyPerson: 'ana-sol' } }
    const { task } = tendTask(safety, night, people, withPerson)
    expect(task.mails.map(({ personId }) => personId)).toEqual([seed.ownerId, 'ana-sol'])
    expect(tendTask({ ...complaintTask(), assignedAt: night }, night, people, rules).task.mails).toEqual([])
  })
})

test('no sequence of moves, absences and bounces leaves a task without somebody present, or a decision undecided', () => {
  const ids = [seed.ownerId, 'ana-sol', 'mira', 'max']
  const away = fc.record({ from: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 40 }) })
  const somebody = fc.record({
    manager: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    substitute: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    absences: fc.array(away, { maxLength: 2 }),
    leaves: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  })
  const act = fc.record({
    hours: fc.integer({ min: 1, max: 24 * 9 }),
    does: fc.constantFrom(
      'nothing',
      'answer',
      'lost',
      'not-now',
      'hand-over',
      'approve',
      'refuse',
      'snooze',
      'reassign',
      'bounce',
      'close',
      'drop',
    ),
    whom: fc.constantFrom(...ids),
  })
  const dayAfter = (days: number) => later('2026-03-02T00:00:00Z', days * 24).slice(0, 10)
  fc.assert(
    fc.property(
      fc.tuple(somebody, somebody, somebody, somebody),
      fc.array(act, { maxLength: 14 }),
      fc.constantFrom(winBackTask(), complaintTask()),
      (drawn, acts, opened) => {
        const described = drawn.map(({ absences, leaves, ...links }, place) =>
          aPerson(ids[place] ?? '', {
            ...links,
            absences: absences.map(({ from, days }) => ({ from: dayAfter(from), to: dayAfter(from + days) })),
            ...(leaves !== undefined && { leavingDate: dayAfter(leaves) }),
          }),
        )
        const bounced = new Set<string>()
        const company = { ...peopleWith(...described), unreachable: bounced }
        let at: string = seed.at
        let task = tendTask(opened, at, company, rules).task
        for (const { hours, does, whom } of acts) {
          const until = later(at, hours)
          // The run sleeps until something is due by itself, and wakes for everything that happens.
          for (
            let next = nextMove(task, at, company);
            next && next.at < until;
            next = nextMove(task, at, company)
          ) {
            at = Date.parse(next.at) > Date.parse(at) ? next.at : at
            task = tendTask(task, at, company, rules).task
            if (task.nextAt === undefined || Date.parse(task.nextAt) <= Date.parse(at)) break
          }
          at = until
          const wasDecided = !isUndecided(task)
          const before = task
          task = tendTask(doTo(task, does, whom, at, company, bounced), at, company, rules).task
          if (wasDecided) expect(task.status).toBe(before.status)
          if (isUndecided(task)) expect(task.nextAt).toBeDefined()
          const holder = task.status === 'waiting-for-approval' ? task.approval?.approverId : task.ownerId
          if (task.status === 'open' || task.status === 'waiting-for-approval') {
            expect(holder === 'office' || isPresent(holder ?? '', at, company)).toBe(true)
            if (!task.told && task.status === 'open' && isPressing(task))
              expect(task.nextAt && task.nextAt <= whenReached(task.ownerId, at, company)).toBe(true)
            else if (!task.told && task.status === 'open') {
              // The mail of their next morning says it, whatever else it says.
              const { ownerId } = task
              const start = startOfWorkingDay(
                later(at, 24),
                calendarOf(personOf(ownerId, company), company.calendar),
              )
              const morning = morningOf([task], ownerId, new Date(start).toISOString(), company)
              expect(Object.values(morning ?? {}).flat()).toEqual([task])
            }
          }
        }
      },
    ),
    { numRuns: 150 },
  )
})

function doTo(
  task: Task,
  does: string,
  whom: string,
  at: string,
  company: ReturnType<typeof peopleWith>,
  bounced: Set<string>,
): Task {
  const mover = { by: whom, at, why: 'a test' }
  if (does === 'bounce') bounced.add(whom)
  if (does === 'reassign' && allows(task.status, 'reassign') && isPresent(whom, at, company))
    return reassignTask(task, whom, 'reassigned', mover, company, rules).task
  if (does === 'snooze' && allows(task.status, 'snooze'))
    return snoozeTask(task, later(at, 200), 'later', mover).task
  if (does === 'close' && allows(task.status, 'close')) return closeTask(task, 'done with it', mover).task
  if (does === 'drop' && allows(task.status, 'drop')) return dropTask(task, 'cause gone', mover).task
  const forms: Record<string, object> = {
    answer: { outcome: 'reached' },
    lost: { outcome: 'lost', reason: 'price' },
    'not-now': { outcome: 'not-now', until: later(at, 24 * 20).slice(0, 10), note: 'later' },
    approve: { outcome: 'approve' },
    refuse: { outcome: 'refuse', reason: 'no' },
  }
  const form = forms[does]
  if (form === undefined) return task
  const who = task.approval ? { personId: task.approval.approverId, name: 'A' } : ownerWho
  const result = answerTask(task, { ...form }, who, { ...contextAt(at), people: company })
  return result.kind === 'answered' ? result.task : task
}
