import type * as z from 'zod'
import type { Locale } from '../accounts/locale.ts'

/** What goes into the raw mail: both parts say the same. */
export type Mail = { subject: string; html: string; text: string }

/** One kind of mail: what it needs, how it reads. Everything Holdfast sends today is transactional. */
export type Message<Data> = {
  name: string
  messageClass: 'transactional'
  schema: z.ZodType<Data>
  render: (data: Data, locale: Locale) => Mail
}
