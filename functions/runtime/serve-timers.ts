import * as z from 'zod'
import type { FunctionName, NeedsOf, TimersOf } from '../registry.ts'
import { markTimer, type TimerOutcome } from '../store/company/timer-marks.ts'
import { atBoundary } from './at-boundary.ts'
import type { Counts, Preview } from './define-timer.ts'
import { narrow } from './narrow.ts'
import type { Given } from './ports.ts'
import { Problem } from './problem.ts'
import { withinInvocation } from './time-left.ts'

type Hosted<F extends FunctionName> = {
  needs: readonly NeedsOf<F>[]
  run(given: Given<NeedsOf<F>>): Promise<Counts>
  dryRun?(given: Given<NeedsOf<F>>): Promise<Preview>
}
/** Strict, so that a misspelt `dryRun` stops instead of doing the real thing. */
const Fired = z.strictObject({ timer: z.string(), dryRun: z.boolean().optional() })

/**
 * The Lambda handler of a function's timers: `{"timer": <name>}` says which; with `"dryRun": true` it answers what the
 * timer would do and writes nothing. Else it logs and returns the timer's counts, and remembers when it ran.
 */
export function serveTimers<F extends FunctionName>(
  hosted: Record<TimersOf<F>, Hosted<F>>,
  given: Given<NeedsOf<F>> & Given<'table'>,
): (event: unknown, context?: unknown) => Promise<Counts | Preview> {
  const byName = new Map(Object.entries<Hosted<F>>(hosted))
  const fire = async (event: unknown) => {
    const { timer: name, dryRun } = Fired.parse(event)
    const timer = byName.get(name)
    if (!timer) throw new Problem('not-found', 'This function has no such timer')
    const own = narrow(timer.needs, given)
    if (dryRun) {
      if (!timer.dryRun) throw new Problem('invalid-request', `The timer ${name} has no dry run`)
      const preview = await timer.dryRun(own)
      given.log.info('timer tried without writing', { timer: name })
      return preview
    }
    const mark = (outcome: TimerOutcome) =>
      markTimer(given.table, name, { at: given.now().toISOString(), outcome })
    const counts = await timer.run(own).catch(async (error: unknown) => {
      // What failed is told, also where not even that can be written.
      await mark('failed').catch((failure: unknown) =>
        given.log.error('a timer could not be marked', failure),
      )
      throw error
    })
    await mark(counts.unfinished ? 'unfinished' : 'done')
    // Its heartbeat: an alarm rings when this stays away. What had more work than time has not come to its end.
    if (!counts.unfinished) given.log.metric(`${name}Done`, 1)
    given.log.info(`timer done: ${JSON.stringify(counts)}`, { timer: name })
    return counts
  }
  return (event, context) => {
    const name = z.object({ timer: z.string() }).safeParse(event).data?.timer ?? ''
    const fields = { timer: byName.has(name) ? name : 'unknown' }
    return atBoundary(given.log, 'timer failed', fields, () => withinInvocation(context, () => fire(event)))
  }
}
