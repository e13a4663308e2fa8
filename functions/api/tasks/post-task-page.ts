import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import { personOf } from '../../../domain/people/people.ts'
import { isSaid, mayAnswer } from '../../../domain/tasks/answer-task.ts'
import { mayTakeBack, takeBack } from '../../../domain/tasks/hold-answer.ts'
import { moveTask } from '../../../domain/tasks/move-task.ts'
import { isGrave, outcomesOf } from '../../../domain/tasks/outcomes.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { fillForm } from '../../operations/complaints/fill-form.ts'
import { placeComplaint } from '../../operations/complaints/place-complaint.ts'
import { answerATask, weighAnswer } from '../../operations/tasks/answer-a-task.ts'
import { changeTask } from '../../operations/tasks/change-task.ts'
import type { HttpResponse } from '../../runtime/define-route.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { dropDraft, readDraft, saveDraft } from '../../store/people/drafts.ts'
import { untilWritten } from '../../store/table/revision.ts'
import { pageAnswers, TaskLink } from './get-task-page.ts'
import { goTo, type Opened, openLink } from './open-link.ts'

/**
 * Takes what is sent from a task's page and leads on to a page that says what came of it, so that going back or loading again sends nothing
 * twice. What is refused, and what cannot be called back, is kept as a draft and led to once more: to be amended, or confirmed, which the step
 * `confirm` does.
 */
export const postTaskPage = defineRoute({
  name: 'PostTaskPage',
  needs: ['table'],
  summary: 'Answer a task',
  params: TaskLink,
  body: { type: 'form', limitBytes: 64 * 1024, schema: z.record(z.string(), z.string()) },
  answers: {
    404: pageAnswers[404],
    410: pageAnswers[410],
    422: { description: 'Nothing was sent of what the page asks for' },
    303: {
      description:
        'Where to look: at what was decided, by whom and when, at who was faster, at the question whether this is right, or at what is wrong with the form',
    },
  },
  handle: ({ params: { token }, body }, given) =>
    untilWritten('The task behind a link', async () => {
      const opened = await openLink(given.table, token, given.settings, given.now())
      if ('answer' in opened) return opened.answer
      const { step, draft, ...typed } = body
      if (step === 'account') return nameAccount(token, opened, typed, given)
      if (step === 'take-back') return takeBackAnswer(token, opened, given)
      if (step === 'note') return keepNote(token, opened, typed.note, given)
      if (step === 'draft' && (typed.outcome ?? 'resolve') === 'resolve')
        return draftAnswer(token, opened, typed, given)
      if (step !== 'confirm') return take(token, opened, typed, given)
      const kept = await readDraft(given.table, token, given.now())
      // It was sent before, or is another one since this page was opened.
      if (!kept) return goTo(token)
      return kept.draftId === draft ? send(token, opened, kept.form, given) : goTo(token, 'step=check')
    }),
})

type Form = Record<string, string>

/** A form as it was filled in: refused with what was typed, asked about once more, or sent. */
async function take(token: string, opened: Opened, form: Form, given: Given<'table'>) {
  const { page, who } = opened
  if (!mayAnswer(page.task, page.viewerId)) return tooLate(token, opened, form)
  if (!isFilledIn(page.task, form))
    throw new Problem('invalid-request', 'Nothing was sent of what this page asks for.')
  const result = await weighAnswer(page.task, form, who, given)
  const asksAgain = result.kind === 'answered' && isGrave(form.outcome ?? '')
  if (result.kind === 'refused' || asksAgain) await saveDraft(given.table, token, form, given.now())
  if (result.kind === 'refused') return goTo(token, 'step=amend')
  return asksAgain ? goTo(token, 'step=check') : send(token, opened, form, given)
}

/** Whether a page of ours sent it: mail programs that "unsubscribe", and scanners, post something too. A browser sends every box, empty or not. */
function isFilledIn(task: Task, form: Form): boolean {
  const asked = ['outcome', ...outcomesOf(task).flatMap(({ fields }) => Object.keys(fields.shape))]
  return asked.some((name) => name in form)
}

/** What is left open of a decision is proposed, and the answer drafted, for whoever decides to change it. */
async function draftAnswer(token: string, { page }: Opened, form: Form, given: Given<'table'>) {
  if (!page.complaint || !mayAnswer(page.task, page.viewerId)) return goTo(token, 'told=late')
  await saveDraft(given.table, token, await fillForm(page.complaint, form, given), given.now())
  return goTo(token)
}

/** Decides a task, once; undefined when it changed meanwhile and is to be looked at again. */
async function send(
  token: string,
  opened: Opened,
  form: Form,
  given: Given<'table'>,
): Promise<HttpResponse | undefined> {
  const { read, page, who } = opened
  if (!mayAnswer(page.task, page.viewerId)) return tooLate(token, opened, form)
  const result = await answerATask(read, form, who, given, isGrave(form.outcome ?? ''))
  if (result === undefined) return undefined
  if (result.kind === 'refused') {
    await saveDraft(given.table, token, form, given.now())
    return goTo(token, 'step=amend')
  }
  await dropDraft(given.table, token)
  return goTo(token)
}

/** Somebody or something was faster, unless it is the same answer that was sent twice. */
function tooLate(token: string, { page }: Opened, form: Form): HttpResponse {
  const person = { personId: page.viewerId, email: page.viewerEmail }
  return goTo(token, isSaid(page.task, form, person) ? undefined : 'told=late')
}

/** Of a complaint whose account nobody knew: whose it is. */
async function nameAccount(token: string, opened: Opened, form: Form, given: Given<'table'>) {
  const { page, who } = opened
  if (!mayAnswer(page.task, page.viewerId)) return goTo(token, 'told=late')
  const account = Id.safeParse(form.account?.trim())
  const refused = async () => {
    await saveDraft(given.table, token, form, given.now())
    return goTo(token, 'step=account')
  }
  if (!account.success) return refused()
  try {
    await placeComplaint(page.task, account.data, who.name ?? who.personId, given)
    return goTo(token)
  } catch (error) {
    // There is no such account, or it cannot take this one in.
    if (error instanceof Problem && error.code !== 'unavailable') return refused()
    throw error
  }
}

/** What was just decided is as it was, and what was typed is in the form again; too late, it stands. */
async function takeBackAnswer(token: string, { page }: Opened, given: Given<'table'>) {
  const { viewerId: personId } = page
  const said = page.task.answer ?? page.task.approval?.proposed
  let isBack = false
  await changeTask(page.task, given, (task, _people, at) => {
    isBack = mayTakeBack(task, personId, at)
    return isBack ? takeBack(task, { by: personId, at }) : undefined
  })
  if (isBack && said && page.task.held?.approval === undefined)
    await saveDraft(given.table, token, { outcome: said.outcome, ...said.fields }, given.now())
  return goTo(token, isBack ? 'told=taken-back' : 'told=late')
}

/** What is decided takes nothing but a note, which is kept with what was done. */
async function keepNote(token: string, { page }: Opened, typed: string | undefined, given: Given<'table'>) {
  const note = typed?.trim() ?? ''
  if (note === '') return goTo(token)
  await changeTask(page.task, given, (task, people, at) =>
    moveTask(task, 'note', { by: personOf(page.viewerId, people).name, at, why: note.slice(0, 2000) }),
  )
  return goTo(token, 'told=noted')
}
