/** Every problem the API can answer with: its HTTP status and what it means. The code is the stable part of `type`. */
export const problems = {
  'malformed-json': { status: 400, title: 'The body is not valid JSON' },
  'malformed-form': { status: 400, title: 'The body is not a valid form' },
  'invalid-cursor': { status: 400, title: 'The cursor was not given out by this list' },
  'bad-signature': { status: 401, title: 'The signature is missing, wrong or too old' },
  forbidden: { status: 403, title: 'This is not among what you may do' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'link-expired': { status: 410, title: 'This link has expired' },
  'not-possible': { status: 409, title: 'This is not possible as things stand' },
  'changed-content': { status: 409, title: 'The same id was used before with other content' },
  'too-large': { status: 413, title: 'The body is larger than this route accepts' },
  'unsupported-media-type': { status: 415, title: 'The body has another media type than this route accepts' },
  'invalid-request': { status: 422, title: 'Fields are missing, unknown or wrong' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'Holdfast is busy; try again shortly' },
} as const satisfies Record<string, { status: number; title: string }>
export type ProblemCode = keyof typeof problems

/** One wrong field: its place, a stable code, and why, without echoing the value. */
export type FieldError = { field: string; code: string; reason: string }

/** A failure that names what happened and what to do; `detail` must hold no personal data, for it is logged and shown. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: readonly FieldError[]

  constructor(code: ProblemCode, detail: string, errors: readonly FieldError[] = []) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.errors = errors
  }
}

/** A problem as RFC 9457 wants it. */
export function problemBody(problem: Problem) {
  const { status, title } = problems[problem.code]
  return {
    type: `urn:holdfast:problem:${problem.code}`,
    title,
    status,
    detail: problem.message,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  }
}
