import { type SigningKey, signingKeys } from '../../domain/senders/signing-keys.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { also, amiss, bad, type Finding, good, runbook, todo } from './finding.ts'

const day = 86_400_000
const soonDays = 30
const oldDays = 365
const mend = also(todo('exchange-keys'), runbook('Changing a signing key'))

/**
 * The keys of the systems that send, by name and never by content: whether each can be used and for how long, and how old the set is.
 * @param text what the secret holds
 * @param changed when it was last written
 */
export function keysOf(text: string, changed: Date, now: Date): Omit<Finding, 'check'> {
  const { usable, unusable } = signingKeys(text)
  const age = Math.floor((now.getTime() - changed.getTime()) / day)
  const [trouble, ...others] = [
    ...unusable.map(({ name, why }) => say('doctor.key-useless', { name, why })),
    ...usable.flatMap((key) => expiryOf(key, now)),
    ...(usable.length === 0 ? [amiss('no-key')] : []),
    ...(age > oldDays ? [say('doctor.keys-old', { days: age })] : []),
  ]
  if (trouble) return bad(also(trouble, ...others), mend)
  const names = usable.map(({ name, scopes }) => `${name} (${scopes.join(', ')})`)
  return good(say('doctor.keys', { keys: names.join('; '), days: age }))
}

function expiryOf({ name, expires }: SigningKey, now: Date): Sentence[] {
  if (expires === undefined) return []
  const left = Math.ceil((Date.parse(expires) - now.getTime()) / day)
  if (left < 0) return [say('doctor.key-expired', { name, day: expires })]
  return left < soonDays ? [say('doctor.key-expires', { name, days: left })] : []
}
