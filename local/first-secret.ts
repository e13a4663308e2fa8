import * as z from 'zod'
import type { Resource } from './kernel/types.ts'

const Generated = z.object({ GenerateSecretString: z.object({ GenerateStringKey: z.string() }) })
const Fields = z.record(z.string(), z.string())

/** What the template's first secret holds: of a generated JSON secret the generated field. Empty without a secret. */
export function firstSecret(secrets: Resource[], value: (secretArn: string) => string): string {
  const [first] = secrets
  if (!first) return ''
  const generated = Generated.safeParse(first.properties)
  if (!generated.success) return value(first.arn)
  const fields = Fields.parse(JSON.parse(value(first.arn)))
  return fields[generated.data.GenerateSecretString.GenerateStringKey] ?? ''
}
