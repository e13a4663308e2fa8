import { domainOf, type IncomingMail } from './incoming-mail.ts'

/**
 * Whether a mail comes from the domain of its author, as the mail service found: only its own word counts, which stands above all that came
 * with the mail. A signature or permission of another domain proves nothing about this one.
 */
export function isProven({ headers, from }: Pick<IncomingMail, 'headers' | 'from'>): boolean {
  const [found = ''] = headers.get('authentication-results') ?? []
  if (from === undefined || headers.get('from')?.length !== 1 || !/^\s*amazonses\.com\s*;/i.test(found))
    return false
  const told = found.replaceAll(/\([^()]*\)/g, '')
  const dmarc = /\bdmarc=(\w+)/i.exec(told)?.[1]?.toLowerCase()
  if (dmarc === 'pass') return true
  if (dmarc === 'fail') return false
  const spf = /\bspf=pass\b.*?\benvelope-from=[^;\s]*?@([\w.-]+)/is.exec(told)?.[1]
  const dkim = [...told.matchAll(/\bdkim=pass\b[^;]*?\bheader\.[id]=@?([\w.-]+)/gi)].map(
    ([, domain]) => domain,
  )
  return [spf, ...dkim].some(
    (domain) => domain !== undefined && covers(domain.toLowerCase(), domainOf(from.email)),
  )
}

function covers(domain: string, author: string): boolean {
  return author === domain || author.endsWith(`.${domain}`)
}
