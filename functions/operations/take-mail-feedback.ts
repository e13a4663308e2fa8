import * as z from 'zod'
import type { Given } from '../runtime/ports.ts'
import { suppress } from '../store/mail/suppressions.ts'
import { personIdOf } from '../store/people/people.ts'
import { wakeTasksOf } from './tasks/wake-tasks.ts'

const addressees = z.array(z.looseObject({ emailAddress: z.string() }))
/** SES's bounce and complaint events, as far as they are read here. */
export const MailFeedback = z.looseObject({
  detail: z.looseObject({
    bounce: z.looseObject({ bounceType: z.string(), bouncedRecipients: addressees }).optional(),
    complaint: z.looseObject({ complainedRecipients: addressees }).optional(),
  }),
})

/**
 * Remembers addresses that no mail must go to any more: those that bounced for good, and those whose owner pressed
 * "spam". A passing bounce (full mailbox) is left to SES, which tries again.
 */
export async function takeMailFeedback(
  { detail: { bounce, complaint } }: z.infer<typeof MailFeedback>,
  given: Given<'table'>,
): Promise<void> {
  const { table, now, log } = given
  const at = now().toISOString()
  const bounced = bounce?.bounceType === 'Permanent' ? bounce.bouncedRecipients : []
  const complained = complaint?.complainedRecipients ?? []
  for (const { emailAddress } of bounced) await suppress(table, emailAddress, 'bounce', at)
  for (const { emailAddress } of complained) await suppress(table, emailAddress, 'complaint', at)
  for (const { emailAddress } of [...bounced, ...complained])
    await wakeTasksOf(await personIdOf(given.table, emailAddress), given)
  log.info('mail feedback', { count: bounced.length + complained.length })
}
