import { checkView } from '../../console/tasks/check-view.ts'
import { type TaskScreen, taskView } from '../../console/tasks/task-view.ts'
import { Problem } from '../runtime/problem.ts'
import { definePage, type Visit } from './define-page.ts'
import { peopleToAsk } from './people-to-ask.ts'
import { withDone } from './with-done.ts'

/** A task: what it is about, its form, and what was done. */
export const taskPage = definePage({
  path: 'tasks/{taskId}',
  async show(visit) {
    const screen = await screenOf(visit)
    return (viewer) => taskView(viewer, screen)
  },
  /** An answer: refused with what was typed, asked about once more where it is grave, or given. */
  async take({ form, ...visit }) {
    const { taskId = '' } = visit.params
    const { confirmed, ...typed } = form
    const screen = await screenOf(visit)
    if (confirmed === 'change') return (viewer) => taskView(viewer, { ...screen, entered: typed })
    const asked = { params: { taskId }, body: { outcome: '', ...typed } }
    try {
      const check = await visit.ask('PostTaskAnswerCheck', asked)
      if (check.grave && confirmed !== 'yes') return (viewer) => checkView(viewer, screen, typed, check)
      await visit.ask('PostTaskAnswer', asked)
      return { to: withDone(`/tasks/${taskId}`, 'answered') }
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid-request' || error.errors.length === 0)
        throw error
      const problems = error.errors.map(({ field, reason }) => ({ field, reason }))
      return (viewer) => taskView(viewer, { ...screen, problems, entered: typed })
    }
  },
})

async function screenOf({ ask, params: { taskId = '' }, query }: Visit): Promise<TaskScreen> {
  const [found, people] = await Promise.all([ask('GetTask', { params: { taskId } }), peopleToAsk(ask)])
  return { ...found, people, done: query.done }
}
