import type * as z from 'zod'
import type { ServiceResponse } from '../kernel/types.ts'

/** An error a service answers with: `type` is the name the SDK throws. */
export class ServiceError extends Error {
  override name = 'ServiceError'
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

/** Answers in AWS JSON `version`; a ServiceError becomes status 400 with its type. Other errors are bugs and pass on. */
export async function answerJson(version: '1.0' | '1.1', work: () => unknown): Promise<ServiceResponse> {
  const respond = (status: number, body: unknown) => ({
    status,
    headers: { 'content-type': `application/x-amz-json-${version}` },
    body: JSON.stringify(body),
  })
  try {
    return respond(200, (await work()) ?? {})
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return respond(400, { __type: error.type, message: error.message })
  }
}

/** Parses a request body; what does not fit is a ValidationException naming the field. */
export function parseBody<T>(schema: z.ZodType<T>, body: Buffer): T {
  let value: unknown
  try {
    value = JSON.parse(body.toString() || '{}')
  } catch {
    throw new ServiceError('SerializationException', 'the request body is not JSON')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => [...path, message].join(': '))
  throw new ServiceError('ValidationException', faults.join('; '))
}
