import type { AnswerResult } from '../../../domain/tasks/answer-task.ts'
import { Problem } from '../../runtime/problem.ts'

/** An answer that was taken, or would be; throws a Problem for one that is refused or too late. */
export function mustBeAnswered(result: AnswerResult): Extract<AnswerResult, { kind: 'answered' }> {
  if (result.kind === 'answered') return result
  if (result.kind === 'already')
    throw new Problem('not-possible', `Task ${result.task.taskId} is ${result.task.status} already.`)
  const errors = result.problems.map(({ field, reason }) => ({
    field,
    code: 'invalid',
    reason: `${field} ${reason}`,
  }))
  throw new Problem('invalid-request', errors[0]?.reason ?? 'A field is wrong.', errors)
}
