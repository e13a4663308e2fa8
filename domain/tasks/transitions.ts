import type { TaskStatus } from './task.ts'

/** Every move of a task: from which statuses it is possible, and to which it leads (null: it stays what it is). */
export const transitions = {
  tell: { from: ['open', 'waiting-for-approval'], to: null },
  remind: { from: ['open'], to: null },
  nudge: { from: ['open', 'waiting-for-approval'], to: null },
  escalate: { from: ['open', 'snoozed'], to: 'open' },
  reassign: { from: ['open', 'snoozed', 'waiting-for-approval'], to: null },
  snooze: { from: ['open', 'snoozed'], to: 'snoozed' },
  park: { from: ['open', 'snoozed'], to: 'snoozed' },
  wake: { from: ['snoozed'], to: 'open' },
  note: { from: ['open', 'snoozed', 'waiting-for-approval', 'answered', 'closed', 'dropped'], to: null },
  answer: { from: ['open', 'snoozed'], to: 'answered' },
  propose: { from: ['open', 'snoozed'], to: 'waiting-for-approval' },
  approve: { from: ['waiting-for-approval'], to: 'answered' },
  refuse: { from: ['waiting-for-approval'], to: 'open' },
  'hand-on': { from: ['waiting-for-approval'], to: null },
  settle: { from: ['answered', 'waiting-for-approval'], to: null },
  'take-back': { from: ['answered', 'waiting-for-approval'], to: 'open' },
  'ask-again': { from: ['answered'], to: 'waiting-for-approval' },
  order: { from: ['open', 'snoozed', 'waiting-for-approval', 'answered'], to: 'answered' },
  close: { from: ['open', 'snoozed', 'waiting-for-approval'], to: 'closed' },
  drop: { from: ['open', 'snoozed', 'waiting-for-approval'], to: 'dropped' },
} as const satisfies Record<string, { from: readonly TaskStatus[]; to: TaskStatus | null }>
export type Move = keyof typeof transitions

/** Whether a move is possible from a status. */
export function allows(status: TaskStatus, move: Move): boolean {
  const from: readonly TaskStatus[] = transitions[move].from
  return from.includes(status)
}
