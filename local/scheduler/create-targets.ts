import { createAsyncInvoke } from '../eventbridge/async-invoke.ts'
import type { Host, InvokeResult } from '../kernel/types.ts'
import type { States } from '../states/create-states.ts'
import type { Execution } from '../states/execution.ts'
import type { Json } from '../states/json.ts'
import type { Schedule } from './read-schedules.ts'

/** What the scheduler needs of the template's state machines. */
export type Machines = Pick<States, 'has' | 'start'>

/** How schedules reach what they are for, each with its own role: Lambda functions and state machines. */
export interface Targets {
  /** Throws when the stack does not have the target. */
  check(schedule: Schedule): void
  /** Hands a payload over, as Scheduler does: nobody waits for the answer. Throws AccessDenied. */
  send(schedule: Schedule, payload: Json): void
  /** The same, once, and with the answer; that of an execution is how it stands once the stack is quiet. Throws AccessDenied. */
  call(schedule: Schedule, payload: Json): Promise<InvokeResult>
  /** Goes on with what was still to be handed over when the stack stopped. */
  resume(): void
}

/** @param onEnd is told of each call of a function that was sent how it ended: done, or given up for a reason */
export function createTargets(
  host: Host,
  machines: Machines,
  onEnd: (source: string, failure?: string) => void,
): Targets {
  const deliveries = createAsyncInvoke(host, 'schedule_deliveries', onEnd)

  function start({ roleArn, targetArn }: Schedule, payload: Json): Readonly<Execution> {
    host.authorize(roleArn, 'states:StartExecution', targetArn)
    return machines.start(targetArn, JSON.stringify(payload))
  }

  return {
    check(schedule) {
      if (isMachine(schedule) && !machines.has(schedule.targetArn))
        throw new Error(`the template has no state machine ${schedule.targetArn}`)
    },
    send(schedule, payload) {
      if (isMachine(schedule)) return void start(schedule, payload)
      host.authorize(schedule.roleArn, 'lambda:InvokeFunction', schedule.targetArn)
      deliveries.send(schedule.targetArn, payload, sourceOf(schedule))
    },
    async call(schedule, payload) {
      if (!isMachine(schedule)) {
        host.authorize(schedule.roleArn, 'lambda:InvokeFunction', schedule.targetArn)
        return host.activity.during(() => host.invoke(schedule.targetArn, payload))
      }
      const execution = start(schedule, payload)
      await host.activity.quiet()
      return standingOf(execution)
    },
    resume: () => deliveries.resume(),
  }
}

/** Who sends a call, in the story and to whoever asks how it ended. */
export function sourceOf({ name }: Pick<Schedule, 'name'>): string {
  return `schedule ${name}`
}

function isMachine({ targetArn }: Schedule): boolean {
  return targetArn.split(':')[2] === 'states'
}

/** An execution that waits for its retry or for people is still running, and that is the answer. */
function standingOf({ name, status, output, error, cause }: Readonly<Execution>): InvokeResult {
  const payload = { execution: name, status, ...(output !== undefined && { output: JSON.parse(output) }) }
  if (status === 'RUNNING' || status === 'SUCCEEDED') return { payload }
  return { payload, error: { errorType: error ?? status, errorMessage: cause ?? '' } }
}
