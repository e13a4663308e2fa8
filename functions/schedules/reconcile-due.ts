import { defineTimer } from '../runtime/define-timer.ts'
import { sweepWhile } from './sweep-while.ts'
import { budgetMs, timeBudget } from './time-budget.ts'

/**
 * The weekly sweep that the daily scan must agree with: judges every account, due or not. One whose band is worse than
 * the filed one is filed anew, so that the next scan looks at it. Where the version is the one it was filed under, it crossed a
 * line without having been due (a lost index entry, a changed policy) and is counted as missed, which should be 0; else the
 * version has moved, and this is how a silent account comes to it. One that cannot be judged is set aside, and the rest goes on. A sample of
 * the accounts is recomputed from the stored events, another one each week. What it has no time for, GoOn does.
 */
export const reconcileDue = defineTimer({
  name: 'ReconcileDue',
  needs: ['table'],
  run: (given) => sweepWhile(given, timeBudget(budgetMs)),
})
