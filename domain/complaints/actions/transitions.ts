import * as z from 'zod'

export const ActionStatus = z.enum(['open', 'closed'])
export type ActionStatus = z.infer<typeof ActionStatus>

/** Every move of a corrective action: from which statuses it is possible, and to which it leads (null: it stays what it is). */
export const transitions = {
  note: { from: ['open', 'closed'], to: null },
  'offer-calls': { from: ['open'], to: null },
  /** Looked at while the rate had not fallen: the date of the next check moves on. */
  check: { from: ['open'], to: null },
  /** Looked at when it had. */
  close: { from: ['open'], to: 'closed' },
} as const satisfies Record<string, { from: readonly ActionStatus[]; to: ActionStatus | null }>
export type ActionMove = keyof typeof transitions
