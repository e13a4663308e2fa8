import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, isOpen } from '../../../domain/complaints/advance.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { holdComplaint, promiseOf } from '../../../domain/complaints/hold-complaint.ts'
import { closeOfBusinessDay } from '../../../domain/people/business-time.ts'
import { calendarOf } from '../../../domain/people/calendar-of.ts'
import type { Colleague } from '../../../domain/people/colleague.ts'
import { type People, personOf } from '../../../domain/people/people.ts'
import { isPresent, whenReached } from '../../../domain/people/presence.ts'
import { Settings } from '../../../domain/settings.ts'
import { answerTask } from '../../../domain/tasks/answer-task.ts'
import { reassignTask } from '../../../domain/tasks/hand-task.ts'
import { isPressing } from '../../../domain/tasks/morning.ts'
import { byClock } from '../../../domain/tasks/move-task.ts'
import { nextMove } from '../../../domain/tasks/next-move.ts'
import { openComplaintTask } from '../../../domain/tasks/open-task.ts'
import { closeTask, dropTask, snoozeTask } from '../../../domain/tasks/settle-task.ts'
import { isUndecided, type Task } from '../../../domain/tasks/task.ts'
import { tendTask } from '../../../domain/tasks/tend-task.ts'
import { allows, type Move } from '../../../domain/tasks/transitions.ts'
import { assessed } from '../complaints/a-complaint.ts'
import { aPerson, peopleWith } from '../people/a-company.ts'
import { contextAt, seed, winBackTask } from './a-task.ts'

const rules = Settings.parse({})
const hour = 3_600_000
const ids = [seed.ownerId, 'ana-sol', 'mira', 'max'] as const
const plus = (at: string, hours: number) => new Date(Date.parse(at) + hours * hour).toISOString()
const isBefore = (a: string, b: string) => Date.parse(a) < Date.parse(b)

/** Which decision was seen first: whatever is tried later, it stays. */
type Model = { decided: string | undefined }

/** One task, the complaint it is about where it is about one, its people, and a run that wakes as the machines do. */
class World {
  at: string = seed.at
  task: Task
  complaint: Complaint | undefined
  letters = 0
  /** How often the date that the customer was promised was moved. */
  moved = 0
  bounced = new Set<string>()
  staff: Map<string, Colleague>

  constructor(task: Task, complaint: Complaint | undefined, staff: readonly Colleague[]) {
    this.task = task
    this.complaint = complaint
    this.staff = new Map(staff.map((person) => [person.personId, person]))
    this.wake()
  }

  get company(): People {
    return { ...peopleWith(...this.staff.values()), unreachable: this.bounced }
  }

  /** What the run does whenever something happened or is due: tends the task, keeps the promises, tells the decision. */
  wake(): void {
    const { at, company } = this
    this.task = tendTask(this.task, at, company, rules).task
    this.task = { ...this.task, mails: [] }
    if (!this.complaint) return
    const { snoozedUntil, status, answer } = this.task
    if (isUndecided(this.task)) {
      const free = status === 'snoozed' ? (snoozedUntil ?? at) : at
      const before = promiseOf(this.complaint)
      this.complaint = holdComplaint(this.complaint, at, free, rules).complaint
      if (promiseOf(this.complaint) !== before) this.moved += 1
      const { holdings = 0, holdingsTold = 0 } = this.complaint
      this.letters += holdings - holdingsTold
      this.complaint = { ...this.complaint, holdingsTold: holdings }
    } else if (status === 'answered' && answer && isOpen(this.complaint)) {
      const decision = {
        decision: 'upheld',
        remedy: 'apology',
        answer: String(answer.fields.answer),
        by: 'owner',
        decidedAt: at,
      } as const
      const responded = advance(this.complaint, { type: 'respond', decision }, byClock(at)).complaint
      this.complaint = advance(responded, { type: 'close' }, byClock(at)).complaint
      this.letters += 1
    } else if (isOpen(this.complaint))
      this.complaint = advance(this.complaint, { type: 'withdraw', because: status }, byClock(at)).complaint
  }

