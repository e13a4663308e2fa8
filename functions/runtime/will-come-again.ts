import { Problem } from './problem.ts'

/** What AWS answers about the content of a request: the same request gets the same answer tomorrow. */
const aboutContent = new Set([
  'ValidationException',
  'ValidationError',
  'ItemCollectionSizeLimitExceededException',
  'ItemCollectionSizeLimitExceeded',
  'InvalidExecutionInput',
  'InvalidName',
])
const passingNames = new Set(['TooContended', 'OutOfTime', 'TimeoutError', 'AbortError', 'RequestTimeout'])
/** Errors of the network have codes such as ECONNRESET; Node's own mistakes begin with ERR_. */
const networkCode = /^E(?!RR_)[A-Z_]+$/

/**
 * Whether a failure would come again if the same work were done once more, as that of a record which cannot be read, or of an item
 * too large to be stored, does. Not so what passes: throttling, time limits, the network, trouble on the other side, others
 * who were quicker, and what a deployment mends for all at once (a missing permission, a missing table).
 */
export function willComeAgain(error: unknown): boolean {
  if (error instanceof Problem) return error.code !== 'unavailable'
  if (!(error instanceof Error)) return true
  if (passingNames.has(error.name)) return false
  if ('code' in error && typeof error.code === 'string' && networkCode.test(error.code)) return false
  if (!('$metadata' in error)) return true
  return aboutContent.has(error.name) || cancellationCodes(error).some((code) => aboutContent.has(code))
}

function cancellationCodes(error: Error): string[] {
  const reasons: unknown = 'CancellationReasons' in error ? error.CancellationReasons : []
  return Array.isArray(reasons) ? reasons.map((reason) => String(Object(reason).Code)) : []
}
