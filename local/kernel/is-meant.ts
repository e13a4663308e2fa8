import type { IncomingMessage } from 'node:http'

/**
 * Whether a request is meant for this machine: a page on the internet may give its own name this machine's address, and its requests
 * still carry that name.
 */
export function isMeant({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')
}

/** What is said to a request that is not meant for it, with status 421. */
export const notMeant = 'this stack answers to 127.0.0.1 and localhost only\n'
