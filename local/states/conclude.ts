import type { State, TaskState } from './definition.ts'
import type { Outcome, Position } from './execution.ts'
import { type Situation, type Step, shape } from './perform.ts'
import { backoff, chooseRetrier } from './retry.ts'
import { covers, StateError, withinPayloadLimit } from './state-error.ts'

/** What follows once a wait is over or a task attempt has ended: output, another attempt, Catch or failure. */
export async function conclude(
  state: State,
  at: Position,
  outcome: Outcome,
  situation: Situation,
): Promise<Step> {
  if ('error' in outcome) {
    return state.Type === 'Task' ? handleError(state, at, outcome, situation) : { kind: 'fail', ...outcome }
  }
  if (state.Type === 'Wait') return { kind: 'leave', ...(await shape(state, situation)), next: state.Next }
  if (state.Type !== 'Task') throw new StateError('States.Runtime', `a ${state.Type} state waits for nothing`)
  const result = withinPayloadLimit(outcome.result, 'the task result')
  const shaped = await shape(state, seeing(situation, { result }), result)
  return { kind: 'leave', ...shaped, next: state.Next }
}

async function handleError(
  state: TaskState,
  at: Position,
  outcome: { error: string; cause: string },
  situation: Situation,
): Promise<Step> {
  const retry = chooseRetrier(state.Retry, at.retries, outcome.error)
  if (retry) {
    const until = situation.now.getTime() + backoff(retry.retrier, retry.attempted)
    const retries = { ...at.retries, [retry.index]: retry.attempted + 1 }
    return { kind: 'stay', retries, phase: { kind: 'backoff', until } }
  }
  const catcher = state.Catch.find(({ ErrorEquals }) => covers(ErrorEquals, outcome.error))
  if (!catcher) return { kind: 'fail', ...outcome }
  const errorOutput = { Error: outcome.error, Cause: outcome.cause }
  const shaped = await shape(catcher, seeing(situation, { errorOutput }), errorOutput)
  return { kind: 'leave', ...shaped, next: catcher.Next }
}

function seeing(situation: Situation, more: Partial<Situation['scope']['states']>): Situation {
  const { scope } = situation
  return { ...situation, scope: { ...scope, states: { ...scope.states, ...more } } }
}
