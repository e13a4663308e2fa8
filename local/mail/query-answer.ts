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
