import { randomUUID } from 'node:crypto'
import type { ServiceResponse } from '../kernel/types.ts'
import type { SesError } from './ses-error.ts'

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/'

/** The query protocol's answer to a successful send. */
export function sentAnswer(action: string, messageId: string): ServiceResponse {
  return xml(
    200,
    `<${action}Response xmlns="${NAMESPACE}"><${action}Result><MessageId>${escapeXml(messageId)}</MessageId></${action}Result>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  )
}

/** The query protocol's answer to how many mails are taken in twenty-four hours, how many a second, and how many were. */
export function quotaAnswer({
  most,
  rate,
  sent,
}: {
  most: number
  rate: number
  sent: number
}): ServiceResponse {
  return xml(
    200,
    `<GetSendQuotaResponse xmlns="${NAMESPACE}"><GetSendQuotaResult><Max24HourSend>${most}.0</Max24HourSend>` +
      `<MaxSendRate>${rate}.0</MaxSendRate><SentLast24Hours>${sent}.0</SentLast24Hours></GetSendQuotaResult>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></GetSendQuotaResponse>`,
  )
}

/** The query protocol's answer to a request that SES refuses. */
export function refusedAnswer({ code, message }: SesError): ServiceResponse {
  return xml(
    400,
    `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${escapeXml(code)}</Code>` +
      `<Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  )
}

function xml(status: number, body: string): ServiceResponse {
  return { status, headers: { 'content-type': 'text/xml' }, body }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
