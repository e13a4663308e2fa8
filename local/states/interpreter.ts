import type { Host } from '../kernel/types.ts'
import { conclude } from './conclude.ts'
import type { State } from './definition.ts'
import type { Execution, Outcome, Phase, Position, TaskPhase } from './execution.ts'
import type { Executions } from './executions.ts'
import { createEvaluate } from './expressions.ts'
import { invokeFunction } from './invoke-function.ts'
import { createLifecycle } from './lifecycle.ts'
import type { Machine, Machines } from './machines.ts'
import { perform, type Step } from './perform.ts'
import { situationOf } from './situation.ts'
import { StateError } from './state-error.ts'
import { taskScheduled, taskSubmitted } from './task-events.ts'
import { titleOf } from './title-of.ts'

export interface Interpreter {
  start(machine: Machine, name: string, input: string): Execution
  /** Goes on with every running execution exactly where the journal left it. */
  resume(): void
  stop(execution: Execution, error?: string, cause?: string): void
  /** Ends the task that waits for `token`; false when nothing waits for it any more. */
  complete(execution: Execution, token: string, outcome: Outcome): boolean
  /** Restarts the heartbeat of the task that waits for `token`; false as above. */
  heartbeat(execution: Execution, token: string): boolean
}

/** Walks executions through their states: one phase at a time, each in the journal before the next begins. */
export function createInterpreter(host: Host, machines: Machines, executions: Executions): Interpreter {
  const { record, save } = executions
  const evaluate = createEvaluate(() => host.clock.now())
  const lifecycle = createLifecycle(host, machines, executions, pursue)
  const { enter, finish, move, rearm, settle } = lifecycle

  /** Drives an execution until it waits or ends. Nobody awaits it: the stack is not quiet before it is done. */
  function pursue(execution: Execution): void {
    const driving = host.activity.during(async () => {
      for (let phase = execution.at?.phase; phase; ) phase = await handle(execution, phase)
    })
    driving.catch((error) => host.tell('trouble', `execution ${execution.name} stands still: ${error}`))
  }

  /** One move; answers the phase to go on with, or nothing when it waits, has ended or is driven by someone else. */
  async function handle(execution: Execution, phase: Phase): Promise<Phase | undefined> {
    const at = execution.at
    if (!at || at.phase !== phase) return undefined
    const machine = machines.revision(execution.definition)
    if (phase.kind === 'task') return phase.called ? undefined : call(execution, at, phase, machine)
    if (phase.kind === 'waiting' || phase.kind === 'backoff') return undefined
    const state = machine.definition.states[at.state]
    if (!state) throw new Error(`state machine ${machine.label} has no state ${at.state}`)
    const situation = situationOf(execution, at, machine, state, evaluate, host.clock.now())
    try {
      const step = await (phase.kind === 'entered'
        ? perform(state, situation)
        : conclude(state, at, phase.outcome, situation))
      return execution.at?.phase === phase ? follow(execution, at, state, step) : undefined
    } catch (thrown) {
      const { error, causeText: cause } =
        thrown instanceof StateError ? thrown : new StateError('States.Runtime', String(thrown))
      if (execution.at?.phase !== phase) return undefined
      record(execution, 'EvaluationFailed', { error, cause, state: at.state })
      // What fails while an error is being handled is not handled again.
      const handling = phase.kind === 'settled' && 'error' in phase.outcome
      return handling
        ? finish(execution, 'FAILED', { error, cause })
        : settle(execution, at, { error, cause })
    }
  }

  function follow(execution: Execution, at: Position, state: State, step: Step): Phase | undefined {
    if (step.kind === 'fail') return finish(execution, 'FAILED', { error: step.error, cause: step.cause })
    if (step.kind === 'stay') {
      const { phase, retries = at.retries } = step
      if (phase.kind === 'task')
        for (const event of taskScheduled(phase, host.region, host.clock.now())) record(execution, ...event)
      return move(execution, { ...at, retries, phase })
    }
    Object.assign(execution.variables, step.assigned)
    const output = JSON.stringify(step.output)
    record(execution, `${state.Type}StateExited`, {
      name: at.state,
      output,
      assignedVariables: Object.fromEntries(
        Object.entries(step.assigned).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    })
    if (step.next === undefined) return finish(execution, 'SUCCEEDED', { output })
    return enter(execution, step.next, step.output)
  }

  async function call(
    execution: Execution,
    at: Position,
    phase: TaskPhase,
    machine: Machine,
  ): Promise<Phase | undefined> {
    const outcome = await invokeFunction(host, machine.roleArn, phase.functionName, phase.payload)
    if (execution.at?.phase !== phase) return undefined
    if ('error' in outcome || phase.token === undefined) return settle(execution, at, outcome)
    record(execution, ...taskSubmitted(phase, outcome.result))
    phase.called = true
    save(execution)
    return undefined
  }

  function waitingFor(execution: Execution, token: string): { at: Position; phase: TaskPhase } | undefined {
    const at = execution.at
    return at?.phase.kind === 'task' && at.phase.token === token ? { at, phase: at.phase } : undefined
  }

  return {
    start(machine, name, input) {
      const startedAt = host.clock.now().getTime()
      const { timeoutSeconds, startAt } = machine.definition
      const execution: Execution = {
        arn: `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`,
        name,
        machineArn: machine.arn,
        machine: machine.label,
        definition: machine.revision,
        input,
        status: 'RUNNING',
        startedAt,
        deadline: timeoutSeconds && startedAt + 1000 * timeoutSeconds,
        variables: {},
        transitions: 0,
        lastEvent: 0,
      }
      record(execution, 'ExecutionStarted', { input, roleArn: machine.roleArn })
      host.tell('run', `${titleOf(execution)} started`)
      enter(execution, startAt, JSON.parse(input))
      if (execution.at) rearm(execution, execution.at)
      pursue(execution)
      return execution
    },
    resume() {
      for (const execution of executions.all()) {
        const { at } = execution
        if (execution.status !== 'RUNNING' || !at) continue
        // A call that nobody can answer any more is made again with a new time-out; a token, once given out, stays.
        if (at.phase.kind === 'task' && at.phase.token === undefined)
          move(execution, { ...at, phase: { kind: 'entered' } })
        rearm(execution, execution.at ?? at)
        pursue(execution)
      }
    },
    stop(execution, error, cause) {
      finish(execution, 'ABORTED', { error, cause })
    },
    complete(execution, token, outcome) {
      const waiting = waitingFor(execution, token)
      if (!waiting) return false
      settle(execution, waiting.at, outcome)
      pursue(execution)
      return true
    },
    heartbeat(execution, token) {
      const waiting = waitingFor(execution, token)
      if (!waiting) return false
      const { at, phase } = waiting
      if (phase.heartbeatSeconds === undefined) return true
      phase.heartbeatAt = host.clock.now().getTime() + 1000 * phase.heartbeatSeconds
      move(execution, at)
      return true
    },
  }
}