  /** Lets time go by: the run wakes for what is due and for every promise, and everything must be right each time it slept. */
  pass(hours: number): void {
    const until = plus(this.at, hours)
    for (let wakes = 0; wakes < 500; wakes++) {
      const promise =
        this.complaint && isOpen(this.complaint) && isUndecided(this.task)
          ? promiseOf(this.complaint)
          : undefined
      const due = [nextMove(this.task, this.at, this.company)?.at, promise].filter((one) => one !== undefined)
      const next = due.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
      if (next === undefined || !isBefore(next, until)) break
      this.at = isBefore(this.at, next) ? next : this.at
      this.wake()
      this.mustBeRight()
    }
    this.at = until
    this.wake()
  }

  mustBeRight(): void {
    const { task, at, company, complaint } = this
    if (isUndecided(task)) expect(task.nextAt).toBeDefined()
    const holder = task.status === 'waiting-for-approval' ? task.approval?.approverId : task.ownerId
    if (task.status === 'open' || task.status === 'waiting-for-approval')
      expect(holder === 'office' || isPresent(holder ?? '', at, company)).toBe(true)
    if (task.status === 'open' && !task.told && isPressing(task)) {
      // Somebody who has it and does not know is told before their next working day is over.
      const calendar = calendarOf(personOf(task.ownerId, company), company.calendar)
      expect(isBefore(at, closeOfBusinessDay(task.assignedAt, 1, calendar))).toBe(true)
      expect(isBefore(whenReached(task.ownerId, at, company), task.nextAt ?? '')).toBe(false)
    }
    const { approval } = task
    if (task.status === 'waiting-for-approval' && approval?.told && isBefore(approval.dueAt, at)) {
      // Whoever approves is asked again at their deadline, and a week later, however long others had it before.
      const again = task.lastNudgeAt ?? approval.since
      expect(isBefore(again, approval.dueAt)).toBe(false)
      expect(isBefore(plus(again, 7 * 24), at)).toBe(false)
    }
    if (complaint && isOpen(complaint)) {
      expect(isBefore(promiseOf(complaint), at)).toBe(false)
      expect(this.letters).toBe(this.moved)
    }
    if (complaint && complaint.status === 'closed') expect(this.letters).toBeGreaterThan(0)
  }
}

/** A command that may be tried at any time; where it is not possible it must leave everything as it is. */
function command(name: string, act: (world: World) => void): fc.Command<Model, World> {
  return {
    check: () => true,
    run(model, world) {
      act(world)
      world.wake()
      const { task } = world
      const decision = isUndecided(task)
        ? undefined
        : `${task.status} ${task.answer?.outcome ?? ''} ${task.ended?.by ?? ''}`
      if (model.decided !== undefined) expect(decision).toBe(model.decided)
      model.decided = decision
      world.mustBeRight()
    },
    toString: () => name,
  }
}

const resolve = { outcome: 'resolve', decision: 'upheld', remedy: 'apology', answer: 'We are sorry.' }
const forms: Record<string, unknown>[] = [
  ...[
    resolve,
    { ...resolve, remedy: 'refund', amount: '99999.00' },
    { outcome: 'hand-over', note: 'not mine' },
  ],
  ...[{ outcome: 'lost', reason: 'price' }, { outcome: 'reached' }, { outcome: 'approve' }],
  ...[{ outcome: 'refuse', reason: 'no' }, { outcome: 'not-now', note: 'later' }, { outcome: 'nonsense' }],
]

function answered(
  world: World,
  form: Record<string, unknown>,
  whom: string,
  read = world.task,
): Task | undefined {
  const until = plus(world.at, 24 * 20).slice(0, 10)
  const context = { ...contextAt(world.at), people: world.company }
  const result = answerTask(read, { ...form, until }, { personId: whom, name: whom }, context)
  return result.kind === 'answered' ? result.task : undefined
}

