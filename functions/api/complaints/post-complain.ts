import { ofForm } from '../../../domain/complaints/attachments/limits.ts'
import { readComplaintForm } from '../../../domain/complaints/complaint-form.ts'
import { trap } from '../../../domain/words/sentences/complain-pages.ts'
import { pageLocale, spokenFor } from '../../operations/complaints/form-page.ts'
import { judgeFiles } from '../../operations/complaints/judge-files.ts'
import { keepAttachments } from '../../operations/complaints/keep-attachments.ts'
import { refuseForm } from '../../operations/complaints/refused-form.ts'
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
    303: {
      description:
        'Where to look: at the reference of what was taken in, or at the form with what is wrong with it',
    },
    422: { description: 'The form again, as posted: more was refused today than is kept to be amended' },
    429: { description: 'The same where no more is taken of this today' },
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
    if (!made?.issuedAt) return refuseForm({ ...again, notice: 'too-old' }, given)
    if ('wrong' in read || entered[trap] || refused.length > 0) return refuseForm(again, given)
    const age = (now().getTime() - made.issuedAt.getTime()) / 1000
    if (age < settings.complaints.form.shortestSeconds)
      return refuseForm({ ...again, notice: 'too-quick' }, given)
    const spoken = await spokenFor(link, given)
    // They believe to have said who they are: better asked than guessed.
    if (link && !spoken) return refuseForm({ ...again, notice: 'link-over' }, given)
    const taken = await takeForm(read.form, { link: spoken, madeAt: made.issuedAt, locale }, given)
    if (taken === 'too-many') return refuseForm({ ...again, notice: 'too-many' }, given)
    const { complaintId, reference, resolveBy } = taken.receipt
    const full = await keepAttachments(complaintId, fit, 'form', given)
    if (full.length > 0) return refuseForm({ ...again, files: { refused: full, others: false } }, given)
    const kept = await signToken(
      'holdfast:complaint-receipt',
      { reference, resolveBy, safety: taken.safety },
      { keys, now: now(), seconds: shownDays * 86_400 },
    )
    return seeOther(`complain/kept?lang=${locale}&receipt=${kept}`)
  },
})
