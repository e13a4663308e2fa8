import { atBoundary } from '../runtime/at-boundary.ts'
import { bind } from '../runtime/bind.ts'
import { attachmentsClient } from '../runtime/clients/attachments.ts'
import { mailroomClient } from '../runtime/clients/mailroom.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { withinInvocation } from '../runtime/time-left.ts'
import { takeMail } from '../streams/take-mail.ts'

const given = bind<'TakeMail'>({
  ...{ table: tableClient, mailroom: mailroomClient },
  attachments: attachmentsClient,
})

export const handler = (event: unknown, context: unknown) =>
  atBoundary(given.log, 'listener failed', { name: takeMail.name }, () =>
    withinInvocation(context, () => takeMail.hear(event, given)),
  )
