import { createHash } from 'node:crypto'
import { Id } from '../../../domain/events/fields.ts'

const LONGEST_PREFIX = 16

/**
 * An account's id from what the file calls it, composed and decomposed letters alike. Ids that Holdfast takes stay as
 * they are; others ("Müller & Sons") keep their readable part and get a digest, so that two names never fall together.
 */
export function accountIdOf(text: string): string {
  const id = text.normalize('NFC').trim()
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
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._:]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${readable || 'id'}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`
}
