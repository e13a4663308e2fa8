import { dayFromNumber } from '../../domain/history/day.ts'
import type { PastRun } from '../../domain/playbooks/attempts.ts'
import type { Settings } from '../../domain/settings.ts'

type Terms = Pick<Settings['winBack'], 'answerDays' | 'followUpDays'>
type Open = { accountId: string; run: PastRun; endsOn: number }

/**
 * The runs that accounts of a replay have had. A win-back ends with an order, else when its task is answered and the days in which an
 * order is waited for are over; a cost analysis ends at once.
 */
export function createRunBook({ answerDays, followUpDays }: Terms) {
  const runs = new Map<string, PastRun[]>()
  let open: Open[] = []
  const close = (run: PastRun, day: number, end: { outcome: string; reason?: string }) =>
    Object.assign(run, { status: 'closed', closedAt: dayFromNumber(day), ...end })
  return {
    of: (accountId: string): readonly PastRun[] => runs.get(accountId) ?? [],
    begin(accountId: string, { playbook, cause }: Pick<PastRun, 'playbook' | 'cause'>, day: number): void {
      const run: PastRun = { playbook, cause, status: 'open' }
      runs.set(accountId, [...(runs.get(accountId) ?? []), run])
      if (playbook === 'win-back') open.push({ accountId, run, endsOn: day + answerDays + followUpDays })
      else close(run, day, { outcome: 'reported' })
    },
    /** An order ends whatever is open for an account. */
    settle(accountId: string, day: number): void {
      for (const { run } of open.filter((each) => each.accountId === accountId))
        close(run, day, { outcome: 'won-back' })
      open = open.filter((each) => each.accountId !== accountId)
    },
    /** Ends what is over by the morning of a day, and answers whose it was. */
    end(day: number): string[] {
      const over = open.filter(({ endsOn }) => endsOn <= day)
      for (const { run } of over) close(run, day, { outcome: 'lost', reason: 'no-order' })
      open = open.filter(({ endsOn }) => endsOn > day)
      return over.map(({ accountId }) => accountId)
    },
  }
}
