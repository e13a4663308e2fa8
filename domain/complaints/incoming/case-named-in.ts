import { domainOf, type IncomingMail } from './incoming-mail.ts'

const reference = /\bHF-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/gi
const most = 5

/** How a mail may name a case, the surest first: by the address that our letters are answered to, by the thread they are in, by a reference. */
export function caseNamedIn(
  { to, subject, references }: Pick<IncomingMail, 'to' | 'subject' | 'references'>,
  inbound: string | undefined,
): { addressed: string[]; threads: string[]; mentioned: string[] } {
  const ours = to.filter((email) => inbound !== undefined && domainOf(email) === inbound.toLowerCase())
  const named = (text: string) => [...new Set(text.toUpperCase().match(reference) ?? [])].slice(0, most)
  const threads = references.flatMap((id) => /^([0-9a-f]{32})@/.exec(id)?.[1] ?? [])
  return {
    addressed: named(ours.join(' ')),
    threads: [...new Set(threads)].slice(0, most),
    mentioned: named(subject),
  }
}
