import type { Ask } from './ask-api.ts'
import { definePage, type Sent } from './define-page.ts'
import { withDone } from './with-done.ts'

type Move = (ask: Ask, taskId: string, form: Record<string, string>) => Promise<unknown>

/** A move on a task as a form of its own: the same routes as for programs. */
const moveTask = (name: string, done: string, move: Move) =>
  definePage({
    path: `tasks/{taskId}/${name}`,
    async take({ ask, params: { taskId = '' }, form }: Sent) {
      await move(ask, taskId, form)
      return { to: withDone(form.next ?? `/tasks/${taskId}`, done) }
    },
  })

/** Put off, hand on, note: what is done about a task beside answering it. */
export const taskMoves = [
  moveTask('snooze', 'snoozed', (ask, taskId, { until = '', reason = '' }) =>
    ask('PostTaskSnooze', { params: { taskId }, body: { until, reason } }),
  ),
  moveTask('reassign', 'reassigned', (ask, taskId, { to = '', reason = '' }) =>
    ask('PostTaskReassign', { params: { taskId }, body: { to, reason } }),
  ),
  moveTask('note', 'noted', (ask, taskId, { text = '' }) =>
    ask('PostTaskNote', { params: { taskId }, body: { text } }),
  ),
]
