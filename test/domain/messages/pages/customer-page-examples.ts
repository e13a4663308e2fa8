import type { Locale } from '../../../../domain/accounts/locale.ts'
import { type Attachment, refusals } from '../../../../domain/complaints/attachments/attachment.ts'
import { formFields } from '../../../../domain/complaints/complaint-form.ts'
import { type CasePageData, caseExpiredPage, casePage } from '../../../../domain/messages/pages/case-page.ts'
import { type ComplainPageData, complainPage } from '../../../../domain/messages/pages/complain-page.ts'
import { complaintKeptPage } from '../../../../domain/messages/pages/complaint-kept-page.ts'
import { type SurveyPageData, surveyPage } from '../../../../domain/messages/pages/survey-page.ts'
import { assessed, complaint, decision } from '../../complaints/a-complaint.ts'

const at = '2026-03-05T10:00:00Z'

/** Every page that customers are shown, by what it shows. */
export function everyCustomerPage(locale: Locale): Record<string, string> {
  const reader = { locale, timeZone: 'Europe/Berlin', company: 'Nordwall' }
  const form: ComplainPageData = { ...reader, token: 't', entered: {}, wrong: [] }
  const open: CasePageData = {
    ...reader,
    complaint: assessed({ sku: 'A-1', lot: 'L-7' }),
    mayReopen: false,
    added: [{ at, text: 'Two more.' }],
    attachments: [],
    letters: [{ name: 'complaint-acknowledgement', at }],
    entered: {},
    wrong: [],
  }
  const kept = { name: 'crate.jpg', type: 'image/jpeg', bytes: 120_400, from: 'form', at } as const
  const attachments: Attachment[] = [
    { id: 'a'.repeat(64), ...kept },
    { id: 'b'.repeat(64), name: 'photos.zip', bytes: 9_000, from: 'mail', at, refused: 'archive' },
    { id: 'c'.repeat(64), type: 'application/pdf', bytes: 900, from: 'page', at, erasedAt: at },
  ]
  const sentFiles = {
    refused: refusals.map((why) => ({ id: why, name: `${why}.exe`, bytes: 9, why })),
    others: true,
  }
  const survey: SurveyPageData = {
    ...{ ...reader, reference: 'HF-1', state: 'open', entered: {}, wrong: [], casePath: '../t' },
  }
  const told = { ...open.complaint, decision, respondedAt: at }
  const letters = [
    ...open.letters,
    { name: 'complaint-holding-HF-1-1', at },
    { name: 'complaint-decision', at },
  ]
  return {
    form: complainPage(form),
    'form of a link': complainPage({
      ...form,
      accountName: 'Acme',
      link: 'a.b.c',
      entered: { orderId: '4711' },
    }),
    'form refused': complainPage({ ...form, wrong: [...formFields, 'website'] }),
    'form with files refused': complainPage({ ...form, files: sentFiles }),
    'form too quick': complainPage({ ...form, notice: 'too-quick' }),
    'form of an old link': complainPage({ ...form, notice: 'link-over' }),
    'form no more today': complainPage({ ...form, notice: 'too-many' }),
    kept: complaintKeptPage({ ...reader, kept: { reference: 'HF-1', resolveBy: at, safety: true } }),
    'kept over': complaintKeptPage(reader),
    'case received': casePage({ ...open, complaint: complaint(), letters: [] }),
    'case with files': casePage({ ...open, attachments, files: sentFiles }),
    'case refused': casePage({ ...open, wrong: ['text', 'confirm'] }),
    'case decided': casePage({
      ...open,
      letters,
      complaint: { ...told, status: 'decided', decidedAt: at, closesAt: at },
      outside: { name: 'Trade Ombudsman', url: 'https://ombudsman.example', until: '2026-09-02' },
      mayReopen: true,
      told: 'added',
    }),
    'case closed': casePage({
      ...open,
      letters,
      complaint: { ...told, status: 'closed' },
      mayReopen: true,
      wrong: ['why'],
    }),
    'case over': casePage({ ...open, complaint: { ...told, status: 'withdrawn' }, told: 'withdrawn' }),
    survey: surveyPage(survey),
    'survey refused': surveyPage({ ...survey, wrong: ['rating', 'better'], entered: { better: 'Call.' } }),
    'survey answered': surveyPage({ ...survey, state: 'answered' }),
    'survey over': surveyPage({ ...survey, state: 'over' }),
    'case link over': caseExpiredPage(reader),
  }
}
