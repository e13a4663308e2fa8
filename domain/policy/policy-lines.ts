import type { Settings } from '../settings.ts'
import { type SettingGroup, settingNames } from './setting-names.ts'

/** A setting with its value as JSON; what is not set is left out. */
export type PolicyLine = { group: SettingGroup; setting: string; value: string }

/** Long lists are told by their number: nobody reads twenty thousand exchange rates. */
const mostTold = 2000

/** The settings in force, one by one, in the order in which they are explained. */
export function policyLines(settings: Settings): PolicyLine[] {
  const { horizonDays, minimumOrderDays, maxOpenTasksPerOwner, locale, currency } = settings
  const { retention, bands, shrinking, model, learning, tiers, sla, complaints } = settings
  const { businessCalendar, offers, costing, winBack, rhythm, company, access, office } = settings
  const groups: Record<SettingGroup, Readonly<Record<string, unknown>> | undefined> = {
    general: { horizonDays, minimumOrderDays, maxOpenTasksPerOwner, locale, currency },
    ...{ retention, bands, shrinking, model, learning, tiers, sla, complaints },
    ...{ businessCalendar, offers, costing, winBack, rhythm, company, access, office },
    exchangeRates: settings.exchangeRates,
  }
  return (Object.entries(settingNames) as [SettingGroup, readonly string[]][]).flatMap(([group, names]) =>
    names.flatMap((setting) => {
      const value = groups[group]?.[setting]
      return value === undefined ? [] : [{ group, setting, value: told(value) }]
    }),
  )
}

function told(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > mostTold && Array.isArray(value) ? JSON.stringify({ entries: value.length }) : text
}

/** A setting that is another one than it was; null where it was not set, or is not any more. */
export type PolicyChange = {
  group: SettingGroup
  setting: string
  before: string | null
  now: string | null
}

/** What is different between two policies. */
export function policyChanges(before: readonly PolicyLine[], now: readonly PolicyLine[]): PolicyChange[] {
  const named = ({ group, setting }: PolicyLine) => `${group}.${setting}`
  const old = new Map(before.map((line) => [named(line), line.value]))
  const present = new Set(now.map(named))
  return [
    ...now
      .filter((line) => old.get(named(line)) !== line.value)
      .map((line) => ({
        ...{ group: line.group, setting: line.setting },
        before: old.get(named(line)) ?? null,
        now: line.value,
      })),
    ...before
      .filter((line) => !present.has(named(line)))
      .map(({ group, setting, value }) => ({ group, setting, before: value, now: null })),
  ]
}
