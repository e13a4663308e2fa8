import {
  ConfigurationSetDoesNotExistException,
  GetSendQuotaCommand,
  GetSendStatisticsCommand,
  MessageRejected,
  SendEmailCommand,
} from '@aws-sdk/client-ses'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aMail, type MailUnderTest, startMail } from './mail-under-test.ts'

let under: MailUnderTest
beforeEach(async () => {
  under = await startMail()
})
afterEach(async () => {
  await under.close()
  under.host.remove()
})

const rawOf = async (id: string) => (await under.page(`/messages/${id}/raw`)).text()

test('takes a raw mail from an unmodified client and lists it under the id the client got', async () => {
  const id = await under.send(aMail({ subject: '=?utf-8?Q?Gr=C3=BC=C3=9Fe?=' }))

  expect(under.mail.messages()).toEqual([
    {
      id,
      from: 'care@holdfast.example',
      to: ['li.wei@example.com', 'hidden@example.com'],
      subject: 'Grüße',
      date: expect.stringMatching(/^2026-03-02T10:15:/),
    },
  ])
  expect(under.host.told).toContain('mail to li.wei@example.com, hidden@example.com: Grüße')
})

test('sends a mail on with the stack’s date and an id of its own, without the blind copies', async () => {
  const later = new Date('2026-04-01T08:00:00Z')
  await under.host.clock.advance(later)

  const id = await under.send(
    aMail({ headers: ['Date: Thu, 01 Jan 1970 00:00:00 +0000', 'X-Kept: folded\r\n value'] }),
  )

  const raw = await rawOf(id)
  const mail = await PostalMime.parse(raw)
  expect(mail.messageId).toBe(`<${id}@eu-west-1.amazonses.com>`)
  expect(mail.date).toBe('2026-04-01T08:00:00.000Z')
  // The id is random digits, in which "bcc" may stand as well.
  expect(raw).not.toMatch(/^bcc|hidden|Jan 1970|own@/im)
  expect(raw).toContain('X-Kept: folded\r\n value\r\n')
  expect(mail.text?.trim()).toBe('Good day.')
})

test('prefers the destinations of the call over the headers', async () => {
  await under.send(aMail(), { Destinations: ['Jo <jo@acme.example>', 'kim@acme.example'] })

  expect(under.mail.messages()[0]?.to).toEqual(['jo@acme.example', 'kim@acme.example'])
})

test('composes a mail from its parts', async () => {
  const { MessageId = '' } = await under.client.send(
    new SendEmailCommand({
      Source: 'Holdfast <care@holdfast.example>',
      Destination: { ToAddresses: ['jo@acme.example'], BccAddresses: ['quiet@acme.example'] },
      ReplyToAddresses: ['li.wei@example.com'],
      Message: {
        Subject: { Data: '逾期 & <co>' },
        Body: { Text: { Data: 'text' }, Html: { Data: '<b>html</b>' } },
      },
    }),
  )

  const mail = await PostalMime.parse(await rawOf(MessageId))
  expect(mail).toMatchObject({
    subject: '逾期 & <co>',
    html: '<b>html</b>\n',
    replyTo: [{ address: 'li.wei@example.com' }],
  })
  expect(mail.bcc).toBeUndefined()
  expect(under.mail.messages()[0]?.to).toEqual(['jo@acme.example', 'quiet@acme.example'])
})

test('refuses a sender that no identity of the template covers', async () => {
  const stranger = under.send(aMail().replace('care@holdfast.example', 'care@else.example'))

  await expect(stranger).rejects.toBeInstanceOf(MessageRejected)
  await expect(stranger).rejects.toThrow('failed the check in region EU-WEST-1: care@else.example')
  expect(under.mail.messages()).toEqual([])
})

test('covers a subdomain of a verified domain, but no name that merely ends alike', async () => {
  const from = (domain: string) => under.send(aMail().replace('holdfast.example>', `${domain}>`))

  await expect(from('mail.holdfast.example')).resolves.toMatch(/^0102/)
  await expect(from('notholdfast.example')).rejects.toBeInstanceOf(MessageRejected)
})

test('takes fifty recipients and refuses fifty-one', async () => {
  const to = (count: number) => ({
    Destinations: Array.from({ length: count }, (_, i) => `a${i}@acme.example`),
  })

  await under.send(aMail(), to(50))

  await expect(under.send(aMail(), to(51))).rejects.toMatchObject({
    name: 'InvalidParameterValue',
    message: 'Recipient count exceeds 50.',
  })
  expect(under.mail.messages()).toHaveLength(1)
})

test.each([
  [
    'an address without a domain',
    { Destinations: ['jo'] },
    'InvalidParameterValue',
    '"jo" is not a mail address',
  ],
  [
    'a broken address',
    { Destinations: ['jo@@acme.example'] },
    'InvalidParameterValue',
    'is not a mail address',
  ],
  ['a tag with a space', { Tags: [{ Name: 'a b', Value: 'c' }] }, 'InvalidParameterValue', 'Tags[0].Name'],
  ['an unknown parameter', { SourceArn: 'arn' }, 'InvalidParameterValue', 'SourceArn'],
])('refuses %s', async (_what, more, name, message) => {
  const refused = under.send(aMail(), more)

  await expect(refused).rejects.toMatchObject({ name, message: expect.stringContaining(message) })
})

test('refuses a mail of more than ten megabytes', async () => {
  const big = under.send(aMail({ text: 'x'.repeat(10 * 1024 * 1024) }))

  await expect(big).rejects.toMatchObject({ name: 'InvalidParameterValue' })
})

test('refuses a configuration set that the template does not have', async () => {
  const parameter = under.send(aMail(), { ConfigurationSetName: 'nothing' })
  const header = under.send(aMail({ headers: ['X-SES-CONFIGURATION-SET: nothing'] }))

  await expect(parameter).rejects.toBeInstanceOf(ConfigurationSetDoesNotExistException)
  await expect(header).rejects.toBeInstanceOf(ConfigurationSetDoesNotExistException)
})

test('says what SES takes in a day, and how much of it was sent in the last one', async () => {
  await under.send(aMail())
  const { Max24HourSend, MaxSendRate, SentLast24Hours } = await under.client.send(new GetSendQuotaCommand({}))
  expect([Max24HourSend, MaxSendRate]).toEqual([50_000, 14])
  expect(SentLast24Hours).toBeGreaterThan(0)
})

test('refuses every other action at once instead of leaving the caller waiting', async () => {
  const unknown = under.client.send(new GetSendStatisticsCommand({}))

  await expect(unknown).rejects.toMatchObject({
    name: 'InvalidAction',
    message: 'The local stack does not know ses:GetSendStatistics, only SendRawEmail and SendEmail.',
  })
})

test('still has every mail after a kill, in the order of sending', async () => {
  const ids = []
  for (let count = 0; count < 3; count += 1) ids.push(await under.send(aMail({ subject: `Mail ${count}` })))
  await under.host.activity.quiet()
  await under.close()

  under = await startMail(under.host.restart())
  ids.push(await under.send(aMail({ subject: 'Mail 3' })))

  expect(under.mail.messages().map(({ subject }) => subject)).toEqual([
    'Mail 0',
    'Mail 1',
    'Mail 2',
    'Mail 3',
  ])
  expect(ids.toSorted()).toEqual(ids)
  expect(await rawOf(ids[0] ?? '')).toContain('Mail 0')
})
