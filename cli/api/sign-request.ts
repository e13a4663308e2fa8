import { Webhook } from 'standardwebhooks'

/** Standard Webhooks headers over the exact bytes of `body`; the receiver allows five minutes around `at`. */
export function signRequest(secret: string, id: string, at: Date, body: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
}
