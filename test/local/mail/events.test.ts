import { afterEach, expect, test, vi } from 'vitest'
import type { BusEvent } from '../../../local/eventbridge/put-events.ts'
import { fakeHost } from '../http-api/fake-host.ts'
import { aMail, type MailUnderTest, setup, startMail } from './mail-under-test.ts'

let under: MailUnderTest
afterEach(async () => {
  await under.close()
  under.host.remove()
})

const types = (events: BusEvent[]) => events.map((event) => event['detail-type'])
const press = (id: string, what: string) => under.page(`/messages/${id}/${what}`, { method: 'POST' })

test('publishes what the configuration set asks for, in SES’s words', async () => {
  under = await startMail()

  const id = await under.send(aMail(), {
    ConfigurationSetName: 'mails',
    Tags: [{ Name: 'run', Value: 'r-1' }],
  })
  await under.host.activity.quiet()

  expect(under.published).toEqual([
    {
      version: '0',
      id: expect.any(String),
      'detail-type': 'Email Sent',
      source: 'aws.ses',
      account: '000000000000',
      region: 'eu-west-1',
      time: expect.stringMatching(/^2026-03-02T10:15:\d\dZ$/),
      resources: ['arn:aws:ses:eu-west-1:000000000000:configuration-set/mails'],
      detail: {
        eventType: 'Send',
        send: {},
        mail: expect.objectContaining({
          messageId: id,
          source: 'care@holdfast.example',
          sourceArn: 'arn:aws:ses:eu-west-1:000000000000:identity/holdfast.example',
          destination: ['li.wei@example.com', 'hidden@example.com'],
          tags: { 'ses:configuration-set': ['mails'], 'ses:from-domain': ['holdfast.example'], run: ['r-1'] },
          headers: expect.arrayContaining([{ name: 'Subject', value: 'Hello' }]),
        }),
      },
    },
  ])
})

test('publishes nothing for a mail without a configuration set', async () => {
  under = await startMail()

  const id = await under.send(aMail())
  await press(id, 'bounce')

  expect(under.published).toEqual([])
})

test('lets a person bounce a mail, once', async () => {
  under = await startMail()
  const id = await under.send(aMail(), { ConfigurationSetName: 'mails' })

  const answer = await press(id, 'bounce')
  await press(id, 'bounce')
  await press(id, 'complain')

  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/_mailbox/messages/${id}`])
  expect(types(under.published)).toEqual(['Email Sent', 'Email Bounced'])
  expect(under.published[1]?.detail.bounce).toMatchObject({
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: 'li.wei@example.com' }, { emailAddress: 'hidden@example.com' }],
  })
})

test('lets a person complain about a mail', async () => {
  under = await startMail()
  const id = await under.send(aMail(), { ConfigurationSetName: 'mails' })

  await press(id, 'complain')

  expect(types(under.published)).toEqual(['Email Sent', 'Email Complaint Received'])
  expect(under.published[1]?.detail.complaint).toMatchObject({
    complaintFeedbackType: 'abuse',
    complainedRecipients: [{ emailAddress: 'li.wei@example.com' }, { emailAddress: 'hidden@example.com' }],
  })
})

test('publishes after a restart what a kill had kept from the bus', async () => {
  under = await startMail(fakeHost(setup), async () => {
    throw new Error('killed')
  })
  await under.send(aMail(), { ConfigurationSetName: 'mails' })
  await under.host.activity.quiet()
  expect(under.host.told.at(-1)).toMatch(/^trouble an event of mail .* was not published: Error: killed$/)
  await under.close()

  under = await startMail(under.host.restart())
  await under.host.clock.advance(under.host.clock.now())

  expect(types(under.published)).toEqual(['Email Sent'])
  await under.close()
  under = await startMail(under.host.restart())
  await under.host.clock.advance(under.host.clock.now())
  expect(under.published).toEqual([])
})

test('keeps the events of one mail in order when a bounce comes before the bus has taken the first', async () => {
  const published: BusEvent[] = []
  let release = () => {}
  const blocked = new Promise<void>((resolve) => {
    release = resolve
  })
  under = await startMail(fakeHost(setup), async (event) => {
    await blocked
    published.push(event)
  })
  const id = await under.send(aMail(), { ConfigurationSetName: 'mails' })

  const pressed = press(id, 'bounce')
  await vi.waitFor(() => expect(under.host.told.at(-1)).toMatch(/^mail bounced from/), { interval: 5 })
  release()
  await pressed

  expect(types(published)).toEqual(['Email Sent', 'Email Bounced'])
})
