import * as z from 'zod'
import { defineRoute } from '../runtime/define-route.ts'
import type { Given } from '../runtime/ports.ts'
import type { TableReader } from '../store/table.ts'
import { openLink, pageAnswer } from './open-link.ts'

export const TaskLink = z.strictObject({ token: z.string().meta({ description: 'The secret of the link' }) })
export const pageAnswers = {
  200: { description: 'The page, in HTML: the task with its form, or what was decided' },
  404: { description: 'A page saying that the link is not valid' },
  410: { description: 'A page saying that the link has expired' },
}

/** Shows a task; mail scanners and prefetching browsers may open it as often as they like, it changes nothing. */
export const getTaskPage = defineRoute({
  name: 'GetTaskPage',
  needs: ['table'],
  summary: 'Show a task behind its link',
  params: TaskLink,
  answers: pageAnswers,
  handle: ({ params }, { table, ...always }) => show(params.token, table, always),
})

/** The same without a body. */
export const headTaskPage = defineRoute({
  name: 'HeadTaskPage',
  needs: ['table'],
  summary: 'Ask whether a link works',
  params: TaskLink,
  answers: pageAnswers,
  handle: ({ params }, { table, ...always }) => show(params.token, table, always),
})

async function show(token: string, reader: TableReader, { settings, now }: Given<never>) {
  const opened = await openLink(reader, token, settings, now())
  return 'answer' in opened ? opened.answer : pageAnswer(opened.page)
}
