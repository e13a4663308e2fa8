import type * as z from 'zod'
import { Merger } from '../../../domain/events/event.ts'

/** One merger as it is shown. */
export const MergerView = Merger.pick({ mergerId: true, from: true, into: true, at: true }).meta({
  id: 'Merger',
})

/** What is shown of a merger. */
export function mergerView({ mergerId, from, into, at }: Merger): z.infer<typeof MergerView> {
  return { mergerId, from, into, at }
}
