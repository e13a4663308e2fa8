import type { FieldProblem } from '../tasks/answer-task.ts'
import type { TaskMailData } from './mail-data.ts'

/** What a task's page shows. `entered` is a refused form as it was posted, so that nothing has to be typed again. */
export type TaskPageData = Pick<
  TaskMailData,
  'company' | 'timeZone' | 'accountName' | 'task' | 'complaint' | 'riskOverride'
> & {
  /** Currency that an amount is in. */
  currency: string
  problems?: readonly FieldProblem[]
  entered?: Readonly<Record<string, unknown>>
}
