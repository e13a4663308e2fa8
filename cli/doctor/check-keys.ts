import { type SigningKey, signingKeys } from '../../domain/senders/signing-keys.ts'
import { bad, type Finding, good } from './finding.ts'

const day = 86_400_000
const soonDays = 30
const oldDays = 365
const mend = 'exchange them one by one: docs/runbook.md, "Changing a signing key"'

/**
 * The keys of the systems that send, by name and never by content: whether each can be used and for how long, and how old the set is.
 * @param text what the secret holds
 * @param changed when it was last written
 */
export function keysOf(text: string, changed: Date, now: Date): Omit<Finding, 'check'> {
  const { usable, unusable } = signingKeys(text)
  const age = Math.floor((now.getTime() - changed.getTime()) / day)
  const troubles = [
    ...unusable.map(({ name, why }) => `${name} signs nothing: ${why}`),
    ...usable.flatMap((key) => expiryOf(key, now)),
    ...(usable.length === 0 ? ['no key can be used: nobody can send anything'] : []),
    ...(age > oldDays ? [`no key was changed for ${age} days`] : []),
  ]
  if (troubles.length > 0) return bad(troubles.join('; '), mend)
  const names = usable.map(({ name, scopes }) => `${name} (${scopes.join(', ')})`)
  return good(`${names.join('; ')}; last changed ${age} days ago`)
}

function expiryOf({ name, expires }: SigningKey, now: Date): string[] {
  if (expires === undefined) return []
  const left = Math.ceil((Date.parse(expires) - now.getTime()) / day)
  if (left < 0) return [`${name} has expired on ${expires}`]
  return left < soonDays ? [`${name} expires in ${left} days`] : []
}
