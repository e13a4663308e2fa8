import { advance, type ComplaintStep } from '../../../domain/complaints/advance.ts'
import { assessComplaint } from '../../../domain/complaints/assess-complaint.ts'
import { type Complaint, ComplaintInput } from '../../../domain/complaints/complaint.ts'
import { receive } from '../../../domain/complaints/receive.ts'
import { Settings } from '../../../domain/settings.ts'
import { byClock } from '../../../domain/tasks/move-task.ts'

export const settings = Settings.parse({ businessCalendar: { timeZone: 'Europe/Berlin' } })
export const received = '2026-03-03T09:20:00Z'
export const digest = 'a3f09bc177d20'

/** The body of a complaint as a shop posts it, with changes. */
export function input(changes: Record<string, unknown> = {}): ComplaintInput {
  return ComplaintInput.parse({
    id: 'c-77',
    accountId: 'acme',
    category: 'quality',
    description: '12 of 40 units cracked',
    orderId: 'o-1',
    contact: { name: 'Jo Kern', email: 'jo@acme.example' },
    remedySought: 'replacement',
    ...changes,
  })
}

/** A complaint as received. */
export function complaint(changes: Record<string, unknown> = {}, earlier: Complaint[] = []): Complaint {
  return receive(input(changes), { now: received, digest, earlier }, settings)
}

/** The complaint after steps taken by the clock. */
export function stepsOn(complaint: Complaint, steps: readonly ComplaintStep[], at: string): Complaint {
  return steps.reduce((now, step) => advance(now, step, byClock(at)).complaint, complaint)
}

/** A complaint acknowledged and assessed. */
export function assessed(changes: Record<string, unknown> = {}): Complaint {
  const acknowledged = stepsOn(complaint(changes), [{ type: 'acknowledge' }], received)
  const account = { currency: 'EUR', orders: 8, earlier: [], orderValue: '500.00', orderQuantity: 40 }
  const assessment = assessComplaint(acknowledged, account, settings)
  return stepsOn(acknowledged, [{ type: 'assess', assessment }], received)
}

export const decision = { decision: 'upheld', remedy: 'replacement', answer: 'You were right.' } as const

/** A complaint answered and closed at a moment. */
export function closed(changes: Record<string, unknown>, at: string): Complaint {
  return stepsOn(assessed(changes), [{ type: 'respond', decision }, { type: 'close' }], at)
}
