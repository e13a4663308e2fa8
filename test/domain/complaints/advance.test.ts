import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, type ComplaintStep, isOpen } from '../../../domain/complaints/advance.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { assessed, closed, complaint, decision, received } from './a-complaint.ts'

const later = '2026-03-05T10:00:00Z'
const assessment = assessed().assessment
if (assessment === undefined) throw new Error('the example complaint has no assessment')
const steps: ComplaintStep[] = [
  { type: 'acknowledge' },
  { type: 'assess', assessment },
  { type: 'record-breach' },
  { type: 'respond', decision },
  { type: 'close' },
  { type: 'reopen', by: 'c-78' },
]

describe('the life of a complaint', () => {
  it('goes from receipt to closing, and each step leaves its time', () => {
    const done = steps.slice(0, 5).reduce((now, step) => advance(now, step, later), complaint())
    expect(done).toMatchObject({
      status: 'closed',
      acknowledgedAt: later,
      assessedAt: later,
      breachedAt: later,
    })
    expect(done).toMatchObject({ respondedAt: later, closedAt: later, decision })
    expect(isOpen(done)).toBe(false)
    expect(advance(done, { type: 'reopen', by: 'c-78' }, later)).toMatchObject({
      status: 'reopened',
      reopenedBy: 'c-78',
    })
  })

  it('takes the severity and the deadline of the assessment', () => {
    const nearer = { ...assessment, severity: 'critical' as const, resolveBy: '2026-03-10T16:00:00Z' }
    const found = advance(complaint(), { type: 'assess', assessment: nearer }, later)
    expect(found).toMatchObject({
      status: 'assessed',
      severity: 'critical',
      resolveBy: '2026-03-10T16:00:00Z',
    })
  })

  it('records a late acknowledgement without going back', () => {
    const found = advance(complaint(), { type: 'assess', assessment }, later)
    expect(advance(found, { type: 'acknowledge' }, later)).toMatchObject({
      status: 'assessed',
      acknowledgedAt: later,
    })
  })

  it('names complaint, status and step when a step is not possible', () => {
    expect(() => advance(complaint(), { type: 'take-up' }, later)).not.toThrow()
    expect(() => advance(complaint(), { type: 'reopen', by: 'c-78' }, later)).toThrow(
      'complaint c-77: "reopen" is not possible while it is received',
    )
    expect(() => advance(closed({}, later), { type: 'record-breach' }, later)).toThrow('closed')
  })

  it('changes nothing when a step is repeated, whenever that happens', () => {
    const script = fc.array(fc.constantFrom(...steps), { maxLength: 12 })
    fc.assert(
      fc.property(script, (wanted) => {
        let now = complaint()
        const taken: ComplaintStep[] = []
        for (const step of wanted) {
          try {
            now = advance(now, step, later)
            taken.push(step)
          } catch (error) {
            expect(String(error)).toContain(now.complaintId)
          }
          for (const repeated of taken) expect(advance(now, repeated, received)).toBe(now)
        }
        expect(Complaint.parse(now)).toEqual(now)
      }),
      { numRuns: 60 },
    )
  })
})
