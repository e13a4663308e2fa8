import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { readComplaintForm } from '../../../domain/complaints/complaint-form.ts'
import type { ComplainPageData } from '../../../domain/messages/pages/complain-page.ts'
import { trap } from '../../../domain/words/sentences/complain-pages.ts'
import { sentences } from '../../../domain/words/sentences.ts'
import type { HttpResponse } from '../../runtime/define-route.ts'
import { seeOther } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { readDraft, saveDraft } from '../../store/people/drafts.ts'
import { countForm } from '../../store/people/form-counts.ts'
import { asDraft, ofDraft } from './case-form.ts'
import { formPage } from './form-page.ts'

/** More than people mistype in a day: what is beyond is answered without being kept. */
const mostKeptADay = 1000

/** The form as it was sent and not taken. */
export type RefusedForm = Pick<ComplainPageData, 'locale' | 'link' | 'entered' | 'files' | 'notice'>

/** The boxes that are wrong, among them the one that no person sees. */
export function wrongBoxes(entered: Readonly<Record<string, string>>): ComplainPageData['wrong'] {
  const read = readComplaintForm(entered)
  return [...('wrong' in read ? read.wrong : []), ...(entered[trap] ? [trap] : [])]
}

/** Leads on to the form with what was typed and what is wrong, so that going back and loading again send nothing twice. */
export async function refuseForm(
  form: RefusedForm,
  given: Given<'table' | 'secrets'>,
): Promise<HttpResponse> {
  const { table, now } = given
  const { locale, link, entered, files, notice } = form
  const at = now()
  if (!(await countForm(table, ['refused'], { at, most: mostKeptADay }))) return refusedPage(form, given)
  const token = randomUUID()
  const about = { ...(link !== undefined && { for: link }), ...(notice && { notice }), lang: locale }
  await saveDraft(table, token, { ...asDraft({ boxes: entered, files }), ...about }, at, 'FORM')
  return seeOther(`complain?lang=${locale}&draft=${token}`)
}

/** The form that `refuseForm` kept under a token; undefined where it is no longer kept. */
export async function readRefused(
  token: string,
  { table, now }: Pick<Given<'table'>, 'table' | 'now'>,
): Promise<Pick<RefusedForm, 'link' | 'entered' | 'files' | 'notice'> | undefined> {
  const draft = await readDraft(table, token, now(), 'FORM')
  if (!draft) return undefined
  const { boxes, files } = ofDraft(draft.form)
  const { for: link, notice, lang: _, ...entered } = boxes
  return { link, entered, files, notice: Notice.safeParse(notice).data }
}

/** The form with what was typed and what is wrong with it. */
export function refusedPage(form: RefusedForm, given: Given<'table' | 'secrets'>): Promise<HttpResponse> {
  const status = form.notice === 'too-many' ? 429 : 422
  return formPage({ ...form, wrong: wrongBoxes(form.entered) }, status, given)
}

const Notice = z.enum(sentences['complain.notice'].notice)
