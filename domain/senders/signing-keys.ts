import * as z from 'zod'

/** What a signing key can be allowed to send. */
export const keyScopes = ['events', 'complaints', 'accounts', 'people'] as const
export type KeyScope = (typeof keyScopes)[number]

const fewestBytes = 24
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

const Described = z.strictObject({
  secret: z.string(),
  scopes: z.array(z.enum(keyScopes)).min(1),
  /** The last UTC day it is good on. */
  expires: z.iso.date().optional(),
})
/** Every key by its name; a plain secret may send everything and never expires, as the one the stack makes at first. */
const Stored = z.record(z.string().min(1).max(64), z.union([z.string(), z.unknown()]))

/** A key that may sign: who holds it, and what it may send. */
export type SigningKey = { name: string } & z.infer<typeof Described>
/** A key that is stored but cannot be used, and why. */
export type UnusableKey = { name: string; why: string }
export type SigningKeys = { usable: readonly SigningKey[]; unusable: readonly UnusableKey[] }

/**
 * The keys in a secret's text: a JSON object of name to base64 secret (with or without `whsec_`), or to
 * `{"secret": …, "scopes": ["events", …], "expires": "2027-03-31"}`. One that is wrong or too short is set aside by name,
 * so that it does not keep the others from working. Throws when the text is no such object.
 */
export function signingKeys(text: string): SigningKeys {
  const usable: SigningKey[] = []
  const unusable: UnusableKey[] = []
  for (const [name, value] of Object.entries(stored(text))) {
    const described = Described.safeParse(
      typeof value === 'string' ? { secret: value, scopes: [...keyScopes] } : value,
    )
    const why = described.success
      ? weaknessOf(described.data.secret)
      : z.prettifyError(described.error).replaceAll('\n', ' ')
    if (described.success && why === undefined) usable.push({ name, ...described.data })
    else unusable.push({ name, why: why ?? '' })
  }
  return { usable, unusable }
}

function stored(text: string): z.infer<typeof Stored> {
  try {
    return Stored.parse(JSON.parse(text))
  } catch {
    // What could not be read may hold a secret: nothing of it is repeated.
    throw new Error(
      'The signing secret is no JSON object of name to key (docs/runbook.md, changing a signing key)',
    )
  }
}

function weaknessOf(secret: string): string | undefined {
  const bare = secret.replace(/^whsec_/, '')
  if (!base64.test(bare)) return 'it is not base64 (optionally after whsec_)'
  const bytes = Buffer.from(bare, 'base64').length
  return bytes < fewestBytes ? `it has ${bytes} bytes; at least ${fewestBytes} are needed` : undefined
}
