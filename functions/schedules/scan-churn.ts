import { defineTimer } from '../runtime/define-timer.ts'
import { previewScan } from './preview-scan.ts'
import { scanWhile } from './scan-while.ts'
import { budgetMs, timeBudget } from './time-budget.ts'

/**
 * The daily scan. Reads only the accounts whose day has come, checks each by a strong read, asks for the playbooks its
 * risk calls for, and files it under the day it is next to be looked at. It may run twice, late, or miss days: every
 * request is made once for its cause, and the cursor moves only when everything was done. An account that can never be judged as it is, is
 * set aside and due again when it is released. What it has no time for, GoOn does.
 */
export const scanChurn = defineTimer({
  name: 'ScanChurn',
  needs: ['table'],
  async run(given) {
    const counts = await scanWhile(given, timeBudget(budgetMs), { fresh: true })
    given.log.metric('AccountsScanned', counts.read)
    return counts
  },
  dryRun: (given) => previewScan(given, timeBudget(budgetMs)),
})
