import * as z from 'zod'
import { Locale } from '../../../domain/accounts/locale.ts'
import { Person } from '../../../domain/accounts/person.ts'
import { Id } from '../../../domain/events/fields.ts'
import { isGrave } from '../../../domain/tasks/outcomes.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { taskNamed } from '../../operations/tasks/act-on-task.ts'
import { weighAnswer } from '../../operations/tasks/answer-a-task.ts'
import { answererOf } from '../../operations/tasks/answerer-of.ts'
import { aroundTask } from '../../operations/tasks/around-task.ts'
import { letterOfAnswer } from '../../operations/tasks/check-answer.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { listComplaints } from '../../store/tasks/complaints.ts'
import { mustBeAnswered } from './must-be-answered.ts'

const AnswerCheck = z
  .strictObject({
    grave: z.boolean().meta({ description: 'It cannot be called back: ask once more before it is sent' }),
    task: Task.meta({ description: 'The task as the answer would leave it' }),
    letter: z
      .strictObject({ to: Person, locale: Locale, subject: z.string(), text: z.string() })
      .optional()
      .meta({ description: 'What the customer would get' }),
  })
  .meta({ id: 'AnswerCheck' })
export type AnswerCheck = z.infer<typeof AnswerCheck>

/** What an answer would do if it were given now; nothing is changed. */
export const postTaskAnswerCheck = defineRoute({
  name: 'PostTaskAnswerCheck',
  needs: ['table'],
  summary: 'See what an answer to a task would do',
  params: z.strictObject({ taskId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.looseObject({ outcome: z.string() }) },
  answers: {
    200: { description: 'What it would do', schema: AnswerCheck },
    404: { description: 'There is no such task' },
    409: { description: 'The task is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  async handle({ params: { taskId }, body, caller }, given) {
    const { value } = await taskNamed(taskId, caller, given)
    const result = mustBeAnswered(await weighAnswer(value, body, await answererOf(caller, given), given))
    const said = result.task.answer ?? result.task.approval?.proposed
    const complaints = await listComplaints(given.table, value.accountId)
    const around = await aroundTask(given.table, value, complaints, given.settings, given.now())
    const letter = said && (await letterOfAnswer({ task: value, ...around }, said, given))
    const told = letter && {
      to: letter.to,
      locale: letter.locale,
      subject: letter.mail.subject,
      text: letter.mail.text,
    }
    const check: AnswerCheck = {
      grave: isGrave(body.outcome),
      task: result.task,
      ...(told && { letter: told }),
    }
    return { status: 200, body: check }
  },
})
