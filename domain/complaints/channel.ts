import * as z from 'zod'

/** How something reached the company. */
export const Channel = z.enum(['api', 'form', 'mail', 'phone', 'chat', 'visit', 'letter', 'other'])
export type Channel = z.infer<typeof Channel>
