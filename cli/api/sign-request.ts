import { Webhook } from 'standardwebhooks'
import { say } from '../../domain/words/say.ts'
import { UsageError } from '../usage-error.ts'

/**
 * Standard Webhooks headers over the exact bytes of `body`; the receiver allows five minutes around `at`. Throws a UsageError
 * where the secret is none.
 */
export function signRequest(secret: string, id: string, at: Date, body: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': webhookOf(secret).sign(id, at, body),
  }
}

function webhookOf(secret: string): Webhook {
  try {
    return new Webhook(secret)
  } catch (cause) {
    throw new UsageError(say('usage.bad-secret'), { cause })
  }
}
