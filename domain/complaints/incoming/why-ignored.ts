import { domainOf, type IncomingMail } from './incoming-mail.ts'

export type Ignored = 'automatic' | 'bounce' | 'own' | 'list' | 'unwanted' | 'nobody'

/**
 * Why a mail changes nothing: a machine answered (RFC 3834), the mail service could not deliver ours, it is our own, goes to a list, or the mail
 * service found that it is harmful. Undefined for what somebody wrote to us.
 */
export function whyIgnored(
  { headers, from }: Pick<IncomingMail, 'headers' | 'from'>,
  own: readonly string[],
): Ignored | undefined {
  const first = (name: string) => (headers.get(name)?.[0] ?? '').trim().toLowerCase()
  if (first('x-ses-spam-verdict') === 'fail' || first('x-ses-virus-verdict') === 'fail') return 'unwanted'
  if (first('return-path') === '<>' || first('content-type').startsWith('multipart/report')) return 'bounce'
  if (from === undefined) return 'nobody'
  if (/^(mailer-daemon|postmaster)@/i.test(from.email)) return 'bounce'
  if (own.some((ours) => ours === from.email.toLowerCase() || ours === domainOf(from.email))) return 'own'
  if (!['', 'no'].includes(first('auto-submitted').split(/[;\s]/)[0] ?? '')) return 'automatic'
  if (/^(bulk|junk|auto_reply|auto-reply)$/.test(first('precedence'))) return 'automatic'
  if (['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => !['', 'no'].includes(first(name))))
    return 'automatic'
  return headers.has('list-id') || first('precedence') === 'list' ? 'list' : undefined
}
