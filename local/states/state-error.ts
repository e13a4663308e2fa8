const BEYOND_WILDCARDS = ['States.DataLimitExceeded', 'States.Runtime']

/** An error a state reports: a case-sensitive name that Retry and Catch match, and its cause. */
export class StateError extends Error {
  override name = 'StateError'
  readonly error: string
  readonly causeText: string

  constructor(error: string, causeText: string) {
    super(`${error}: ${causeText}`)
    this.error = error
    this.causeText = causeText
  }
}

/**
 * Says whether an ErrorEquals list covers an error. States.Timeout stands for a missed heartbeat too,
 * States.TaskFailed for everything but time-outs, States.ALL for everything but the two terminal errors.
 */
export function covers(errorEquals: readonly string[], error: string): boolean {
  if (error === 'States.Runtime') return false
  return errorEquals.some((name) => {
    if (name === error) return true
    if (BEYOND_WILDCARDS.includes(error)) return false
    if (name === 'States.ALL') return true
    if (name === 'States.Timeout') return error === 'States.HeartbeatTimeout'
    return name === 'States.TaskFailed' && !['States.Timeout', 'States.HeartbeatTimeout'].includes(error)
  })
}

/** Bytes of JSON a state may take or give. */
export const PAYLOAD_LIMIT = 262_144

/** Returns `value` unless its JSON is larger than that; `what` names it. */
export function withinPayloadLimit<T>(value: T, what: string): T {
  const bytes = Buffer.byteLength(JSON.stringify(value))
  if (bytes <= PAYLOAD_LIMIT) return value
  throw new StateError(
    'States.DataLimitExceeded',
    `${what} has ${bytes} bytes of JSON; Step Functions takes at most ${PAYLOAD_LIMIT}. Pass an id instead of the data.`,
  )
}
