import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { BusEvent } from '../../../local/eventbridge/put-events.ts'
import type { Resource } from '../../../local/kernel/types.ts'
import { createMail, type Mail } from '../../../local/mail/create-mail.ts'
import { type FakeHost, fakeHost, resource } from '../http-api/fake-host.ts'
import { type Served, serve, serveService } from '../http-api/serve.ts'

const bus = 'arn:aws:events:eu-west-1:000000000000:event-bus/default'

export const setup: Resource[] = [
  resource('SES::EmailIdentity', 'Sender', { EmailIdentity: 'holdfast.example' }),
  resource('SES::ConfigurationSet', 'Set', { Name: 'mails' }),
  resource('SES::ConfigurationSetEventDestination', 'Destination', {
    ConfigurationSetName: 'mails',
    EventDestination: {
      MatchingEventTypes: ['SEND', 'bounce', 'complaint'],
      EventBridgeDestination: { EventBusArn: bus },
    },
  }),
]

/** A mail service behind a real port with an unmodified client, its mailbox behind another, and a listening bus. */
export interface MailUnderTest {
  host: FakeHost
  mail: Mail
  client: SESClient
  published: BusEvent[]
  /** Sends a raw mail and answers its id. */
  send(raw: string, more?: object): Promise<string>
  page(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

export async function startMail(
  host: FakeHost = fakeHost(setup),
  publish?: (event: BusEvent) => Promise<void>,
): Promise<MailUnderTest> {
  const published: BusEvent[] = []
  const record = async (event: BusEvent) => {
    published.push(event)
  }
  const mail = createMail(host, { publish: publish ?? record }, async () => ({ status: 404, told: '' }))
  const service: Served = await serveService('ses', mail.service)
  const mailbox = await serve(async (request, response) => {
    if (!(await mail.page(request, response))) response.writeHead(418).end()
  })
  const client = new SESClient({
    endpoint: service.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'F', secretAccessKey: 'x' },
    maxAttempts: 1,
  })
  return {
    host,
    mail,
    client,
    published,
    async send(raw, more = {}) {
      const command = new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) }, ...more })
      const { MessageId = '' } = await client.send(command)
      return MessageId
    },
    page: (path, init) => fetch(`${mailbox.url}/_mailbox${path}`, { redirect: 'manual', ...init }),
    async close() {
      client.destroy()
      await service.close()
      await mailbox.close()
    },
  }
}

/** The source of a mail with a text and an HTML part, as a function would hand it in. */
export function aMail(
  more: { headers?: string[]; subject?: string; text?: string; html?: string } = {},
): string {
  const { headers = [], subject = 'Hello', text = 'Good day.', html = '<p>Good day.</p>' } = more
  return [
    'From: Holdfast <care@holdfast.example>',
    'To: Li Wei <li.wei@example.com>',
    `Subject: ${subject}`,
    'Message-ID: <own@holdfast.example>',
    'Bcc: hidden@example.com',
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--b--',
    '',
  ].join('\r\n')
}
