import MailComposer from 'nodemailer/lib/mail-composer'
import type { Locale } from '../../domain/accounts/locale.ts'
import type { Person } from '../../domain/accounts/person.ts'
import type { Mail } from '../../domain/messages/message.ts'

/** A rendered mail with its address fields. `at` becomes the Date header: the company's clock, not the machine's. */
export type Letter = Mail & {
  from: Person
  replyTo?: string
  to: Person
  locale: Locale
  at: Date
}

/**
 * The raw MIME message: plain text and HTML with the same content, headers that keep out-of-office replies away.
 * SES puts its own Message-ID over the composer's. Header values are encoded or folded by the composer.
 */
export function composeMail(letter: Letter): Promise<Uint8Array> {
  const { from, to, replyTo, subject, text, html, locale, at } = letter
  return new MailComposer({
    from: { name: from.name, address: from.email },
    to: { name: to.name, address: to.email },
    ...(replyTo && { replyTo }),
    subject,
    text,
    html,
    date: at,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}
