import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { type SigningKeys, signingKeys } from '../../../domain/senders/signing-keys.ts'
import type { Env } from '../env.ts'
import type { Secrets } from '../ports.ts'
import { clientSettings, inTime } from './in-time.ts'

const keptMs = 5 * 60_000

/** Adapter of the port `secrets`: SIGNING_SECRET_ARN, read at most every five minutes, so that a rotation is seen soon. */
export function secretsClient(env: Env, now: () => Date): Secrets {
  const client = inTime(new SecretsManagerClient(clientSettings))
  let kept: { at: number; keys: SigningKeys } | undefined
  return {
    async keys() {
      const at = now().getTime()
      if (!kept || Math.abs(at - kept.at) > keptMs) {
        const SecretId = env('SIGNING_SECRET_ARN')
        const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }))
        kept = { at, keys: signingKeys(SecretString ?? '') }
      }
      return kept.keys
    },
  }
}
