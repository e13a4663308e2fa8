import type { Stack } from '../../local/stack.ts'
import { type Client, createClient } from '../api/client.ts'

/** A client of a stack in this process: it signs with the stack's secret on the stack's own clock. */
export function clientOf(stack: Stack): Client {
  const clock = { now: async () => stack.clock.now(), forget() {} }
  return createClient(
    { url: stack.apiUrl, secret: stack.signingSecret, token: stack.token, controlUrl: stack.controlUrl },
    { clock },
  )
}
