import * as z from 'zod'

const Problem = z.looseObject({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.looseObject({ field: z.string(), reason: z.string() })).optional(),
})

/** The API answered with an error; the message carries what its problem+json says about which field and why. */
export class RequestRefused extends Error {
  override name = 'RequestRefused'
  readonly status: number
  readonly body: unknown

  constructor(method: string, path: string, status: number, body: unknown) {
    super(`${method} ${path} was refused with ${status}${sentenceOf(body) || meaningOf(status)}`)
    this.status = status
    this.body = body
  }
}

/** The gateway refuses a token without saying why. */
function meaningOf(status: number): string {
  return status === 401
    ? ': the token is none of this API, or has expired: npx holdfast login, or give another --token'
    : ''
}

function sentenceOf(body: unknown): string {
  const problem = Problem.safeParse(body)
  if (!problem.success) return ''
  const { title, detail, errors = [] } = problem.data
  const fields = errors.map(({ field, reason }) => `${field}: ${reason}`)
  const summary = errors.some(({ reason }) => reason === detail) ? undefined : detail
  return [title, summary, ...fields]
    .filter(Boolean)
    .map((part) => `: ${part}`)
    .join('')
}
