import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveTimers } from '../runtime/serve-timers.ts'
import { refitModel } from '../schedules/refit-model.ts'

export const handler = serveTimers<'RefitModel'>(
  { RefitModel: refitModel },
  bind('RefitModel', { table: tableClient }),
)
