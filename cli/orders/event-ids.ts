import { createHash } from 'node:crypto'
import { Id } from '../../domain/events/fields.ts'

const LONGEST_PREFIX = 16

/**
 * An account's id from what the file calls it. Ids that Holdfast takes stay as they are; others ("Müller & Sons") keep
 * their readable part and get a digest, so that two names never fall together.
 */
export function accountIdOf(text: string): string {
  // Spreadsheets that once held a blank in the column export customer 17850 as 17850.0.
  const id = text.trim().replace(/^(\d+)\.0$/, '$1')
  return isId(id) ? id : withDigest(id)
}

/** The id of an order's or return's event: the file's order id, so that importing the file again repeats nothing. */
export function eventIdOf(kind: 'order' | 'return', orderId: string, part: number): string {
  const prefix = kind === 'order' ? 'o' : 'r'
  const suffix = part > 1 ? `:${part}` : ''
  const id = isId(orderId) && orderId.length <= 128 - LONGEST_PREFIX ? orderId : withDigest(orderId)
  return `${prefix}-${id}${suffix}`
}

const isId = (text: string): boolean => Id.safeParse(text).success

function withDigest(text: string): string {
  const readable = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._:-]+/g, '-')
    .slice(0, 80)
  return `${readable}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`
}
