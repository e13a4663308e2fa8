import { createHash } from 'node:crypto'
import { claimMessage, messageKey, releaseMessage, settleMessage } from '../store/people/messages.ts'
import type { Table } from '../store/table/table.ts'
import type { HttpResponse } from './define-route.ts'
import { Problem } from './problem.ts'
import type { Sender } from './verify-signature.ts'

type Message = Sender & { method: string; path: string; body: Buffer }

/**
 * Has a signed message's effect once: the same message again, a copy of an earlier one say, gets the first answer and
 * changes nothing. What was refused or failed had no effect and may be sent again under its id.
 */
export async function answerOnce(
  { messageId, key: { name }, method, path, body }: Message,
  table: Table,
  now: Date,
  work: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const key = messageKey(name, messageId)
  const digest = createHash('sha256')
    .update(JSON.stringify([method, path]))
    .update(body)
    .digest('hex')
  const claimed = await claimMessage(table, key, digest, now)
  if (claimed === 'other content')
    throw new Problem(
      'changed-content',
      'This webhook-id was used before for another message: give each its own.',
    )
  if (claimed === 'in work')
    throw new Problem('unavailable', 'This message is being worked on; send it again in a few seconds.')
  if (claimed !== 'new') {
    const { status, body: text } = claimed.answered
    return { status, body: JSON.parse(text), headers: { 'idempotency-replayed': 'true' } }
  }
  let response: HttpResponse
  try {
    response = await work()
  } catch (error) {
    await releaseMessage(table, key)
    throw error
  }
  await settleMessage(table, key, { status: response.status, body: JSON.stringify(response.body ?? null) })
  return response
}
