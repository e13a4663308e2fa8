import * as z from 'zod'
import { Refusal } from '../../../domain/complaints/attachments/attachment.ts'
import { Prose } from '../../../domain/events/fields.ts'
import type { CasePageData } from '../../../domain/messages/pages/case-page.ts'
import type { FilesSent } from '../../../domain/messages/pages/file-field.ts'

/** What a customer writes about a complaint. */
export const CaseText = Prose(2000).min(1)

/** What a customer sends from the page of a complaint: its boxes, and what became of the files with them. */
export type CaseForm = { boxes: Readonly<Record<string, string>>; files?: FilesSent | undefined }

/** What is not complete of it; empty where it may be taken. Who adds files need not write anything. */
export function wrongInCase({ boxes, files }: CaseForm): CasePageData['wrong'] {
  const isText = (name: 'text' | 'why') => CaseText.safeParse(boxes[name] ?? '').success
  const isAttached = files !== undefined && (files.others || files.refused.length > 0)
  if (boxes.step === 'add')
    return isText('text') || (isAttached && (boxes.text ?? '').trim() === '') ? [] : ['text']
  if (boxes.step === 'again') return isText('why') ? [] : ['why']
  return boxes.step === 'withdraw' && boxes.confirm !== 'yes' ? ['confirm'] : []
}

const Files = z.object({
  refused: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.int(), why: Refusal })),
  others: z.boolean(),
})

/** A form as the draft that it is kept as; of files only what is told about them. */
export function asDraft({ boxes, files }: CaseForm): Record<string, string> {
  return { ...boxes, ...(files && { files: JSON.stringify(files) }) }
}

/** The form of a draft. */
export function ofDraft({ files, ...boxes }: Readonly<Record<string, string>>): CaseForm {
  return { boxes, files: files === undefined ? undefined : Files.parse(JSON.parse(files)) }
}
