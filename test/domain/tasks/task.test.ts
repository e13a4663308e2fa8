import { describe, expect, it } from 'vitest'
import { answerTask } from '../../../domain/tasks/answer-task.ts'
import { awaitsOrder, cancelTask, escalateTask, settleByOrder } from '../../../domain/tasks/move-task.ts'
import { openComplaintTask } from '../../../domain/tasks/open-task.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { assessed, complaint } from '../complaints/a-complaint.ts'
import { choice, complaintTask, manager, owner, seed, winBackTask } from './a-task.ts'

const at = '2026-03-05T10:00:00Z'
const handed = { manager, managerId: '8899aabbccddeeff', dueAt: '2026-03-24T16:00:00Z', at }
const answered = (task: Task, form: Record<string, unknown>) => {
  const result = answerTask(task, form, 'owner', at)
  if (result.kind !== 'answered') throw new Error(`the form was ${result.kind}`)
  return result.task
}

describe('a complaint task', () => {
  it('says who, why, what to do and by when', () => {
    const task = complaintTask()
    expect(Task.parse(task)).toEqual(task)
    expect(task).toMatchObject({
      owner,
      dueAt: seed.dueAt,
      complaintId: 'c-77',
      status: 'open',
      escalationLevel: 0,
    })
    expect(task.title).toContain('HF-MFR9-QGBQ')
    expect(task.why.join(' ')).toMatch(/order o-1, judged major.*30/)
    expect(task.whatToDo.join(' ')).toMatch(/Jo Kern.*a replacement/)
  })

  it('tells the owner of a safety matter to call today', () => {
    const urgent = openComplaintTask(seed, assessed({ description: 'it caught fire' }))
    expect(urgent.whatToDo[0]).toContain('Call today')
  })

  it('needs the assessment first', () => {
    expect(() => openComplaintTask(seed, complaint())).toThrow('c-77: assess it before')
  })
})

describe('a win-back task', () => {
  it('gives the reasons that raise the risk, strongest first, and the offer', () => {
    const task = winBackTask()
    expect(Task.parse(task)).toEqual(task)
    expect(task.why).toEqual([
      'Risk 78 %, red.',
      'No order for 63 days; usually one every 14.',
      'Two quotes were lost on price.',
    ])
    expect(task.offer).toEqual(choice.offer)
    expect(task.whatToDo.join(' ')).toContain('Priority delivery')
  })

  it('says plainly when there is nothing to offer', () => {
    const task = winBackTask({
      offer: null,
      value: '0.00',
      why: ['No offer pays for this account: call without one.'],
    })
    expect(task).not.toHaveProperty('offer')
    expect(task.whatToDo.join(' ')).toContain('Make no offer. No offer pays')
  })
})

describe('an order that arrives', () => {
  it('settles an open win-back, and one that is followed up', () => {
    const open = settleByOrder(winBackTask(), 'o-9', at)
    expect(open).toMatchObject({
      status: 'done',
      answer: { outcome: 'ordered', by: 'order', fields: { orderId: 'o-9' } },
    })
    const reached = answered(winBackTask(), { outcome: 'reached' })
    expect(reached.status).toBe('following-up')
    expect(settleByOrder(reached, 'o-9', at)).toMatchObject({
      status: 'done',
      answer: { outcome: 'reached' },
      followUp: { outcome: 'ordered' },
    })
  })

  it('leaves every other task alone', () => {
    const lost = answered(winBackTask(), { outcome: 'lost', reason: 'price' })
    for (const task of [complaintTask(), lost, cancelTask(winBackTask())]) {
      expect(awaitsOrder(task)).toBe(false)
      expect(settleByOrder(task, 'o-9', at)).toBe(task)
    }
  })
})

describe('escalation', () => {
  it('gives the task to the manager with a new deadline, once', () => {
    const escalated = escalateTask(complaintTask(), handed)
    expect(Task.parse(escalated)).toEqual(escalated)
    expect(escalated).toMatchObject({
      owner: manager,
      ownerId: handed.managerId,
      escalatedFrom: owner,
      escalationLevel: 1,
    })
    expect(escalateTask(escalated, { ...handed, dueAt: '2027-01-01T00:00:00Z' })).toBe(escalated)
  })

  it('opens a task that was handed over again and keeps the note', () => {
    const note = answered(complaintTask(), { outcome: 'hand-over', note: 'I am away' })
    const escalated = escalateTask(note, handed)
    expect(escalated).toMatchObject({ status: 'open', handOverNote: 'I am away' })
    expect(escalated).not.toHaveProperty('answer')
    expect(answerTask(escalated, { outcome: 'hand-over', note: 'no' }, 'manager', at).kind).toBe('refused')
  })
})

describe('cancelling', () => {
  it('ends what is open and keeps what was answered', () => {
    expect(cancelTask(complaintTask()).status).toBe('cancelled')
    const done = answered(winBackTask(), { outcome: 'won-back' })
    expect(cancelTask(done)).toBe(done)
  })
})
