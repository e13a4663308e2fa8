import MailComposer from 'nodemailer/lib/mail-composer'
import type { Locale } from '../../domain/accounts/locale.ts'
import type { Person } from '../../domain/accounts/person.ts'
import type { Mail } from '../../domain/messages/message.ts'
import { headerLine } from '../../domain/messages/render-letter.ts'

/** A rendered mail with its address fields. `at` becomes the Date header: the company's clock, not the machine's. */
export type Letter = Mail & {
  /** Without brackets: the same for a mail that is sent again. */
  messageId: string
  /** What all mails of one matter refer to; programs show them as one conversation. */
  thread?: string
  from: Person
  replyTo?: string
  /** Where not to be sent such mails any more is asked for. */
  unsubscribe?: string
  to: Person
  locale: Locale
  at: Date
}

/**
 * The raw MIME message: plain text and HTML with the same content, headers that keep out-of-office replies away.
 * SES puts its own Message-ID over ours, so mails of a matter refer to a name of the matter, not to one another. Header values are encoded or folded by the composer.
 */
export function composeMail(letter: Letter): Promise<Uint8Array> {
  const { from, to, replyTo, subject, text, html, locale, at, messageId, thread, unsubscribe } = letter
  return new MailComposer({
    from: { name: headerLine(from.name), address: from.email },
    to: { name: headerLine(to.name), address: to.email },
    messageId: `<${messageId}>`,
    ...(thread !== undefined && { inReplyTo: `<${thread}>`, references: `<${thread}>` }),
    ...(replyTo && { replyTo }),
    subject,
    text,
    html,
    date: at,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
      // An address in one piece: programs read it before they unfold it.
      ...(unsubscribe && { 'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` } }),
    },
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}
