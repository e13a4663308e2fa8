import { ofForm } from '../../../domain/complaints/attachments/limits.ts'
import { readComplaintForm } from '../../../domain/complaints/complaint-form.ts'
import { trap } from '../../../domain/words/sentences/complain-pages.ts'
import { formPage, pageLocale, spokenFor } from '../../operations/complaints/form-page.ts'
import { judgeFiles } from '../../operations/complaints/judge-files.ts'
import { keepAttachments } from '../../operations/complaints/keep-attachments.ts'
import { takeForm } from '../../operations/complaints/take-form.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { formWithFiles } from '../../runtime/form-with-files.ts'
import { seeOther } from '../../runtime/page-answer.ts'
import { readToken, signToken } from '../../runtime/signed-tokens.ts'

const shownDays = 30

/**
 * Takes the form and leads on to a page with the reference. What no person sends (too quick, the hidden box filled in, a page that we did not
 * make) comes back to be sent once more, so that a person who is taken for a machine loses nothing.
 */
export const postComplain = defineRoute({
  name: 'PostComplain',
  needs: ['table', 'secrets', 'attachments'],
  summary: 'Send the form for complaints',
  body: formWithFiles(ofForm.bytes),
  answers: {
    303: { description: 'Where to look: at the reference of what was taken in' },
    422: { description: 'The form again, as posted, and what is wrong with it; nothing was taken in' },
    429: { description: 'The form again: no more is taken of this today' },
  },
  async handle({ body, locale: asked }, given) {
    const { secrets, settings, now } = given
    const { token, lang, for: link, ...entered } = body.boxes
    const locale = pageLocale(lang, asked)
    const { fit, refused } = await judgeFiles(body.files, ofForm)
    const again = { locale, link, entered, files: { refused, others: fit.length > 0 } }
    const keys = await secrets.keys()
    const made = await readToken('holdfast:complaint-form', token, { keys, now: now() })
    const read = readComplaintForm(entered)
    const wrong = [...('wrong' in read ? read.wrong : []), ...(entered[trap] ? [trap] : [])]
    if (!made?.issuedAt) return formPage({ ...again, wrong, notice: 'too-old' }, 422, given)
    if ('wrong' in read || wrong.length > 0 || refused.length > 0)
      return formPage({ ...again, wrong }, 422, given)
    const age = (now().getTime() - made.issuedAt.getTime()) / 1000
    if (age < settings.complaints.form.shortestSeconds)
      return formPage({ ...again, wrong, notice: 'too-quick' }, 422, given)
    const spoken = await spokenFor(link, given)
    // They believe to have said who they are: better asked than guessed.
    if (link && !spoken) return formPage({ ...again, wrong, notice: 'link-over' }, 422, given)
    const taken = await takeForm(read.form, { link: spoken, madeAt: made.issuedAt, locale }, given)
    if (taken === 'too-many') return formPage({ ...again, wrong, notice: 'too-many' }, 429, given)
    const { complaintId, reference, resolveBy } = taken.receipt
    const full = await keepAttachments(complaintId, fit, 'form', given)
    if (full.length > 0)
      return formPage({ ...again, files: { refused: full, others: false }, wrong }, 422, given)
    const kept = await signToken(
      'holdfast:complaint-receipt',
      { reference, resolveBy, safety: taken.safety },
      { keys, now: now(), seconds: shownDays * 86_400 },
    )
    return seeOther(`complain/kept?lang=${locale}&receipt=${kept}`)
  },
})
