import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { Locale } from '../../../domain/accounts/locale.ts'
import type { Mail } from '../../../domain/messages/message.ts'
import { messages } from '../../../domain/messages/messages.ts'
import { composeMail } from '../../../functions/runtime/compose-mail.ts'
import { complaintMail, everyMail } from '../../domain/messages/mail-examples.ts'

const every = Object.entries(everyMail).flatMap(([name, render]) =>
  Locale.options.map((locale) => ({ name, locale, mail: render(locale) })),
)

const compose = (mail: Mail, locale: Locale, to = 'Jo 科恩') =>
  composeMail({
    ...mail,
    locale,
    from: { name: 'Nordwall', email: 'holdfast@nordwall.example' },
    to: { name: to, email: 'jo@acme.example' },
    messageId: 'one@nordwall.example',
    thread: 'matter@nordwall.example',
    at: new Date('2026-03-02T10:00:00Z'),
  })

describe('a mail on its way', () => {
  test.each(every)(
    'is read by another MIME parser as it was written: $name in $locale',
    async ({ locale, mail }) => {
      const parsed = await PostalMime.parse(await compose(mail, locale))
      const lines = (text = '') => text.replaceAll('\r\n', '\n').trimEnd()
      expect(parsed.subject).toBe(mail.subject)
      expect(lines(parsed.text)).toBe(lines(mail.text))
      expect(lines(parsed.html)).toBe(lines(mail.html))
      expect(parsed.to).toEqual([{ name: 'Jo 科恩', address: 'jo@acme.example' }])
      expect(parsed.attachments).toEqual([])
      expect(parsed).toMatchObject({
        messageId: '<one@nordwall.example>',
        inReplyTo: '<matter@nordwall.example>',
        references: '<matter@nordwall.example>',
      })
    },
  )

  test.each(every)(
    'has CRLF at the end of every line, short lines and plain headers: $name in $locale',
    async ({ locale, mail }) => {
      const source = Buffer.from(await compose(mail, locale)).toString('latin1')
      expect(source).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
      expect(source.split('\r\n').filter((line) => line.length > 998)).toEqual([])
      expect(source.split('\r\n\r\n')[0]).toMatch(/^[\t\r\n\x20-\x7e]*$/)
    },
  )

  test('keeps a name with control characters from adding a header', async () => {
    const mail = messages.task.render(complaintMail, 'en')
    const parsed = await PostalMime.parse(await compose(mail, 'en', 'Jo\r\nBcc: evil@x.example\u202e'))
    expect(parsed.bcc).toBeUndefined()
    expect(parsed.to?.[0]?.name).toBe('Jo Bcc: evil@x.example')
  })
})
