import { Prose } from '../../../domain/events/fields.ts'
import type { CasePageData } from '../../../domain/messages/pages/case-page.ts'

/** What a customer writes about a complaint. */
export const CaseText = Prose(2000).min(1)

/** What is not complete of what a customer sends from the page of a complaint; empty where it may be taken. */
export function wrongInCase(form: Readonly<Record<string, string>>): CasePageData['wrong'] {
  const isText = (name: 'text' | 'why') => CaseText.safeParse(form[name] ?? '').success
  if (form.step === 'add') return isText('text') ? [] : ['text']
  if (form.step === 'again') return isText('why') ? [] : ['why']
  return form.step === 'withdraw' && form.confirm !== 'yes' ? ['confirm'] : []
}
