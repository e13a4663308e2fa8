import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createModelShelf } from '../../cli/what-if/model-shelf.ts'
import { pastBefore } from '../../cli/what-if/order-history.ts'
import { ordersUntil } from '../../domain/learning/account-past.ts'
import { accountValue } from '../../domain/learning/account-value.ts'
import { forecastByLearned, forecastByShipped } from '../../domain/learning/forecast-by.ts'
import { silenceLengthsOf } from '../../domain/learning/silence-lengths.ts'
import type { Settings } from '../../domain/settings.ts'
import { cadence } from '../../domain/signals/rhythm/cadence.ts'

/** A silence that reaches into a period, with what was forecast of it on each of its mornings there, the first of them on `start`. */
export type Silence = {
  accountId: string
  ownerId: string
  /** Days since 1970; `next` is null where nothing more was ordered. */
  last: number
  next: number | null
  /** The account's usual gap in days, and the company's silences: by when half were over, and nine of ten. */
  gap: number
  half: number
  mostOver: number
  start: number
  /** Odds of silence as multiples of the usual account's; the probability itself; the value in units of an ordinary account. */
  times: number[]
  risk: number[]
  worth: number[]
}
type Owned = Parameters<typeof createModelShelf>[0][number] & { ownerId: string }
type Period = { from: number; to: number }

const longest = 200

/** The silences of a period as the version in use each week would have judged them; kept by file, period and settings. */
export function forecastsOf(
  pasts: readonly Owned[],
  period: Period,
  { file, settings }: { file: string; settings: Settings },
): Silence[] {
  const key = createHash('sha256')
    .update(JSON.stringify([file, period, settings]))
    .digest('hex')
    .slice(0, 12)
  const kept = join(tmpdir(), `holdfast-policy-${key}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Silence[]
  const silences = forecast(pasts, period, settings)
  writeFileSync(kept, JSON.stringify(silences))
  return silences
}

function forecast(pasts: readonly Owned[], { from, to }: Period, settings: Settings): Silence[] {
  const { minimumOrderDays, horizonDays, model: shipped, winBack } = settings
  const shelf = createModelShelf(pasts, from, settings)
  const lengths = silenceLengthsOf(pasts, from - 1, minimumOrderDays)
  const open = pasts.flatMap((past) =>
    past.days.flatMap((last, i) => {
      const next = past.days[i + 1] ?? null
      if (i + 1 < minimumOrderDays || last >= to || (next !== null && next < from)) return []
      const { accountId, ownerId } = past
      const silence: Silence = {
        ...{ accountId, ownerId, last, next, gap: cadence(past.days.slice(0, i + 1)) },
        half: lengths.half ?? winBack.longSilenceDays,
        mostOver: lengths.mostOver ?? winBack.tooLateDays,
        ...{ start: 0, times: [], risk: [], worth: [] },
      }
      return [{ silence, past: pastBefore(past, last + 1) }]
    }),
  )
  for (let day = from; day <= to; day += 1) {
    if (day === from || day % 7 === 3) shelf.refit(day)
    const model = shelf.current()
    const usual = model?.usual ?? shipped.baseProbability
    for (const { silence, past } of open) {
      const { last, next, risk, times, worth } = silence
      if (last >= day || (next !== null && next < day) || day - last > longest) continue
      if (risk.length === 0) silence.start = day
      const probability = model
        ? forecastByLearned(model, past, day)
        : forecastByShipped({ ...settings, horizonDays }, past, day)
      const value = model && ordersUntil(past, day) > 0 ? accountValue(past, day, model, settings) : null
      risk.push(probability)
      times.push((probability * (1 - usual)) / ((1 - probability) * usual))
      worth.push(value?.timesOrdinary ?? 1)
    }
  }
  return open.map(({ silence }) => silence).filter(({ risk }) => risk.length > 0)
}
