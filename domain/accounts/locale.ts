import * as z from 'zod'

/** Languages every mail and page exists in. */
export const Locale = z.enum(['en', 'zh-CN'])
export type Locale = z.infer<typeof Locale>
