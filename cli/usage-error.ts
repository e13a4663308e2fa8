/** The command was given wrongly: the message says what to change; the process ends with code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
