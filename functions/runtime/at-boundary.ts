import { randomUUID } from 'node:crypto'
import type { Log, LogFields } from './log.ts'
import { reasonOf } from './reason-of.ts'

/**
 * Does a function's work. What it throws goes to whoever called, into execution histories and queues, where nobody's name
 * has a place: an error is logged and replaced by one that keeps its name, says what kind of thing failed and where, and has an
 * id to find the log line by.
 */
export async function atBoundary<T>(
  log: Log,
  message: string,
  fields: LogFields,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const errorId = randomUUID()
    log.error(message, error, { ...fields, errorId })
    throw replaced(error, errorId)
  }
}

function replaced(error: unknown, errorId: string): Error {
  const told = new Error(`${reasonOf(error)} (log: ${errorId})`)
  // Workflows choose by it what to try again.
  told.name = error instanceof Error ? error.name : 'Error'
  told.stack = `${told.name}: ${told.message}`
  return told
}
