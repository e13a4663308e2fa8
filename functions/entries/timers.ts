import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveTimers } from '../runtime/serve-timers.ts'
import { goOn } from '../schedules/go-on.ts'
import { reconcileDue } from '../schedules/reconcile-due.ts'
import { reviewActions } from '../schedules/review-actions.ts'
import { scanChurn } from '../schedules/scan-churn.ts'

export const handler = serveTimers<'Timers'>(
  { ScanChurn: scanChurn, ReconcileDue: reconcileDue, GoOn: goOn, ReviewActions: reviewActions },
  bind<'Timers'>({ table: tableClient }),
)
