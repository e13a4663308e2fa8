import { Cron } from 'croner'

const hourMs = 3_600_000
const units: Record<string, number> = { minute: 60_000, hour: hourMs, day: 24 * hourMs }

/** When a schedule fires next (null where that cannot be told), and whether it should have by now and did not. */
export type Firing = { nextAt: string | null; isLate: boolean }

/**
 * What an expression says: `cron(…)` in its zone, or `rate(…)`, which counts from when it was made: so from when it ran last. Late is what
 * is an hour behind, or missed a whole turn; what never ran is not late, for it may be new.
 */
export function firingOf(
  expression: string,
  { timeZone, now, ranAt }: { timeZone: string; now: Date; ranAt: string | undefined },
): Firing {
  const [, form, body = ''] = /^(cron|rate)\((.+)\)$/.exec(expression) ?? []
  const ran = ranAt === undefined ? undefined : Date.parse(ranAt)
  if (form === 'cron') return byCron(cronOf(body, timeZone), now, ran)
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(body) ?? []
  const length = Number(count ?? 0) * (units[unit] ?? 0)
  if (length === 0 || ran === undefined) return { nextAt: null, isLate: false }
  const turns = Math.max(1, Math.ceil((now.getTime() - ran) / length))
  return { nextAt: new Date(ran + turns * length).toISOString(), isLate: turns > 2 }
}

function byCron(job: Cron, now: Date, ran: number | undefined): Firing {
  const [last] = job.previousRuns(1, now)
  const isDue = last !== undefined && now.getTime() - last.getTime() > hourMs
  return {
    nextAt: job.nextRun(now)?.toISOString() ?? null,
    isLate: isDue && ran !== undefined && ran < last.getTime(),
  }
}

function cronOf(body: string, timezone: string): Cron {
  const pattern = ['0', ...body.split(' ').map((field) => (field === '?' ? '*' : field))].join(' ')
  return new Cron(pattern, { timezone, mode: '7-part', alternativeWeekdays: true, sloppyRanges: true })
}
