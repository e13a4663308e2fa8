import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decision } from '../../../domain/complaints/complaint.ts'
import { ExchangeRates } from '../../../domain/money/exchange-rates.ts'
import { Settings } from '../../../domain/settings.ts'
import { answerTask } from '../../../domain/tasks/answer-task.ts'
import { beyondAuthority } from '../../../domain/tasks/authority.ts'
import { nextMove } from '../../../domain/tasks/next-move.ts'
import { outcomes } from '../../../domain/tasks/outcomes.ts'
import { dropTask } from '../../../domain/tasks/settle-task.ts'
import { tendTask } from '../../../domain/tasks/tend-task.ts'
import { aPerson, peopleWith } from '../people/a-company.ts'
import { complaintTask, contextAt, managerWho, ownerWho, people, winBackTask } from './a-task.ts'

const at = '2026-03-05T10:00:00Z'
const withLimit = (authorityLimit: { amount: string; currency: string }) =>
  peopleWith(aPerson(ownerWho.personId, { manager: 'ana-sol', authorityLimit }), aPerson('ana-sol'))
const decided = {
  outcome: 'resolve',
  decision: 'upheld',
  remedy: 'credit',
  amount: '120,50',
  answer: ' You were right. ',
}
const answer = (task: ReturnType<typeof complaintTask>, form: Record<string, unknown>) =>
  answerTask(task, form, ownerWho, contextAt(at))

describe('answering a task', () => {
  it('lets nobody promise more than they may: above the limit, or in another currency, the manager agrees first', () => {
    const refund = { ...decided, remedy: 'refund', amount: '500.01' }
    expect(answer(complaintTask(), refund)).toMatchObject({
      task: { status: 'waiting-for-approval', approval: { why: 'amount', proposedBy: ownerWho.personId } },
    })
    expect(answer(complaintTask(), { ...refund, amount: '500.00' })).toMatchObject({
      task: { status: 'answered' },
    })
    const dollars = { ...contextAt(at), people: withLimit({ amount: '9000.00', currency: 'USD' }) }
    expect(answerTask(complaintTask(), refund, ownerWho, dollars)).toMatchObject({
      task: { status: 'waiting-for-approval' },
    })
    const euros = { ...contextAt(at), people: withLimit({ amount: '9000.00', currency: 'EUR' }) }
    expect(answerTask(complaintTask(), refund, ownerWho, euros)).toMatchObject({
      task: { status: 'answered' },
    })
  })

  it('takes "not now" only with a day ahead, and comes back on it', () => {
    const notNow = (until: string) =>
      answer(winBackTask(), { outcome: 'not-now', until, note: 'budget frozen' })
    expect(notNow('2026-03-05')).toMatchObject({ kind: 'refused', problems: [{ field: 'until' }] })
    expect(notNow('2027-04-05')).toMatchObject({ kind: 'refused' })
    expect(notNow('2026-05-01')).toMatchObject({
      task: { status: 'snoozed', snoozedUntil: '2026-05-01T00:00:00.000Z' },
    })
  })

  it('keeps the decision as the complaint needs it', () => {
    const result = answer(complaintTask(), decided)
    if (result.kind !== 'answered') throw new Error(result.kind)
    expect(result.task).toMatchObject({
      status: 'answered',
      answer: { outcome: 'resolve', by: 'owner', name: 'Li Wei', at },
    })
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
    expect(result.kind === 'answered' && result.task).toMatchObject({
      handing: 'handed-over',
      handOverNote: 'away',
      owner: { name: 'Ana Sol' },
      status: 'open',
    })
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
    expect(answer(winBackTask(), { outcome: 'lost', reason: 'price' })).toMatchObject({
      kind: 'answered',
      task: { status: 'waiting-for-approval', approval: { why: 'letting-go', approverId: 'ana-sol' } },
    })
  })

  it('waits for whoever stands in for the manager, and asks them again at a deadline of their own', () => {
    const answered = answer(winBackTask(), { outcome: 'lost', reason: 'price' })
    if (answered.kind !== 'answered') throw new Error(answered.kind)
    const rules = Settings.parse({})
    const nudgedTwice = tendTask(answered.task, '2026-03-20T12:00:00Z', people, rules).task
    expect(nudgedTwice).toMatchObject({
      approval: { approverId: 'ana-sol' },
      lastNudgeAt: '2026-03-20T12:00:00Z',
    })
    const away = { from: '2026-03-21', to: '2026-04-30' }
    const withoutHer = {
      ...people,
      people: new Map(
        [...people.people].map(([id, one]) => [id, id === 'ana-sol' ? { ...one, absences: [away] } : one]),
      ),
    }
    const { task } = tendTask(nudgedTwice, '2026-03-23T09:00:00Z', withoutHer, rules)
    expect(task.approval).toMatchObject({ approverId: 'office', since: '2026-03-23T09:00:00Z' })
    const due = new Date(task.approval?.dueAt ?? '').toISOString()
    expect(nextMove(task, '2026-03-23T12:00:00Z', withoutHer)).toEqual({ at: due, move: 'nudge' })
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
        if (result.kind !== 'answered' || result.task.status !== 'answered') return
        const again = answerTask(result.task, second, managerWho, contextAt('2026-04-01T00:00:00Z'))
        expect(again).toEqual({ kind: 'already', task: result.task })
      }),
      { numRuns: 60 },
    )
  })

  it('does not answer what was dropped', () => {
    const { task } = dropTask(complaintTask(), 'withdrawn', { by: 'ana-sol', at })
    expect(answer(task, decided)).toMatchObject({ kind: 'already', task: { status: 'dropped' } })
  })
})

it('counts a limit in another currency at the rate of the day, and asks the manager where none is known', () => {
  const usd = ExchangeRates.parse({
    quotes: [{ day: '2026-02-27', base: 'EUR', currency: 'USD', units: '1.25' }],
  })
  const beyond = (amount: string, exchangeRates: ExchangeRates) =>
    beyondAuthority(
      complaintTask(),
      { outcome: 'resolve', fields: { amount } },
      'li-wei',
      peopleWith(aPerson('li-wei', { authorityLimit: { amount: '500.00', currency: 'USD' } })),
      { own: { amount: '0', currency: 'EUR' }, currency: 'EUR', day: '2026-03-02', exchangeRates },
    )
  expect([beyond('400.00', usd), beyond('400.01', usd)]).toEqual([undefined, 'amount'])
  expect(beyond('1.00', ExchangeRates.parse({}))).toBe('amount')
})
