import { resolveTxt } from 'node:dns/promises'
import { GetAccountCommand, GetEmailIdentityCommand, type SESv2Client } from '@aws-sdk/client-sesv2'
import { say } from '../../domain/words/say.ts'
import { also, amiss, bad, type Check, fine, good, type Look, runbook, todo } from './finding.ts'

/** The TXT records of a name, each in its parts; throws with a code where there are none. */
export type Txt = (name: string) => Promise<string[][]>
const mayRead = also(
  say('doctor.allow', { actions: 'ses:GetAccount, ses:GetEmailIdentity' }),
  todo('see-ses'),
)

/** Whether SES sends for the sender, and whether those who receive will believe it. */
export function mailChecks(ses: SESv2Client, sender: string, txt: Txt = resolveTxt): Check[] {
  const domain = sender.slice(sender.lastIndexOf('@') + 1)
  return [
    { name: 'identity', look: () => identity(ses, sender, domain), otherwise: mayRead },
    { name: 'sandbox', look: () => sandbox(ses), otherwise: mayRead },
    { name: 'DKIM', look: () => dkim(ses, sender, domain), otherwise: mayRead },
    {
      name: 'SPF',
      look: () => spf(ses, sender, domain, txt),
      otherwise: say('doctor.ask-txt', { name: domain }),
    },
    {
      name: 'DMARC',
      look: () => dmarc(domain, txt),
      otherwise: say('doctor.ask-txt', { name: `_dmarc.${domain}` }),
    },
  ]
}

/** The address's own identity, or its domain's; the name under which SES knows it. */
async function known(ses: SESv2Client, sender: string, domain: string) {
  for (const EmailIdentity of [sender, domain])
    try {
      return { name: EmailIdentity, ...(await ses.send(new GetEmailIdentityCommand({ EmailIdentity }))) }
    } catch (error) {
      if (!(error instanceof Error && error.name === 'NotFoundException')) throw error
    }
  return undefined
}

async function identity(ses: SESv2Client, sender: string, domain: string): Look {
  const found = await known(ses, sender, domain)
  const verify = todo('verify')
  if (!found) return bad(say('doctor.unknown-sender', { sender, domain }), verify)
  if (!found.VerifiedForSendingStatus) return bad(say('doctor.unverified', { name: found.name }), verify)
  return good(say('doctor.verified', { name: found.name }))
}

async function sandbox(ses: SESv2Client): Look {
  const { ProductionAccessEnabled, SendingEnabled, EnforcementStatus } = await ses.send(
    new GetAccountCommand({}),
  )
  if (!SendingEnabled || EnforcementStatus === 'SHUTDOWN') return bad(amiss('stopped'), todo('case'))
  if (!ProductionAccessEnabled) return bad(amiss('sandbox'), todo('production'))
  if (EnforcementStatus === 'PROBATION') return bad(amiss('reviewed'), runbook('Bounces or complaints'))
  return good(fine('may-write'))
}

async function dkim(ses: SESv2Client, sender: string, domain: string): Look {
  const { DkimAttributes: { Status, SigningEnabled } = {} } = (await known(ses, sender, domain)) ?? {}
  if (Status === 'SUCCESS' && SigningEnabled) return good(fine('signed'))
  return bad(say('doctor.unsigned', { status: Status ?? '-' }), say('doctor.publish-dkim', { domain }))
}

async function spf(ses: SESv2Client, sender: string, domain: string, txt: Txt): Look {
  const { MailFromAttributes: { MailFromDomain, MailFromDomainStatus } = {} } =
    (await known(ses, sender, domain)) ?? {}
  if (!MailFromDomain) return good(fine('own-envelope'))
  const records = await recordsOf(MailFromDomain, txt)
  const allows = records.some(
    (record) => record.startsWith('v=spf1') && record.includes('include:amazonses.com'),
  )
  if (allows && MailFromDomainStatus === 'SUCCESS')
    return good(say('doctor.spf-allows', { domain: MailFromDomain }))
  return bad(
    say('doctor.spf-refuses', { domain: MailFromDomain, status: MailFromDomainStatus ?? '-' }),
    say('doctor.publish-spf', { domain: MailFromDomain, record: '"v=spf1 include:amazonses.com ~all"' }),
  )
}

async function dmarc(domain: string, txt: Txt): Look {
  const record = (await recordsOf(`_dmarc.${domain}`, txt)).find((text) => text.startsWith('v=DMARC1'))
  if (record) return good(say('word.own', { words: record }))
  return bad(
    say('doctor.no-dmarc', { domain }),
    say('doctor.publish-dmarc', {
      name: `_dmarc.${domain}`,
      record: `"v=DMARC1; p=none; rua=mailto:dmarc@${domain}"`,
    }),
  )
}

/** The records of a name; none where the name or the records do not exist. */
async function recordsOf(name: string, txt: Txt): Promise<string[]> {
  try {
    return (await txt(name)).map((parts) => parts.join(''))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA'))
      return []
    throw error
  }
}
