import { createHash } from 'node:crypto'

/** The key of an account manager: first 16 hex digits of sha256 of the lower-cased address, so that no key holds an address. */
export function ownerIdOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 16)
}
