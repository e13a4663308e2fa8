import * as z from 'zod'
import { formPage, pageLocale } from '../operations/form-page.ts'
import { defineRoute } from '../runtime/define-route.ts'

/** What the page is opened with: beside these, anything that a campaign adds to an address. */
export const FormQuery = z.object({
  lang: z.string().optional().meta({ description: 'en or zh-CN; else what the browser asks for' }),
  for: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'A JSON Web Token that says for which account, and about which order' }),
})
const answers = { 200: { description: 'The form, in HTML' } }

/** Shows the form for complaints and suggestions; changes nothing. */
export const getComplain = defineRoute({
  name: 'GetComplain',
  needs: ['table', 'secrets'],
  summary: 'Show the form for complaints',
  query: FormQuery,
  answers,
  handle: ({ query, locale }, given) =>
    formPage({ locale: pageLocale(query.lang, locale), link: query.for, entered: {}, wrong: [] }, 200, given),
})

/** The same without a body. */
export const headComplain = defineRoute({
  name: 'HeadComplain',
  needs: ['table', 'secrets'],
  summary: 'Ask whether there is a form',
  query: FormQuery,
  answers,
  handle: ({ query, locale }, given) =>
    formPage({ locale: pageLocale(query.lang, locale), link: query.for, entered: {}, wrong: [] }, 200, given),
})
