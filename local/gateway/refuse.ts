import { randomUUID } from 'node:crypto'
import { AccessDenied, type ServiceResponse } from '../kernel/types.ts'

/** Why a request is not passed to its service. */
export interface Fault {
  status: number
  code: string
  message: string
}

/** What an error of judging a request means for its sender; services name their own codes in `type`. */
export function faultOf(error: unknown, query: boolean): Fault {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof AccessDenied)
    return query
      ? { status: 403, code: 'AccessDenied', message }
      : { status: 400, code: 'AccessDeniedException', message }
  const own =
    error instanceof Error && 'type' in error && typeof error.type === 'string' ? error.type : undefined
  return { status: 400, code: own ?? (query ? 'InvalidAction' : 'UnknownOperationException'), message }
}

/** The fault in the wire format of the service: XML for query services, JSON for the others. */
export function refuse(query: boolean, { status, code, message }: Fault): ServiceResponse {
  if (!query)
    return {
      status,
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() },
      body: JSON.stringify({ __type: code, message }),
    }
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse>${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
