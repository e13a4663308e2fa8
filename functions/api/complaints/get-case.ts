import * as z from 'zod'
import { casePage } from '../../../domain/messages/pages/case-page.ts'
import { sentences } from '../../../domain/words/sentences.ts'
import { ofDraft, wrongInCase } from '../../operations/complaints/case-form.ts'
import { openCase } from '../../operations/complaints/open-case.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { htmlAnswer } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { readDraft } from '../../store/people/drafts.ts'

export const CaseParams = z.strictObject({
  token: z.string().meta({ description: 'The secret of the customer\u2019s link' }),
})
const CaseQuery = z.object({
  step: z.string().optional().meta({ description: 'amend: what was just sent and not taken' }),
  told: z.string().optional().meta({ description: 'What became of what was just sent' }),
})
export const caseAnswers = {
  200: { description: 'Where the complaint stands, in HTML' },
  404: { description: 'A page saying that the link is not valid' },
  410: { description: 'A page saying that the link has expired' },
}
/** Of a page that was led to because what was sent from it is not complete. */
export const amended = {
  422: { description: 'The page with what was sent and what is wrong with it; nothing was taken in' },
}

/** Shows a customer where their complaint stands; changes nothing, however often it is opened. */
export const getCase = defineRoute({
  name: 'GetCase',
  needs: ['table'],
  summary: 'Show a customer where a complaint stands',
  params: CaseParams,
  query: CaseQuery,
  answers: { ...caseAnswers, ...amended },
  handle: ({ params, query }, given) => show(params.token, query, given),
})

/** The same without a body. */
export const headCase = defineRoute({
  name: 'HeadCase',
  needs: ['table'],
  summary: 'Ask whether a customer\u2019s link works',
  params: CaseParams,
  answers: caseAnswers,
  handle: ({ params }, given) => show(params.token, {}, given),
})

async function show(token: string, { step, told: asked }: z.infer<typeof CaseQuery>, given: Given<'table'>) {
  const opened = await openCase(token, given)
  if ('answer' in opened) return opened.answer
  const told = sentences['case.told'].told.find((each) => each === asked)
  const draft = step === 'amend' ? await readDraft(given.table, token, given.now()) : undefined
  const sent = draft && ofDraft(draft.form)
  const wrong = sent ? wrongInCase(sent) : []
  const isRefused = wrong.length > 0 || (sent?.files?.refused.length ?? 0) > 0
  const again = isRefused && sent ? { entered: sent.boxes, files: sent.files } : { entered: {} }
  return htmlAnswer(casePage({ ...opened, ...again, wrong, told }), isRefused ? 422 : 200)
}
