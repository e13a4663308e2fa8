import type { Locale } from '../../../domain/accounts/locale.ts'
import { type ComplaintForm, complaintOfForm } from '../../../domain/complaints/complaint-form.ts'
import { judgeSeverity } from '../../../domain/complaints/judge-severity.ts'
import type { Given } from '../../runtime/ports.ts'
import { saveStranger } from '../../store/accounts/accounts.ts'
import { isStranger } from '../../store/mail/senders.ts'
import { countForm } from '../../store/people/form-counts.ts'
import { contentHash } from '../../store/table/content-hash.ts'
import { pointerKey } from '../../store/tasks/complaints.ts'
import { type Receipt, storeComplaint } from '../../store/tasks/store-complaint.ts'
import { accountOfSender, intoWhich } from './account-of-sender.ts'

/** Whom a link to the form speaks for. */
export type Spoken = { accountId: string; orderId?: string | undefined }

/**
 * Takes a form in, once: the same content again, of a page made on the same day, is the same complaint. `too-many` where a sender, a text or
 * all strangers together have sent what is taken in a day.
 */
export async function takeForm(
  form: ComplaintForm,
  { link, madeAt, locale }: { link: Spoken | undefined; madeAt: Date; locale: Locale },
  given: Given<'table'>,
): Promise<{ receipt: Receipt; safety: boolean } | 'too-many'> {
  const { table, settings, now } = given
  const accountId = link ? await intoWhich(table, link.accountId) : await accountOfSender(table, form.email)
  const filled = { ...form, orderId: form.orderId ?? link?.orderId }
  const id = `form-${contentHash([accountId, filled, madeAt.toISOString().slice(0, 10)]).slice(0, 32)}`
  const input = complaintOfForm(filled, accountId, id)
  const isNew = (await table.get(pointerKey(id))) === undefined
  if (isNew && !(await mayTake(form, accountId, given))) return 'too-many'
  if (isStranger(accountId)) {
    const { name, email, organisation } = form
    const { currency, businessCalendar } = settings
    const contact = { name, email }
    const described = { name: organisation ?? name, contact, currency, locale }
    await saveStranger(table, accountId, { ...described, timeZone: businessCalendar.timeZone })
  }
  const stored = await storeComplaint(table, input, now(), settings)
  // Its id is made of its content.
  if (stored.kind === 'changed') throw new Error(`the form ${id} was stored with other content`)
  return { receipt: stored.receipt, safety: judgeSeverity(input).safety }
}

async function mayTake(
  { email, description }: ComplaintForm,
  accountId: string,
  { table, settings, now }: Given<'table'>,
): Promise<boolean> {
  const { aSenderADay, aTextADay, strangersADay } = settings.complaints.form
  const at = now()
  const text = description.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ')
  const limits: [what: string[], most: number][] = [
    [['sender', email.toLowerCase()], aSenderADay],
    [['text', text], aTextADay],
    ...(isStranger(accountId) ? ([[['strangers'], strangersADay]] as [string[], number][]) : []),
  ]
  for (const [what, most] of limits) if (!(await countForm(table, what, { at, most }))) return false
  return true
}
