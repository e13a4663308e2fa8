import type { Outcome, TaskPhase } from './execution.ts'
import type { Json } from './json.ts'

type Event = [type: string, details: Record<string, Json | undefined>]

/** The history events of a task attempt that is about to begin. */
export function taskScheduled(phase: TaskPhase, region: string, now: Date): Event[] {
  const details = {
    ...resource(phase),
    region,
    parameters: JSON.stringify({ FunctionName: phase.functionName, Payload: phase.payload }),
    timeoutInSeconds: Math.round((phase.timeoutAt - now.getTime()) / 1000),
    heartbeatInSeconds: phase.heartbeatSeconds,
  }
  return [
    ['TaskScheduled', details],
    ['TaskStarted', resource(phase)],
  ]
}

/** The history event of a function that answered while the task still waits for its token. */
export function taskSubmitted(phase: TaskPhase, output: Json): Event {
  return ['TaskSubmitted', { ...resource(phase), output: JSON.stringify(output) }]
}

/** The history event of an attempt's end. */
export function taskEnded(phase: TaskPhase, outcome: Outcome): Event {
  if ('result' in outcome)
    return ['TaskSucceeded', { ...resource(phase), output: JSON.stringify(outcome.result) }]
  const timedOut = ['States.Timeout', 'States.HeartbeatTimeout'].includes(outcome.error)
  return [timedOut ? 'TaskTimedOut' : 'TaskFailed', { ...resource(phase), ...outcome }]
}

function resource(phase: TaskPhase): { resourceType: string; resource: string } {
  return {
    resourceType: 'lambda',
    resource: phase.token === undefined ? 'invoke' : 'invoke.waitForTaskToken',
  }
}
