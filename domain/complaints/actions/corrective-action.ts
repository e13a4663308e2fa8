import * as z from 'zod'
import { Person } from '../../accounts/person.ts'
import { Id, Instant } from '../../events/fields.ts'
import { AuditEntry, type Mover } from '../../tasks/move-task.ts'
import { ActionSubject } from './action-subject.ts'
import { type ActionMove, ActionStatus, transitions } from './transitions.ts'

const Counted = z.strictObject({ count: z.int().nonnegative(), exposure: z.number().nonnegative() })

/** Two rates beside each other: `chance` is how probable such a difference is where there is none; exposure is in `unit`. */
export const RateFound = z.strictObject({
  at: Instant,
  from: Instant,
  now: Counted,
  before: Counted,
  unit: z.enum(['orders', 'deliveries', 'days']),
  chance: z.number(),
})
export type RateFound = z.infer<typeof RateFound>

/** What is done so that complaints of one cause, or about one lot, do not come again. Everything of its subject since `from` is linked to it. */
export const CorrectiveAction = z
  .strictObject({
    actionId: Id,
    subject: ActionSubject,
    status: ActionStatus,
    ownerId: z.string(),
    owner: Person,
    openedAt: Instant,
    /** Since when complaints are linked to it. */
    from: Instant,
    checkOn: Instant,
    found: RateFound,
    /** The last look at whether the rate has fallen. */
    checked: RateFound.optional(),
    closedAt: Instant.optional(),
    /** Since when the other accounts that received the lot are to be called, and how many tasks that has made; `over` once each has one. */
    calls: z.strictObject({ since: Instant, asked: z.int().nonnegative(), over: z.boolean() }).optional(),
    entries: z.array(AuditEntry),
  })
  .meta({ id: 'CorrectiveAction' })
export type CorrectiveAction = z.infer<typeof CorrectiveAction>

const mostEntries = 200

/** One move, by the table of transitions, with its entry for whoever asks later. Throws where the status does not allow it. */
export function moveAction(
  action: CorrectiveAction,
  move: ActionMove,
  { at, by, why }: Mover,
  changes: Partial<CorrectiveAction> = {},
): CorrectiveAction {
  const { actionId, status } = action
  const from: readonly ActionStatus[] = transitions[move].from
  if (!from.includes(status))
    throw new Error(`action ${actionId}: "${move}" is not possible while it is ${status}`)
  const to = transitions[move].to ?? status
  const entry = { at, by, move, from: status, to, ...(why !== undefined && { why }) }
  return { ...action, ...changes, status: to, entries: [...action.entries, entry].slice(-mostEntries) }
}