function tried(name: Move, act: (world: World, whom: string) => Task | undefined, whom: string) {
  return command(`${name} ${whom}`, (world) => {
    if (allows(world.task.status, name)) world.task = act(world, whom) ?? world.task
  })
}

const whom = fc.constantFrom(...ids)
const mover = (world: World, by: string) => ({ by, at: world.at, why: 'a test' })
/** Most of what happens is that time goes by: a promise is broken twice only after weeks. */
const passing = Array.from({ length: 6 }, () =>
  fc
    .integer({ min: 1, max: 24 * 12 })
    .map((hours) => command(`pass ${hours} h`, (world) => world.pass(hours))),
)
const commands = [
  ...passing,
  fc.tuple(fc.constantFrom(...forms), whom).map(([form, by]) =>
    command(`${by} answers ${form.outcome}`, (world) => {
      world.task = answered(world, form, by) ?? world.task
    }),
  ),
  fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...forms), whom, whom).map(([one, other, by, too]) =>
    command(`${by} answers ${one.outcome} while ${too} answers ${other.outcome}`, (world) => {
      const read = world.task
      world.task = answered(world, one, by, read) ?? read
      // Whoever was slower finds another revision and decides anew from what is there then.
      world.task = answered(world, other, too) ?? world.task
    }),
  ),
  whom.map((by) =>
    tried(
      'snooze',
      (world) => snoozeTask(world.task, plus(world.at, 200), 'later', mover(world, by)).task,
      by,
    ),
  ),
  whom.map((to) =>
    tried(
      'reassign',
      (world) =>
        isPresent(to, world.at, world.company)
          ? reassignTask(world.task, to, 'reassigned', mover(world, to), world.company, rules).task
          : undefined,
      to,
    ),
  ),
  whom.map((by) =>
    tried('close', (world) => closeTask(world.task, 'done with it', mover(world, by)).task, by),
  ),
  whom.map((by) => tried('drop', (world) => dropTask(world.task, 'gone', mover(world, by)).task, by)),
  whom.map((id) => command(`mail to ${id} bounces`, (world) => world.bounced.add(id))),
  whom.map((id) => command(`mail to ${id} is lifted`, (world) => world.bounced.delete(id))),
  fc.tuple(whom, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 40 })).map(([id, from, days]) =>
    command(`${id} is away in ${from} days for ${days}`, (world) => {
      const absence = {
        from: plus(world.at, from * 24).slice(0, 10),
        to: plus(world.at, (from + days) * 24).slice(0, 10),
      }
      const person = world.staff.get(id) ?? aPerson(id)
      world.staff.set(id, { ...person, absences: [...person.absences, absence] })
    }),
  ),
  fc.tuple(whom, fc.integer({ min: 0, max: 30 })).map(([id, days]) =>
    command(`${id} leaves in ${days} days`, (world) => {
      world.staff.set(id, {
        ...(world.staff.get(id) ?? aPerson(id)),
        leavingDate: plus(world.at, days * 24).slice(0, 10),
      })
    }),
  ),
]

const link = fc.option(whom, { nil: undefined })
const staff = fc
  .tuple(
    ...ids.map((id) => fc.record({ manager: link, substitute: link }).map((links) => aPerson(id, links))),
  )
  .map((people): Colleague[] => people)
const about = fc.constantFrom('complaint', 'safety', 'win-back')

test('no sequence of moves, races, bounces and absences leaves work with nobody, a decision undecided, or a customer with a broken promise and no letter', () => {
  fc.assert(
    fc.property(staff, about, fc.commands(commands, { maxCommands: 25 }), (people, kind, moves) => {
      fc.modelRun(() => {
        const complaint = { ...assessed(), safety: kind === 'safety' }
        const task = kind === 'win-back' ? winBackTask() : openComplaintTask(seed, complaint)
        return {
          model: { decided: undefined },
          real: new World(task, kind === 'win-back' ? undefined : complaint, people),
        }
      }, moves)
    }),
    { numRuns: 200 },
  )
})
