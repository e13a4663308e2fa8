import { type Definition, type MadeDefinition, Definition as Shape, type State } from './workflow.ts'

/** What may pass by itself: AWS's own list for Lambda. */
const standardRetry = {
  ErrorEquals: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  IntervalSeconds: 2,
  MaxAttempts: 6,
  BackoffRate: 2,
  JitterStrategy: 'FULL',
}
/** The mail service takes no more for now: tried for hours, each time later, and not all at once. */
const throttledRetry = {
  ErrorEquals: ['Throttling', 'ThrottlingException', 'TooManyRequestsException'],
  IntervalSeconds: 5,
  MaxAttempts: 30,
  BackoffRate: 2,
  MaxDelaySeconds: 900,
  JitterStrategy: 'FULL',
}
const failedRetry = {
  ErrorEquals: ['States.TaskFailed'],
  IntervalSeconds: 10,
  MaxAttempts: 3,
  BackoffRate: 3,
  JitterStrategy: 'FULL',
}
const stepSeconds = 90
/** Where every step goes that fails for long, in a machine that has such a state. */
export const mending = 'Wait for mending'

/**
 * The definition as it is deployed: what every step has is said here once and put in, so that a file holds only what is particular. A
 * machine that knows how to wait for mending goes there from every step that fails for long. What a file says itself stays.
 */
export function made(source: unknown): MadeDefinition {
  const definition = Shape.parse(source)
  const States = Object.fromEntries(
    Object.entries(definition.States).map(([name, state]) => [name, madeState(state, definition)]),
  )
  return { ...definition, States }
}

function madeState(state: State, { States }: Definition): State {
  if (state.Type !== 'Task') return state
  const waits = state.Resource?.endsWith('.waitForTaskToken') ?? false
  const own = Array.isArray(state.Retry) ? state.Retry : undefined
  const catches = state.Catch ?? []
  const isCaught = catches.some(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'))
  const mended = States[mending] && !isCaught ? [{ ErrorEquals: ['States.ALL'], Next: mending }] : []
  const Catch = [...catches, ...mended]
  return {
    Output: waits ? '{% $states.result %}' : '{% $states.result.Payload %}',
    TimeoutSeconds: stepSeconds,
    ...state,
    Retry: retriesOf(own),
    ...(Catch.length > 0 && { Catch }),
  }
}

function retriesOf(own: readonly unknown[] | undefined): unknown[] {
  const names = JSON.stringify(own ?? [])
  return [
    ...(names.includes('Lambda.ServiceException') ? [] : [standardRetry]),
    ...(names.includes('ThrottlingException') ? [] : [throttledRetry]),
    ...(own ?? [failedRetry]),
  ]
}
