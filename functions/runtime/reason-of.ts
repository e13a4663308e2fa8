import * as z from 'zod'
import { Problem } from './problem.ts'

/**
 * Why something failed, in one line without personal data: an unknown error's message may quote what it failed on, so only its
 * name and the place in the code are told; of a record that cannot be read, the field and a code.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return fieldOf(error)
  if (error instanceof Problem) return `${error.code}: ${error.message}`
  if (!(error instanceof Error)) return typeof error
  // DynamoDB says so of the item itself, and of an item within a transaction.
  if (/item size/i.test(error.message)) return `${error.name}: larger than an item may be`
  const frame = /^\s+at (?:async )?(\S+) \(/m.exec(error.stack ?? '')?.[1]
  return frame ? `${error.name} in ${frame}` : error.name
}

function fieldOf({ issues: [first] }: z.ZodError): string {
  return first ? `${first.path.join('.')}: ${first.code}` : 'unreadable'
}
