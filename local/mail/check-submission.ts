import * as z from 'zod'
import type { MailSetup } from './read-mail-setup.ts'
import type { Submission } from './read-submission.ts'
import { SesError } from './ses-error.ts'

const MOST_RECIPIENTS = 50
const Address = z.email()

/** Throws the SesError that SES would answer when it refuses to take this mail. */
export function checkSubmission(setup: MailSetup, submission: Submission, region: string): void {
  const { senders, recipients } = submission
  if (senders.length === 0) throw new SesError('InvalidParameterValue', "Missing required header 'From'.")
  if (recipients.length === 0)
    throw new SesError('InvalidParameterValue', 'Missing required header: To, Cc or Bcc.')
  if (recipients.length > MOST_RECIPIENTS)
    throw new SesError('InvalidParameterValue', `Recipient count exceeds ${MOST_RECIPIENTS}.`)
  for (const address of [...senders, ...recipients])
    if (!Address.safeParse(address).success)
      throw new SesError('InvalidParameterValue', `"${address}" is not a mail address.`)
  const strangers = senders.filter((address) => !setup.identityOf(address))
  if (strangers.length > 0)
    throw new SesError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${strangers.join(', ')}`,
    )
  const set = configurationSetOf(setup, submission)
  if (set && !setup.hasConfigurationSet(set))
    throw new SesError('ConfigurationSetDoesNotExist', `Configuration set <${set}> does not exist.`)
}

/** The configuration set a mail goes out under: the one it names, else its identity's own. */
export function configurationSetOf(setup: MailSetup, submission: Submission): string | undefined {
  return submission.configurationSet ?? setup.identityOf(submission.senders[0] ?? '')?.configurationSet
}
