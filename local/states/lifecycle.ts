import type { Host } from '../kernel/types.ts'
import { alarmsOf } from './alarms-of.ts'
import type { Execution, Outcome, Phase, Position, Status } from './execution.ts'
import type { Executions } from './executions.ts'
import { LONGEST_HISTORY } from './history.ts'
import type { Json } from './json.ts'
import type { Machines } from './machines.ts'
import { taskEnded } from './task-events.ts'
import { createTimers } from './timers.ts'
import { titleOf } from './title-of.ts'

export interface End {
  output?: string
  error?: string
  cause?: string
}

/** The moves an execution can make. Each is in the journal, with its alarms set, before it returns. */
export interface Lifecycle {
  enter(execution: Execution, state: string, input: Json): Phase | undefined
  move(execution: Execution, at: Position): Phase
  /** Ends the current attempt or wait with `outcome`; Output, Retry and Catch come after. */
  settle(execution: Execution, at: Position, outcome: Outcome): Phase
  finish(execution: Execution, status: Exclude<Status, 'RUNNING'>, end: End): undefined
  /** Sets the alarms of an execution that came back from the journal. */
  rearm(execution: Execution, at: Position): void
}

const FINISHED = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'TimedOut', ABORTED: 'Aborted' }

/** @param wake drives an execution on after an alarm has moved it */
export function createLifecycle(
  host: Host,
  machines: Machines,
  executions: Executions,
  wake: (execution: Execution) => void,
): Lifecycle {
  const now = () => host.clock.now().getTime()
  const timers = createTimers(host.clock)
  const { record, save } = executions

  function move(execution: Execution, at: Position): Phase {
    execution.at = at
    save(execution)
    arm(execution, at)
    return at.phase
  }

  function arm(execution: Execution, at: Position): void {
    const alarms = alarmsOf(at.phase).map(({ at: moment, after }) => ({
      at: moment,
      ring: () => {
        if (after.kind === 'settled') settle(execution, at, after.outcome)
        else again(execution, at)
        wake(execution)
      },
    }))
    timers.set(execution.arn, alarms)
  }

  /** A retry is a transition that AWS charges like any other. */
  function again(execution: Execution, at: Position): void {
    execution.transitions += 1
    move(execution, { ...at, retryCount: at.retryCount + 1, phase: { kind: 'entered' } })
  }

  function settle(execution: Execution, at: Position, outcome: Outcome): Phase {
    if (at.phase.kind === 'task') record(execution, ...taskEnded(at.phase, outcome))
    return move(execution, { ...at, phase: { kind: 'settled', outcome } })
  }

  function finish(execution: Execution, status: Exclude<Status, 'RUNNING'>, end: End): undefined {
    timers.set(execution.arn, [])
    timers.set(deadlineOf(execution), [])
    record(execution, `Execution${FINISHED[status]}`, end)
    Object.assign(execution, end, { status, stoppedAt: now(), at: undefined })
    save(execution)
    // What a run that ended well has led to, it says itself.
    if (status === 'SUCCEEDED') return
    const why = status === 'FAILED' && end.error !== undefined ? ` (${end.error})` : ''
    host.tell('run', `${titleOf(execution)} ${status.toLowerCase().replace('_', ' ')}${why}`)
  }

  return {
    move,
    settle,
    finish,
    enter(execution, state, input) {
      if (execution.lastEvent >= LONGEST_HISTORY) {
        const cause = `The execution reached the maximum number of history events (${LONGEST_HISTORY}).`
        return finish(execution, 'FAILED', { error: 'States.Runtime', cause })
      }
      const { states } = machines.revision(execution.definition).definition
      record(execution, `${states[state]?.Type}StateEntered`, { name: state, input: JSON.stringify(input) })
      execution.transitions += 1
      const phase: Phase = { kind: 'entered' }
      return move(execution, { state, input, enteredAt: now(), retryCount: 0, retries: {}, phase })
    },
    rearm(execution, at) {
      arm(execution, at)
      if (execution.deadline === undefined) return
      const end = { error: 'States.Timeout', cause: 'The execution ran longer than TimeoutSeconds.' }
      const ring = () => finish(execution, 'TIMED_OUT', end)
      timers.set(deadlineOf(execution), [{ at: execution.deadline, ring }])
    },
  }
}

function deadlineOf(execution: Execution): string {
  return `${execution.arn}#deadline`
}
