import type { Severity } from '../../events/event.ts'
import type { Complaint } from '../complaint.ts'
import { shippedProfiles } from './shipped-profiles.ts'
import type { SlaProfile } from './sla-profile.ts'
import type { SlaSettings } from './sla-settings.ts'

/** The profile that has an id; what the configuration no longer has goes on by its default. */
export function profileNamed(id: string, { profile, profiles }: SlaSettings): SlaProfile {
  const found = profiles[id] ?? shippedProfiles[id] ?? profiles[profile] ?? shippedProfiles[profile]
  if (!found) throw new Error(`sla: no profile is called "${profile}"`)
  return found
}

/** The id of the profile that a complaint runs by. */
export function profileIdFor(
  complaint: { category: Complaint['category']; severity: Severity },
  account: { tier?: string | undefined; country?: string | undefined },
  { profile, rules }: SlaSettings,
): string {
  const fits = rules.find(
    ({ category, severity, tier, country }) =>
      (category ?? complaint.category) === complaint.category &&
      (severity ?? complaint.severity) === complaint.severity &&
      (tier ?? account.tier) === account.tier &&
      (country ?? account.country) === account.country,
  )
  return fits?.profile ?? profile
}
