import type { IncomingMessage, ServerResponse } from 'node:http'
import PostalMime from 'postal-mime'
import type { Host, Service } from '../kernel/types.ts'
import { checkSubmission, configurationSetOf } from './check-submission.ts'
import { type Bus, createMailPublisher } from './create-mail-publisher.ts'
import { createMailStore } from './create-mail-store.ts'
import { type KeptMessage, type Message, toListed } from './message.ts'
import { rewriteSource, splitSource } from './mime-source.ts'
import { createMailboxPage, type Receive } from './page/create-mailbox-page.ts'
import { quotaAnswer, refusedAnswer, sentAnswer } from './query-answer.ts'
import { readMailSetup } from './read-mail-setup.ts'
import { readSubmission, type Submission } from './read-submission.ts'
import { SesError } from './ses-error.ts'

/** SES's limit for one message of its first API, in bytes. */
const LARGEST = 10 * 1024 * 1024
/** What SES grants a new account that has left the sandbox. */
const LIMITS = { most: 50_000, rate: 14 }
const PREVIEW_LENGTH = 140
// What SES replaces or keeps to itself when it sends a mail on.
const NOT_SENT_ON = [
  'message-id',
  'date',
  'bcc',
  'return-path',
  'x-ses-configuration-set',
  'x-ses-message-tags',
]

/** SES and the mailbox where everything it was handed ends up. */
export interface Mail {
  /** SES's first API (query protocol): SendRawEmail and SendEmail. */
  service: Service
  /** Serves `/_mailbox`; answers false for a request that is not the mailbox's. */
  page(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Every mail, in the order of sending. */
  messages(): Message[]
}
/** Takes mail from functions as SES would, keeps it, and publishes what happens to it. */
export function createMail(host: Host, bus: Bus, receive: Receive): Mail {
  const setup = readMailSetup(host)
  const store = createMailStore(host)
  const arn = (resource: string) => `arn:aws:ses:${host.region}:${host.account}:${resource}`
  const identityArn = (address: string) => arn(`identity/${setup.identityOf(address)?.name ?? address}`)

  async function accept(submission: Submission): Promise<string> {
    checkSubmission(setup, submission, host.region)
    const source = await submission.source()
    if (source.length > LARGEST)
      throw new SesError(
        'InvalidParameterValue',
        `Message length is more than ${LARGEST} bytes long: '${source.length}'.`,
      )
    const { subject = '', text = '' } = await PostalMime.parse(source)
    // Nothing is awaited from here on, so that mails are kept in the order of their ids.
    const id = store.nextId()
    const now = host.clock.now()
    const raw = rewriteSource(splitSource(source), NOT_SENT_ON, {
      'Message-ID': `<${id}@${host.region}.amazonses.com>`,
      Date: now.toUTCString().replace('GMT', '+0000'),
    })
    const [from = ''] = submission.senders
    const message: KeptMessage = {
      id,
      from,
      to: submission.recipients,
      subject,
      date: now.toISOString(),
      preview: text.replace(/\s+/g, ' ').trim().slice(0, PREVIEW_LENGTH),
      sourceArn: identityArn(from),
      configurationSet: configurationSetOf(setup, submission),
      tags: submission.tags,
      pending: ['Send', 'Delivery'],
    }
    store.put(message, raw)
    host.count('mails', message.to.length)
    host.tell('mail', `to ${message.to.join(', ')}: ${subject}`)
    return id
  }

  /** What SES would say it takes, and took in the last twenty-four hours of the stack's clock. */
  function quotaNow() {
    const since = host.clock.now().getTime() - 86_400_000
    const sent = store.all().filter(({ date }) => Date.parse(date) > since)
    return { ...LIMITS, sent: sent.reduce((sum, { to }) => sum + to.length, 0) }
  }

  const publish = createMailPublisher(host, bus, setup, store)

  return {
    service: {
      needs({ operation, body }) {
        if (operation === 'GetSendQuota') return [{ action: 'ses:GetSendQuota', resource: '*' }]
        const submission = refusalOr(() => readSubmission(operation, body))
        // A request that cannot be read is refused by `handle`, whoever sent it.
        if (submission instanceof SesError) return []
        const [from = ''] = submission.senders
        const set = configurationSetOf(setup, submission)
        const context = { 'ses:FromAddress': from, 'ses:Recipients': submission.recipients }
        const resources = [identityArn(from), ...(set ? [arn(`configuration-set/${set}`)] : [])]
        return resources.map((resource) => ({ action: `ses:${operation}`, resource, context }))
      },
      async handle({ operation, body }) {
        if (operation === 'GetSendQuota') return quotaAnswer(quotaNow())
        try {
          return await host.activity.during(async () => {
            const id = await accept(readSubmission(operation, body))
            // The sender does not wait for those who listen.
            void publish(id)
            return sentAnswer(operation, id)
          })
        } catch (error) {
          if (error instanceof SesError) return refusedAnswer(error)
          throw error
        }
      },
    },
    page: createMailboxPage(
      store,
      async (id, feedback) => {
        const message = store.get(id)
        if (!message || message.feedback) return
        store.put({ ...message, feedback, pending: [...message.pending, feedback] })
        host.tell(
          'mail',
          `${feedback === 'Bounce' ? 'bounced from' : 'complaint of'} ${message.to.join(', ')}: ${message.subject}`,
        )
        await publish(id)
      },
      receive,
    ),
    messages: () => store.all().map(toListed),
  }
}

function refusalOr<Result>(work: () => Result): Result | SesError {
  try {
    return work()
  } catch (error) {
    if (error instanceof SesError) return error
    throw error
  }
}
