import * as z from 'zod'
import { checkPage } from '../../../domain/messages/pages/check-page.ts'
import type { TaskPageData } from '../../../domain/messages/pages/task-page-data.ts'
import { mayAnswer } from '../../../domain/tasks/answer-task.ts'
import { isUndecided } from '../../../domain/tasks/task.ts'
import { draftDecision } from '../../operations/complaints/draft-decision.ts'
import { weighAnswer } from '../../operations/tasks/answer-a-task.ts'
import { checkAnswer } from '../../operations/tasks/check-answer.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { htmlAnswer } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { readDraft } from '../../store/people/drafts.ts'
import { type Opened, openLink, pageAnswer } from './open-link.ts'

export const TaskLink = z.strictObject({ token: z.string().meta({ description: 'The secret of the link' }) })
/** What the page was opened for: to look at an answer once more, or to hear what became of what was just sent. */
const PageQuery = z.object({
  step: z.string().optional().meta({
    description:
      'check: the answer that waits to be confirmed; amend: the one that was refused; account: the id that no account has',
  }),
  told: z
    .string()
    .optional()
    .meta({ description: 'late, noted or taken-back: what became of what was just sent' }),
})
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
  answers: {
    ...pageAnswers,
    422: {
      description: 'The page with the form as it was sent and what is wrong with it; nothing was decided',
    },
  },
  query: PageQuery,
  handle: ({ params, query }, given) => show(params.token, query, given),
})

/** The same without a body. */
export const headTaskPage = defineRoute({
  name: 'HeadTaskPage',
  needs: ['table'],
  summary: 'Ask whether a link works',
  params: TaskLink,
  answers: pageAnswers,
  handle: ({ params }, given) => show(params.token, {}, given),
})

async function show(token: string, { step, told }: z.infer<typeof PageQuery>, given: Given<'table'>) {
  const { table, settings, now } = given
  const opened = await openLink(table, token, settings, now())
  if ('answer' in opened) return opened.answer
  const { page, who } = opened
  const draft = isUndecided(page.task) ? await readDraft(table, token, now()) : undefined
  const check = step === 'check' && draft && (await checkAnswer(page, who, draft, given))
  if (check) return htmlAnswer(checkPage(page, check))
  const problems = draft && (await problemsOf(step, opened, draft.form, given))
  const says = (['late', 'noted', 'taken-back'] as const).find((known) => known === told)
  const drafted = page.complaint && draft?.form.drafted ? draft.form : undefined
  const proposed =
    drafted && page.complaint
      ? (await draftDecision(page.complaint, drafted, { reader: table, settings })).proposed.why
      : undefined
  return pageAnswer({
    ...page,
    ...(says && { told: says }),
    ...(proposed && { proposed }),
    ...(draft && { entered: draft.form }),
    ...(problems && { problems }),
  })
}

/** What is wrong with the draft that a form was kept as; undefined where nobody asks, or nothing is any more. */
async function problemsOf(
  step: string | undefined,
  { page: { task, viewerId }, who }: Opened,
  form: Record<string, string>,
  given: Given<'table'>,
): Promise<TaskPageData['problems']> {
  if (step === 'account') return [{ field: 'account', reason: 'no account has this id' }]
  if (step !== 'amend' || !mayAnswer(task, viewerId)) return undefined
  const result = await weighAnswer(task, form, who, given)
  return result.kind === 'refused' ? result.problems : undefined
}
