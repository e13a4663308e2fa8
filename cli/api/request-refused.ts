import * as z from 'zod'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { ToldError } from '../usage-error.ts'

const Problem = z.looseObject({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.looseObject({ field: z.string(), reason: z.string() })).optional(),
})

/** The API answered with an error; the message carries what its problem+json says about which field and why. */
export class RequestRefused extends ToldError {
  override name = 'RequestRefused'
  readonly status: number
  readonly body: unknown

  constructor(method: string, path: string, status: number, body: unknown) {
    super(refused(`${method} ${path}`, status, sentenceOf(body)))
    this.status = status
    this.body = body
  }
}

/** The gateway refuses a token without saying why. */
function refused(request: string, status: number, why: string): Sentence {
  return status === 401 && why === ''
    ? say('usage.refused-token', { request })
    : say('usage.refused', { request, status: String(status), why })
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
