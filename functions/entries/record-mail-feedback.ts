import { atBoundary } from '../runtime/at-boundary.ts'
import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { withinInvocation } from '../runtime/time-left.ts'
import { recordMailFeedback } from '../streams/record-mail-feedback.ts'

const given = bind<'RecordMailFeedback'>({ table: tableClient })

export const handler = (event: unknown, context: unknown) =>
  atBoundary(given.log, 'listener failed', { name: recordMailFeedback.name }, () =>
    withinInvocation(context, () => recordMailFeedback.hear(event, given)),
  )
