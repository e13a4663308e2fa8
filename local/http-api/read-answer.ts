import * as z from 'zod'

/** An HTTP answer ready to be written. */
export interface Answer {
  status: number
  headers: Record<string, string | string[]>
  body: string | Buffer
}

const Response = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
  cookies: z.array(z.string()).nullish(),
})

/**
 * Turns what a function returned into an HTTP answer by the rules of payload format 2.0. Without a `statusCode`
 * the whole value is the JSON body of a 200. Throws when the response does not have the expected form.
 */
export function readAnswer(returned: unknown): Answer {
  if (typeof returned !== 'object' || returned === null || !('statusCode' in returned)) {
    const body = typeof returned === 'string' ? returned : JSON.stringify(returned ?? null)
    return { status: 200, headers: { 'content-type': 'application/json' }, body }
  }
  const { statusCode, headers, body, isBase64Encoded, cookies } = Response.parse(returned)
  const sent: Answer['headers'] = { 'content-type': 'text/plain;charset=UTF-8' }
  for (const [name, value] of Object.entries(headers ?? {})) sent[name.toLowerCase()] = String(value)
  if (cookies?.length) sent['set-cookie'] = cookies
  return {
    status: statusCode,
    headers: sent,
    body: isBase64Encoded ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  }
}
