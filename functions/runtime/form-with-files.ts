import * as z from 'zod'
import type { RouteBody, SentForm } from './define-route.ts'

/** What a form has beside its files, and what stands around them. */
const besides = 256 * 1024

/** The body of a form with files of so many bytes together; somewhat more, so that who sends too much is told on the page which file it was. */
export function formWithFiles(bytes: number): RouteBody<z.ZodType<SentForm>> {
  return {
    type: 'form-with-files',
    limitBytes: bytes + besides,
    schema: z.object({
      boxes: z.record(z.string(), z.string()),
      files: z.array(z.object({ name: z.string(), content: z.instanceof(Uint8Array) })),
    }),
  }
}
