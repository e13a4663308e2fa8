import { bind } from '../runtime/bind.ts'
import { busClient } from '../runtime/clients/bus.ts'
import { runsClient } from '../runtime/clients/runs.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveConsumer } from '../runtime/serve-consumer.ts'
import { serveTimers } from '../runtime/serve-timers.ts'
import type { Remaining } from '../runtime/time-left.ts'
import { sweepOutbox } from '../schedules/sweep-outbox.ts'
import { dispatchOutbox } from '../streams/dispatch-outbox.ts'

const given = bind<'DispatchOutbox'>({ table: tableClient, runs: runsClient, bus: busClient })
const onRecords = serveConsumer<'DispatchOutbox'>(dispatchOutbox, given)
const onTimer = serveTimers<'DispatchOutbox'>({ SweepOutbox: sweepOutbox }, given)

export const handler = (event: object, context: Remaining) =>
  'timer' in event ? onTimer(event, context) : onRecords(event, context)
