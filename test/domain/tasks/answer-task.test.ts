import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decision } from '../../../domain/complaints/complaint.ts'
import { answerTask } from '../../../domain/tasks/answer-task.ts'
import { cancelTask } from '../../../domain/tasks/move-task.ts'
import { outcomes } from '../../../domain/tasks/outcomes.ts'
import { complaintTask, winBackTask } from './a-task.ts'

const at = '2026-03-05T10:00:00Z'
const decided = {
  outcome: 'resolve',
  decision: 'upheld',
  remedy: 'credit',
  amount: '120,50',
  answer: ' You were right. ',
}
const answer = (task: ReturnType<typeof complaintTask>, form: Record<string, unknown>) =>
  answerTask(task, form, 'owner', at)

describe('answering a task', () => {
  it('keeps the decision as the complaint needs it', () => {
    const result = answer(complaintTask(), decided)
    if (result.kind !== 'answered') throw new Error(result.kind)
    expect(result.task).toMatchObject({ status: 'done', answer: { outcome: 'resolve', by: 'owner', at } })
    expect(Decision.parse(result.task.answer?.fields)).toEqual({
      decision: 'upheld',
      remedy: 'credit',
      amount: '120.50',
      answer: 'You were right.',
    })
  })

  it('takes empty boxes as not given', () => {
    const result = answer(complaintTask(), { ...decided, amount: '  ', note: '' })
    expect(result.kind === 'answered' && result.task.answer?.fields).not.toHaveProperty('amount')
  })

  it('ignores boxes of other outcomes', () => {
    const result = answer(complaintTask(), {
      outcome: 'hand-over',
      note: 'away',
      decision: 'nonsense',
      amount: '-',
    })
    expect(result.kind === 'answered' && result.task.answer?.fields).toEqual({ note: 'away' })
  })

  it.each([
    [{}, 'outcome'],
    [{ outcome: 'lost' }, 'outcome'],
    [{ ...decided, decision: '' }, 'decision'],
    [{ ...decided, remedy: 'a holiday' }, 'remedy'],
    [{ ...decided, amount: '1,200' }, 'amount'],
    [{ ...decided, amount: '0.00' }, 'amount'],
    [{ ...decided, answer: '   ' }, 'answer'],
    [{ ...decided, answer: 'x'.repeat(5001) }, 'answer'],
    [{ outcome: 'hand-over' }, 'note'],
  ])('names the field that is missing or wrong: %#', (form, field) => {
    const result = answer(complaintTask(), form)
    expect(result.kind === 'refused' && result.problems.map((problem) => problem.field)).toContain(field)
    expect(
      result.kind === 'refused' && result.problems.every(({ reason }) => !reason.includes('Invalid')),
    ).toBe(true)
  })

  it('asks why an account was lost', () => {
    const refused = answer(winBackTask(), { outcome: 'lost' })
    expect(refused).toEqual({
      kind: 'refused',
      problems: [{ field: 'reason', reason: 'choose why the account was lost' }],
    })
    expect(answer(winBackTask(), { outcome: 'lost', reason: 'price' }).kind).toBe('answered')
  })

  it('decides once: any second answer shows the first', () => {
    const forms = fc.record({
      outcome: fc.constantFrom(...outcomes['win-back'].map(({ key }) => key)),
      reason: fc.constantFrom('price', '', 'other'),
      note: fc.constantFrom('', 'a note'),
    })
    fc.assert(
      fc.property(forms, forms, (first, second) => {
        const result = answer(winBackTask(), first)
        if (result.kind !== 'answered') return
        const again = answerTask(result.task, second, 'manager', '2026-04-01T00:00:00Z')
        expect(again).toEqual({ kind: 'already', task: result.task, answer: result.task.answer })
      }),
      { numRuns: 60 },
    )
  })

  it('does not answer what was cancelled', () => {
    expect(answer(cancelTask(complaintTask()), decided)).toMatchObject({ kind: 'already', answer: undefined })
  })
})
