import PostalMime from 'postal-mime'
import type { IncomingMail } from '../../domain/complaints/incoming/incoming-mail.ts'

const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 }

/** Reads a raw mail. Nothing in it is run, fetched or unpacked; of markup only the text is kept. Undefined for what is no mail. */
export async function readMail(raw: Uint8Array, isCut: boolean): Promise<IncomingMail | undefined> {
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    mail = await PostalMime.parse(raw, limits)
  } catch {
    // More nesting or headers than any mail has: whoever made it wanted trouble.
    return undefined
  }
  const headers = new Map<string, string[]>()
  for (const { key, value } of mail.headers) headers.set(key, [...(headers.get(key) ?? []), value])
  const author = mail.from?.address ? { name: mail.from.name, email: mail.from.address } : undefined
  const text = mail.text?.trim() ? mail.text : await textOf(mail.html)
  return {
    messageId: mail.messageId ?? '',
    ...(author && { from: author }),
    to: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(({ address }) => (address ? [address] : [])),
    subject: mail.subject ?? '',
    text,
    headers,
    references: `${mail.references ?? ''} ${mail.inReplyTo ?? ''}`.match(/[^\s<>]+/g) ?? [],
    attachments: mail.attachments.map(({ filename, mimeType, content, related, disposition }) => ({
      name: filename ?? '',
      type: mimeType,
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      isInText: related === true || disposition === 'inline',
    })),
    isCut,
  }
}

async function textOf(html = ''): Promise<string> {
  // Most mails have their text beside the markup, if any.
  const { textOfMarkup } = await import('./text-of-markup.ts')
  return textOfMarkup(html)
}
