import { bind } from '../runtime/bind.ts'
import { insertsClient } from '../runtime/clients/inserts.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveConsumer } from '../runtime/serve-consumer.ts'
import { foldEvents } from '../streams/fold-events.ts'

export const handler = serveConsumer<'FoldEvents'>(
  foldEvents,
  bind<'FoldEvents'>({ table: tableClient, inserts: insertsClient }),
)
