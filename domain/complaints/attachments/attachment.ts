import * as z from 'zod'
import { Instant } from '../../events/fields.ts'

/** What may be attached, by what its bytes are, each with the endings that a name of it may have; the first is put where there is none of them. */
export const endings = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'application/pdf': ['.pdf'],
  'text/plain': ['.txt'],
} as const
const types = Object.keys(endings) as (keyof typeof endings)[]
export const AttachmentType = z.enum(types)
export type AttachmentType = z.infer<typeof AttachmentType>

/** Why a file is not taken. */
export const refusals = ['type', 'archive', 'office', 'empty', 'many', 'large', 'cut', 'full'] as const
export const Refusal = z.enum(refusals)
export type Refusal = z.infer<typeof Refusal>

/** A file as it came, of which nothing is known. */
export type SentFile = { name: string; content: Uint8Array }
/** One that may be kept; its id is the SHA-256 of its content. */
export type FitFile = { id: string; name: string; type: AttachmentType; content: Uint8Array }
/** One that may not, and why. */
export type RefusedFile = { id: string; name: string; bytes: number; why: Refusal }

/** By which way it came. */
const Origin = z.enum(['form', 'page', 'mail'])
export type Origin = z.infer<typeof Origin>

/** What is known of a file that came with a complaint. One that was refused, or has been erased, is known and is not there. */
export const Attachment = z
  .strictObject({
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'The SHA-256 of its content' }),
    name: z
      .string()
      .optional()
      .meta({ description: 'As it was sent, cleaned; none once the file has been erased' }),
    type: AttachmentType.optional().meta({ description: 'By its content; none where it was not taken' }),
    bytes: z.int().min(0),
    from: Origin,
    at: Instant.meta({ description: 'When it came' }),
    refused: Refusal.optional().meta({ description: 'Why it was not taken' }),
    erasedAt: Instant.optional().meta({ description: 'When its content and name were erased' }),
  })
  .meta({ id: 'Attachment' })
export type Attachment = z.infer<typeof Attachment>

/** Whether its content can be had. */
export function isKept({ refused, erasedAt }: Pick<Attachment, 'refused' | 'erasedAt'>): boolean {
  return refused === undefined && erasedAt === undefined
}
