import * as z from 'zod'
import { Locale } from '../../../domain/accounts/locale.ts'
import { Id } from '../../../domain/events/fields.ts'
import { type ComplainPageData, complainPage } from '../../../domain/messages/pages/complain-page.ts'
import type { HttpResponse } from '../../runtime/define-route.ts'
import { htmlAnswer } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { readToken, signToken } from '../../runtime/signed-tokens.ts'
import { readAccount } from '../../store/accounts/accounts.ts'
import type { Spoken } from './take-form.ts'

const Claims = z.object({ sub: Id, order: Id.optional() })

/** Whom a link to the form speaks for; undefined where it was not made by the company's systems, or is over. */
export async function spokenFor(
  link: string | undefined,
  { secrets, now }: Given<'table' | 'secrets'>,
): Promise<Spoken | undefined> {
  const read = await readToken('holdfast:complaint', link, { keys: await secrets.keys(), now: now() })
  const claims = Claims.safeParse(read?.claims)
  return claims.success ? { accountId: claims.data.sub, orderId: claims.data.order } : undefined
}

/** The language that a page is asked for by name, else the one that the browser asks for. */
export function pageLocale(named: string | undefined, asked: Locale | undefined): Locale {
  return Locale.safeParse(named).data ?? asked ?? 'en'
}

/** The form, as an answer: fresh, or refused with what was typed and what is wrong. */
export async function formPage(
  page: Pick<ComplainPageData, 'locale' | 'link' | 'entered' | 'wrong' | 'notice' | 'files'>,
  status: number,
  given: Given<'table' | 'secrets'>,
): Promise<HttpResponse> {
  const { secrets, settings, now, table } = given
  const spoken = await spokenFor(page.link, given)
  const isOver = page.link !== undefined && spoken === undefined
  const account = spoken && (await readAccount(table, spoken.accountId))
  const html = complainPage({
    ...page,
    entered: { ...(spoken?.orderId !== undefined && { orderId: spoken.orderId }), ...page.entered },
    link: isOver ? undefined : page.link,
    notice: page.notice ?? (isOver ? 'link-over' : undefined),
    accountName: account?.name ?? spoken?.accountId,
    company: settings.company.name,
    timeZone: settings.businessCalendar.timeZone,
    token: await signToken(
      'holdfast:complaint-form',
      {},
      {
        keys: await secrets.keys(),
        now: now(),
        seconds: settings.complaints.form.longestHours * 3600,
      },
    ),
  })
  return htmlAnswer(html, status)
}
