import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'
import type { FiledTrouble } from '../../store/company/quarantine.ts'

/** Something that is set aside, as it is shown: all but its content. */
export const TroubleLine = z
  .strictObject({
    accountId: Id.optional().meta({ description: 'Absent for what concerns no account' }),
    item: z
      .string()
      .meta({ description: 'The record it is about, or the work where it is about all of an account' }),
    work: z.string().meta({ description: 'Who could not do it: a stream reader, a timer, a listener' }),
    reason: z
      .string()
      .meta({ description: 'The field and a code, or the error and its place; never a value' }),
    at: z.iso.datetime().meta({ description: 'When it was first set aside' }),
    lastAt: z.iso.datetime().meta({ description: 'When it was last met' }),
    times: z.int().min(1).meta({ description: 'How often it was met' }),
  })
  .meta({ id: 'TroubleLine' })
export type TroubleLine = z.infer<typeof TroubleLine>

/** The line of a trouble. */
export function troubleLine({ content: _, ...shown }: FiledTrouble): TroubleLine {
  return shown
}
