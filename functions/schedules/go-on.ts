import { policyLines } from '../../domain/policy/policy-lines.ts'
import { type Counts, defineTimer } from '../runtime/define-timer.ts'
import { filePolicy } from '../store/company/policies.ts'
import { readStandings } from '../store/company/standings.ts'
import { isAnewOpen, judgeAnewWhile } from './judge-anew-while.ts'
import { scanWhile } from './scan-while.ts'
import { sweepWhile } from './sweep-while.ts'
import { budgetMs, timeBudget } from './time-budget.ts'

/**
 * Goes on with the scan, and at last with the sweep, that had more accounts than time, or was killed, and between them judges accounts by a
 * version that was put to use. Where there is none of this it does nothing but file the policy where that has become another one. The sign of life that the timer itself owes is given when its work has come to its end.
 */
export const goOn = defineTimer({
  name: 'GoOn',
  needs: ['table'],
  async run(given) {
    // What a deployment changed is seen within the hour.
    await filePolicy(given.table, policyLines(given.settings), given.now())
    const hasTime = timeBudget(budgetMs)
    const standings = await readStandings(given.table)
    let done: Counts = {}
    if (standings.scan) {
      const scan = await scanWhile(given, hasTime, { fresh: false })
      given.log.metric('AccountsScanned', scan.read)
      if (!scan.unfinished) given.log.metric('ScanChurnDone', 1)
      done = scan
    }
    if (isAnewOpen(standings, given)) {
      const anew = await judgeAnewWhile(given, hasTime)
      if (anew.walked > 0 || anew.unfinished)
        done = { ...done, ...anew, setAside: anew.setAside + (done.setAside ?? 0) }
    }
    if (hasTime() && standings.sweep?.isOver === false) {
      const sweep = await sweepWhile(given, hasTime)
      if (!sweep.unfinished) given.log.metric('ReconcileDueDone', 1)
      done = { ...done, ...sweep, setAside: sweep.setAside + (done.setAside ?? 0) }
    }
    return done
  },
})
