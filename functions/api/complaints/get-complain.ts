import * as z from 'zod'
import type { Locale } from '../../../domain/accounts/locale.ts'
import { formPage, pageLocale } from '../../operations/complaints/form-page.ts'
import { readRefused, refusedPage } from '../../operations/complaints/refused-form.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import type { Given } from '../../runtime/ports.ts'

/** What the page is opened with: beside these, anything that a campaign adds to an address. */
export const FormQuery = z.object({
  lang: z.string().optional().meta({ description: 'en or zh-CN; else what the browser asks for' }),
  for: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'A JSON Web Token that says for which account, and about which order' }),
  draft: z.string().max(100).optional().meta({ description: 'What was just sent and not taken' }),
})
const opened = {
  query: FormQuery,
  answers: {
    200: { description: 'The form, in HTML' },
    422: { description: 'The form with what was just sent and is wrong; nothing was taken in' },
    429: { description: 'The same: no more is taken of this today' },
  },
}

/** Shows the form for complaints and suggestions; changes nothing. */
export const getComplain = defineRoute({
  ...opened,
  name: 'GetComplain',
  needs: ['table', 'secrets'],
  summary: 'Show the form for complaints',
  handle: ({ query, locale }, given) => show(query, locale, given),
})

/** The same without a body. */
export const headComplain = defineRoute({
  ...opened,
  name: 'HeadComplain',
  needs: ['table', 'secrets'],
  summary: 'Ask whether there is a form',
  handle: ({ query, locale }, given) => show(query, locale, given),
})

async function show(
  { lang, for: link, draft }: z.infer<typeof FormQuery>,
  asked: Locale | undefined,
  given: Given<'table' | 'secrets'>,
) {
  const locale = pageLocale(lang, asked)
  const refused = draft === undefined ? undefined : await readRefused(draft, given)
  return refused
    ? refusedPage({ ...refused, locale }, given)
    : formPage({ locale, link, entered: {}, wrong: [] }, 200, given)
}
