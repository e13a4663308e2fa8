import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultOf } from '../../bench/half-year/judge-tasks.ts'
import { isInHand } from '../../bench/half-year/sum-up.ts'
import { localDayOf } from '../../domain/people/business-time.ts'
import { isUndecided } from '../../domain/tasks/task.ts'
import { followComplaints } from '../../functions/schedules/follow-complaints.ts'
import { ownerIdOf } from '../../functions/store/people/owner-id.ts'
import { savePerson } from '../../functions/store/people/people.ts'
import { listComplaints } from '../../functions/store/tasks/complaints.ts'
import { listTasks } from '../../functions/store/tasks/tasks.ts'
import { workflows } from '../../workflows/registry.ts'
import { Definition } from '../../workflows/workflow.ts'
import { accountId, acme } from '../functions/steps/scene.ts'
import { earlierMachine } from '../golden/earlier-machine.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { type Company, company } from './company.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

/** What ran before the next release: other states, the same work. */
const earlier = workflows.map(({ name, definition }) => ({
  name,
  definition: earlierMachine(Definition.parse(definition)),
}))
const answers = {
  resolve: { outcome: 'resolve', decision: 'upheld', remedy: 'replacement', answer: 'New ones are coming.' },
  hand: { outcome: 'hand-over', note: 'Not mine' },
  wrong: { outcome: 'resolve', decision: 'upheld' },
}
type Move =
  | { move: 'complain' | 'win-back' | 'deploy' | 'away' | 'back' }
  | { move: 'days'; count: number }
  | { move: 'answer'; how: keyof typeof answers }
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    fc.record({ move: fc.constantFrom('complain', 'win-back', 'deploy', 'away', 'back') }),
    fc.record({ move: fc.constant('days' as const), count: fc.integer({ min: 2, max: 9 }) }),
    fc.record({ move: fc.constant('answer' as const), how: fc.constantFrom('resolve', 'hand', 'wrong') }),
  ),
  { minLength: 6, maxLength: 12 },
)

/** The owner's calendar: there, or away for ten days from now. */
async function presence(stage: Company, isAway: boolean): Promise<void> {
  const { name, email } = acme.owner as { name: string; email: string }
  const now = stage.given.now()
  const to = new Date(now.getTime() + 10 * 86_400_000)
  const day = (at: Date) => localDayOf(at.toISOString(), stage.given.settings.businessCalendar)
  const absences = isAway ? [{ from: day(now), to: day(to) }] : []
  await savePerson(stage.table, ownerIdOf(email), {
    ...{ name, email, absences },
    manager: ownerIdOf('ana.sol@example.com'),
  })
}

async function play(stage: Company, move: Move, number: number): Promise<void> {
  switch (move.move) {
    case 'complain':
      await stage.complain({ id: `c-${number}`, orderId: `o-${number}` })
      return stage.settle()
    case 'win-back':
      await stage.begin('win-back', '2026-01-05')
      return stage.settle()
    case 'deploy':
      return stage.nextRelease()
    case 'away':
    case 'back':
      return presence(stage, move.move === 'away')
    case 'days':
      await stage.days(move.count)
      await followComplaints.run(stage.given)
      return stage.settle()
    case 'answer':
      if ((await stage.mails()).some(({ text }) => text?.includes('/tasks/')))
        await stage.answer(answers[move.how])
  }
}

test('no sequence of complaints, answers, absences and deploys leaves work late, with nobody, or decided twice', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const stage = await company(engine, earlier)
      const decided = new Map<string, unknown>()
      try {
        for (const [number, move] of [...sequence, { move: 'days', count: 2 } as const].entries()) {
          await play(stage, move, number)
          const tasks = await listTasks(stage.table, accountId)
          const complaints = await listComplaints(stage.table, accountId)
          const now = stage.given.now()
          for (const task of tasks.filter(({ status }) => status === 'answered')) {
            expect(decided.get(task.taskId) ?? task.answer).toEqual(task.answer)
            decided.set(task.taskId, task.answer)
          }
          if (move.move !== 'days') continue
          const undecided = tasks.filter(isUndecided)
          expect(undecided.map((task) => faultOf(task, now)).filter((fault) => fault !== undefined)).toEqual(
            [],
          )
          expect(complaints.filter((each) => !isInHand(each, undecided, now))).toEqual([])
        }
      } finally {
        await stage.close()
      }
    }),
    { numRuns: Number(process.env.DEPLOYS ?? 6) },
  )
}, 300_000)
