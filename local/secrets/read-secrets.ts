import * as z from 'zod'
import { type Read, readResources } from '../http-api/read-resources.ts'
import type { Host } from '../kernel/types.ts'

const GenerateSecretString = z.strictObject({
  ExcludeCharacters: z.string().default(''),
  ExcludeLowercase: z.boolean().default(false),
  ExcludeNumbers: z.boolean().default(false),
  ExcludePunctuation: z.boolean().default(false),
  ExcludeUppercase: z.boolean().default(false),
  GenerateStringKey: z.string().optional(),
  IncludeSpace: z.boolean().default(false),
  PasswordLength: z.number().int().min(1).max(4096).default(32),
  RequireEachIncludedType: z.boolean().default(true),
  SecretStringTemplate: z.string().optional(),
})
export type GenerateSecretString = z.infer<typeof GenerateSecretString>

const SecretProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  GenerateSecretString: GenerateSecretString.optional(),
  SecretString: z.string().optional(),
  KmsKeyId: z.unknown().optional(),
  Tags: z.unknown().optional(),
})
export type SecretResource = Read<z.infer<typeof SecretProperties>>

/** The template's secrets; a property that is not understood is refused by name. */
export function readSecrets(host: Host): SecretResource[] {
  return readResources(host, 'AWS::SecretsManager::Secret', SecretProperties)
}
