import { createHash } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const length = 24

/**
 * The name of a run, the same for the same cause, at most 80 characters: `<playbook>-<24 base32 digits of sha256>`.
 * Step Functions starts a name once, so a cause starts its playbook once.
 */
export function runIdOf(playbook: string, accountId: string, cause: string): string {
  const digest = createHash('sha256').update(`${accountId}|${cause}`).digest()
  // The low five bits of each byte are as even as the digest itself; 24 of them are 120 bits.
  const digits = Array.from(digest.subarray(0, length), (byte) => alphabet.charAt(byte & 31))
  return `${playbook}-${digits.join('')}`
}
