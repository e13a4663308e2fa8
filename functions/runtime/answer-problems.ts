import type { MiddlewareObj } from '@middy/core'
import { problemAnswer } from './http-answer.ts'
import type { Log } from './log.ts'
import { Problem, problems } from './problem.ts'
import { OutOfTime } from './time-left.ts'

const busy = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TimeoutError',
  'TooContended',
])

/** Middleware that turns whatever was thrown into problem+json: nothing of an unexpected error is shown to the caller. */
export function answerProblems(log: Log): MiddlewareObj {
  return {
    onError(request) {
      const problem = problemOf(request.error)
      if (problems[problem.code].status >= 500) log.error('request failed', request.error)
      request.response = problemAnswer(problem)
    },
  }
}

/** What an error is to whoever asked. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 404) {
    return new Problem('not-found', 'There is no such route.')
  }
  if (error instanceof OutOfTime)
    return new Problem(
      'unavailable',
      'What is stored could not be reached in time. Try again in a few seconds.',
    )
  if (error instanceof Error && busy.has(error.name))
    return new Problem('unavailable', 'Try again in a few seconds.')
  return new Problem('internal', 'The request could not be completed; it may be sent again.')
}
