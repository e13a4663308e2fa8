import { resolveTxt } from 'node:dns/promises'
import { GetAccountCommand, GetEmailIdentityCommand, type SESv2Client } from '@aws-sdk/client-sesv2'
import { bad, type Check, type Finding, good } from './finding.ts'

type Look = Promise<Omit<Finding, 'check'>>
/** The TXT records of a name, each in its parts; throws with a code where there are none. */
export type Txt = (name: string) => Promise<string[][]>
const mayRead = 'allow ses:GetAccount and ses:GetEmailIdentity, or look in the console of SES'

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
      otherwise: 'ask for the TXT records of the domain by hand',
    },
    {
      name: 'DMARC',
      look: () => dmarc(domain, txt),
      otherwise: `ask for the TXT records of _dmarc.${domain} by hand`,
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
  const verify = 'verify the domain in the console of SES, in this region'
  if (!found) return bad(`SES knows neither ${sender} nor ${domain}: no mail goes out`, verify)
  if (!found.VerifiedForSendingStatus) return bad(`${found.name} is not verified: no mail goes out`, verify)
  return good(`${found.name} is verified`)
}

async function sandbox(ses: SESv2Client): Look {
  const { ProductionAccessEnabled, SendingEnabled, EnforcementStatus } = await ses.send(
    new GetAccountCommand({}),
  )
  if (!SendingEnabled || EnforcementStatus === 'SHUTDOWN')
    return bad('SES has stopped all sending of this account', 'answer the case that AWS has opened')
  if (!ProductionAccessEnabled)
    return bad(
      'the account is in the sandbox of SES: mails reach verified addresses only',
      'ask for production access in the console of SES',
    )
  if (EnforcementStatus === 'PROBATION')
    return bad('SES reviews this account', 'docs/runbook.md, "Bounces or complaints"')
  return good('the account may write to everybody')
}

async function dkim(ses: SESv2Client, sender: string, domain: string): Look {
  const { DkimAttributes: { Status, SigningEnabled } = {} } = (await known(ses, sender, domain)) ?? {}
  if (Status === 'SUCCESS' && SigningEnabled) return good('mails are signed')
  return bad(
    `mails are not signed (${Status ?? 'no identity'})`,
    `publish the three CNAME records that the console of SES shows for ${domain}`,
  )
}

async function spf(ses: SESv2Client, sender: string, domain: string, txt: Txt): Look {
  const { MailFromAttributes: { MailFromDomain, MailFromDomainStatus } = {} } =
    (await known(ses, sender, domain)) ?? {}
  if (!MailFromDomain) return good('the envelope carries amazonses.com, whose SPF holds; DMARC rests on DKIM')
  const records = await recordsOf(MailFromDomain, txt)
  const allows = records.some(
    (record) => record.startsWith('v=spf1') && record.includes('include:amazonses.com'),
  )
  if (allows && MailFromDomainStatus === 'SUCCESS') return good(`${MailFromDomain} lets SES send`)
  return bad(
    `${MailFromDomain} does not let SES send (${MailFromDomainStatus ?? 'unknown'})`,
    `publish at ${MailFromDomain}: TXT "v=spf1 include:amazonses.com ~all", and the MX record that SES shows`,
  )
}

async function dmarc(domain: string, txt: Txt): Look {
  const record = (await recordsOf(`_dmarc.${domain}`, txt)).find((text) => text.startsWith('v=DMARC1'))
  if (record) return good(record)
  return bad(
    `${domain} has no DMARC record: large receivers refuse or hide its mails`,
    `publish at _dmarc.${domain}: TXT "v=DMARC1; p=none; rua=mailto:dmarc@${domain}", and be stricter later`,
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
