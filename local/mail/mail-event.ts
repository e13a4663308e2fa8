import { randomUUID } from 'node:crypto'
import type { BusEvent } from '../eventbridge/put-events.ts'
import { type KeptMessage, MAIL_EVENTS, type MailEventType } from './message.ts'
import { fieldValues, type MimeSource } from './mime-source.ts'

/** Where and when an event happens. */
export interface Occasion {
  type: MailEventType
  at: Date
  region: string
  account: string
}

/** The event that SES publishes when `type` happens to a mail. */
export function mailEvent(message: KeptMessage, source: MimeSource, occasion: Occasion): BusEvent {
  const { type, at, region, account } = occasion
  const set = message.configurationSet
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': MAIL_EVENTS[type].detailType,
    source: 'aws.ses',
    account,
    time: `${at.toISOString().slice(0, 19)}Z`,
    region,
    resources: set ? [`arn:aws:ses:${region}:${account}:configuration-set/${set}`] : [],
    detail: {
      eventType: type,
      mail: mailOf(message, source, account),
      [type.toLowerCase()]: outcome(message, occasion),
    },
  }
}

function mailOf(message: KeptMessage, source: MimeSource, account: string) {
  const [from] = fieldValues(source, 'from')
  return {
    timestamp: message.date,
    source: message.from,
    sourceArn: message.sourceArn,
    sendingAccountId: account,
    messageId: message.id,
    destination: message.to,
    headersTruncated: false,
    headers: source.fields.map(({ text }) => {
      const colon = text.indexOf(':')
      return {
        name: text.slice(0, colon),
        value: text
          .slice(colon + 1)
          .replace(/\r?\n(?=[ \t])/g, '')
          .trim(),
      }
    }),
    commonHeaders: {
      from: from ? [from] : [],
      date: fieldValues(source, 'date')[0],
      to: fieldValues(source, 'to'),
      messageId: message.id,
      subject: message.subject,
    },
    tags: {
      ...(message.configurationSet && { 'ses:configuration-set': [message.configurationSet] }),
      'ses:from-domain': [message.from.slice(message.from.lastIndexOf('@') + 1)],
      ...Object.fromEntries(Object.entries(message.tags).map(([name, value]) => [name, [value]])),
    },
  }
}

function outcome(message: KeptMessage, { type, at, region }: Occasion): Record<string, unknown> {
  const timestamp = at.toISOString()
  const reportingMTA = `dns; ${region}.amazonses.com`
  if (type === 'Send') return {}
  if (type === 'Delivery')
    return {
      timestamp,
      processingTimeMillis: 1,
      recipients: message.to,
      smtpResponse: '250 2.0.0 OK',
      reportingMTA,
    }
  const feedbackId = randomUUID()
  if (type === 'Bounce')
    return {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: message.to.map((emailAddress) => ({
        emailAddress,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      })),
      timestamp,
      feedbackId,
      reportingMTA,
    }
  return {
    complainedRecipients: message.to.map((emailAddress) => ({ emailAddress })),
    complaintSubType: null,
    complaintFeedbackType: 'abuse',
    userAgent: 'local mailbox',
    arrivalDate: timestamp,
    timestamp,
    feedbackId,
  }
}
