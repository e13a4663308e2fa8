import { postTaskPage } from '../../../functions/api/tasks/post-task-page.ts'
import type { HttpResponse } from '../../../functions/runtime/define-route.ts'
import type { Given } from '../../../functions/runtime/ports.ts'
import { readDraft } from '../../../functions/store/people/drafts.ts'

/** Sends a form from the page of a link, and says yes where the page asks once more. */
export async function sendForm(
  token: string,
  body: Record<string, string>,
  given: Given<'table'>,
): Promise<HttpResponse> {
  const post = (sent: Record<string, string>) =>
    postTaskPage.answer({ params: { token }, query: undefined, body: sent }, given)
  const answer = await post(body)
  if (!answer.headers?.location?.endsWith('?step=check')) return answer
  const draft = await readDraft(given.table, token, given.now())
  return post({ step: 'confirm', draft: draft?.draftId ?? '' })
}
