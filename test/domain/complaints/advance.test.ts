import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, type ComplaintStep, isOpen, isOwed } from '../../../domain/complaints/advance.ts'
import { Complaint, ComplaintStatus } from '../../../domain/complaints/complaint.ts'
import { ImpossibleMove, moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { type ComplaintMove, leadsTo, transitions } from '../../../domain/complaints/transitions.ts'
import { AuditEntry, byClock } from '../../../domain/tasks/move-task.ts'
import { assessed, closed, complaint, decision, received, stepsOn } from './a-complaint.ts'

const later = '2026-03-05T10:00:00Z'
const clock = byClock(later)
const assessment = assessed().assessment
if (assessment === undefined) throw new Error('the example complaint has no assessment')
const steps: ComplaintStep[] = [
  { type: 'acknowledge' },
  { type: 'assess', assessment },
  { type: 'investigate' },
  { type: 'breach' },
  { type: 'respond', decision },
  { type: 'close' },
  { type: 'accept' },
  { type: 'lapse' },
  { type: 'reopen' },
  { type: 'withdraw', because: 'taken back' },
  { type: 'refer', because: 'the ombudsman has it' },
  { type: 'carry-on', by: 'c-78' },
]
const moves = Object.keys(transitions) as ComplaintMove[]

describe('the life of a complaint', () => {
  it('goes from receipt to closing in the words of ISO 10002, and each step leaves its time', () => {
    const statuses = steps
      .slice(0, 6)
      .map((_, i) => stepsOn(complaint(), steps.slice(0, i + 1), later).status)
    expect(statuses).toEqual([
      'acknowledged',
      'assessed',
      'investigating',
      'investigating',
      'responded',
      'closed',
    ])
    const done = stepsOn(complaint(), steps.slice(0, 6), later)
    expect(done).toMatchObject({
      acknowledgedAt: later,
      assessedAt: later,
      investigatedAt: later,
      breachedAt: later,
      respondedAt: later,
      closedAt: later,
      decision,
    })
    expect(isOpen(done)).toBe(false)
  })

  it('is decided once the customer was told, which leaves the matter open and no answer owed', () => {
    const responded = stepsOn(assessed(), [{ type: 'respond', decision }], later)
    const told = moveComplaint(responded, 'tell', clock).complaint
    expect(told.status).toBe('decided')
    expect([isOpen(told), isOwed(told)]).toEqual([true, false])
    for (const end of ['accept', 'lapse', 'close'] as const)
      expect(moveComplaint(told, end, clock).complaint.status).toBe('closed')
    expect(moveComplaint(told, 'reopen', clock).complaint.status).toBe('reopened')
    expect(moveComplaint(told, 'refer', clock).complaint.status).toBe('referred')
  })

  it('forgets the answer of before when it is opened again, and counts that', () => {
    const again = stepsOn(closed({}, later), [{ type: 'reopen' }], later)
    expect(again).toMatchObject({ status: 'reopened', reopenedCount: 1 })
    expect(again).not.toHaveProperty('decision')
    expect(again).not.toHaveProperty('closedAt')
    expect(isOwed(again)).toBe(true)
    expect(stepsOn(again, [{ type: 'investigate' }], later).status).toBe('investigating')
  })

  it('stays closed when a later complaint carries it on, and says which one', () => {
    const carried = stepsOn(closed({}, later), [{ type: 'carry-on', by: 'c-78' }], later)
    expect(carried).toMatchObject({ status: 'closed', reopenedBy: 'c-78' })
  })

  it('takes the severity and the deadline of the assessment', () => {
    const nearer = { ...assessment, severity: 'critical' as const, resolveBy: '2026-03-10T16:00:00Z' }
    const found = stepsOn(complaint(), [{ type: 'assess', assessment: nearer }], later)
    expect(found).toMatchObject({
      status: 'assessed',
      severity: 'critical',
      resolveBy: '2026-03-10T16:00:00Z',
    })
  })

  it('records a late acknowledgement without going back', () => {
    const found = stepsOn(complaint(), [{ type: 'assess', assessment }, { type: 'acknowledge' }], later)
    expect(found).toMatchObject({ status: 'assessed', acknowledgedAt: later })
  })

  it('refuses every move that the table does not have, by the name of complaint, status and move', () => {
    for (const status of ComplaintStatus.options)
      for (const move of moves) {
        const present = { ...complaint(), status }
        const to = leadsTo(status, move)
        if (to === undefined) {
          expect(() => moveComplaint(present, move, clock)).toThrow(ImpossibleMove)
          expect(() => moveComplaint(present, move, clock)).toThrow(
            `complaint c-77: "${move}" is not possible while it is ${status}`,
          )
        } else expect(moveComplaint(present, move, clock).complaint.status).toBe(to)
      }
  })

  it('lets nothing run, be promised or be answered once it is closed, withdrawn or referred', () => {
    for (const status of ['closed', 'withdrawn', 'referred'] as const)
      for (const move of ['warn', 'breach', 'hold', 'pause', 'resume', 'respond', 'tell', 'update'] as const)
        expect(leadsTo(status, move)).toBeUndefined()
  })

  it('leaves one audit entry for every move, and none where nothing was done', () => {
    const script = fc.array(fc.constantFrom(...steps), { maxLength: 12 })
    fc.assert(
      fc.property(script, (wanted) => {
        let now = complaint()
        const taken: ComplaintStep[] = []
        for (const step of wanted) {
          try {
            const moved = advance(now, step, clock)
            expect(moved.entries).toHaveLength(moved.complaint === now ? 0 : 1)
            for (const entry of moved.entries)
              expect(AuditEntry.parse(entry)).toMatchObject({ from: now.status, to: moved.complaint.status })
            now = moved.complaint
            taken.push(step)
          } catch (error) {
            expect(error).toBeInstanceOf(ImpossibleMove)
          }
        }
        const last = taken.at(-1)
        if (last) expect(advance(now, last, byClock(received)).complaint).toBe(now)
        expect(Complaint.parse(now)).toEqual(now)
      }),
      { numRuns: 100 },
    )
  })
})
