import PostalMime from 'postal-mime'

/** A mail as its reader sees it; `links` are all addresses in its text part, `htmlLinks` those of its HTML part. */
export type Mail = {
  id: string
  to: string[]
  date: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  links: string[]
  htmlLinks: string[]
}

/** Reads a mail's MIME source. */
export async function readMail(
  listed: { id: string; to: string[]; date: string },
  raw: string,
): Promise<Mail> {
  const { subject = '', text = '', html = '', headers } = await PostalMime.parse(raw)
  return {
    id: listed.id,
    to: listed.to,
    date: listed.date,
    subject,
    text,
    html,
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    links: [...new Set(text.match(/https?:\/\/[^\s>)]+/g) ?? [])],
    htmlLinks: [...new Set([...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link))],
  }
}

/** The one link of a mail; throws when it has none or several. */
export function linkIn(mail: Mail | undefined): string {
  const [link, ...more] = mail?.links ?? []
  if (link === undefined || more.length > 0) {
    throw new Error(`the mail "${mail?.subject}" has ${mail?.links.length ?? 0} links`)
  }
  return link
}
