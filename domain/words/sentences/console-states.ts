import type { Definitions } from '../kinds.ts'

const state = [
  ...(['account-not-won-back', 'account-won-back', 'analyse-account', 'assess-complaint'] as const),
  ...(['await-answer', 'await-order', 'back-test-model', 'check-obstacles', 'choose-offer'] as const),
  ...(['close-run', 'customer-told', 'heard', 'how-did-it-end', 'introduced'] as const),
  ...(['is-it-answered-with-another', 'is-it-asked-once-more', 'is-it-not-worse', 'is-it-sent'] as const),
  ...(['is-something-in-the-way', 'is-there-enough-data', 'it-was-not-needed', 'keep-model'] as const),
  ...(['learn-model', 'not-introduced', 'not-reached', 'nothing-more-to-do', 'open-follow-up'] as const),
  ...(['open-task', 'open-tell-task', 'promote-model', 'record-decision', 'record-told'] as const),
  ...(['refit-done', 'remember-the-ids', 'remember-the-instant', 'send-acknowledgement'] as const),
  ...(['send-decision', 'send-holding-letter', 'send-statement', 'send-task'] as const),
  ...(['share-not-won-back', 'share-won-back', 'statement-sent-or-kept', 'tend-task'] as const),
  ...(['time-statement', 'wait-for-a-better-time', 'wait-for-mending', 'warned', 'was-it-sent'] as const),
  'what-is-to-be-done',
] as const

/** The ways between states: what happened, or the condition as the file of the machine has it. */
const way = [
  'otherwise',
  'no-answer-in-time',
  'failed',
  'joined',
  'stands-hold',
  'stands-tell',
  'stands-decided',
  'stands-told',
  'stands-over',
  'stands-reached',
  'sent-in-sent-sent-before',
  'reason-none',
  'reason-open-complaint',
  'reason-owner-busy',
  'asked',
  'outcome-in-won-back-ordered',
  'outcome-skipped',
  'outcome-regained',
  'outcome-heard',
  'outcome-called-together-or-outcome-introduced',
  'outcome-warned-or-outcome-used-up',
  'states-input-found-candidate',
  'states-input-decision-promote',
] as const

/** The states of the workflows, and the ways between them. */
export const consoleStates = {
  'console.state-name': { state },
  'console.way': { way },
} as const satisfies Definitions
