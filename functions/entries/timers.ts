import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveTimers } from '../runtime/serve-timers.ts'
import { scanChurn } from '../schedules/scan-churn.ts'

export const handler = serveTimers<'Timers'>({ ScanChurn: scanChurn }, bind('Timers', { table: tableClient }))
