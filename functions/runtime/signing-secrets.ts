import * as z from 'zod'

const Several = z.union([
  z.array(z.string()),
  z.record(z.string(), z.string()).transform((named) => Object.values(named)),
])
const shape = /^(whsec_)?[A-Za-z0-9+/]+={0,2}$/

/**
 * The live signing secrets in a secret's text: one secret, several apart by white space, or JSON (a list, or an
 * object whose values are secrets). Each is base64, with or without `whsec_`. Throws when there is none or one is no base64.
 */
export function signingSecrets(text: string): string[] {
  const trimmed = text.trim()
  const found = /^[[{]/.test(trimmed) ? Several.parse(JSON.parse(trimmed)) : trimmed.split(/\s+/)
  const secrets = found.filter((secret) => secret !== '')
  if (secrets.length === 0)
    throw new Error('The signing secret is empty: store at least one base64 secret in it')
  const wrong = secrets.findIndex((secret) => !shape.test(secret))
  if (wrong >= 0) throw new Error(`Signing secret ${wrong + 1} is not base64 (optionally after whsec_)`)
  return secrets
}
