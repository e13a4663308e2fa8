import * as z from 'zod'
import { ComplaintCategory, Severity } from '../../events/event.ts'
import { Country, Id, Line } from '../../events/fields.ts'
import { shippedProfiles } from './shipped-profiles.ts'
import { SlaProfile } from './sla-profile.ts'

/** For whom a profile is: every field that is given must fit. */
const Rule = z.strictObject({
  profile: Id,
  category: ComplaintCategory.optional(),
  severity: Severity.optional(),
  tier: Line(50).optional(),
  country: Country.optional(),
})

/** Which complaints run by which clocks: the first rule that fits, else `profile`. Own profiles stand beside the shipped ones. */
export const SlaSettings = z
  .strictObject({
    profile: Id.default('iso-10002'),
    profiles: z.record(Id, SlaProfile).default({}),
    rules: z.array(Rule).max(100).default([]),
  })
  .superRefine(({ profile, profiles, rules }, context) => {
    const named = [['profile', profile], ...rules.map((rule, i) => ['rules', i, 'profile', rule.profile])]
    for (const each of named) {
      const id = String(each.at(-1))
      if (id in profiles || id in shippedProfiles) continue
      const known = [...Object.keys(shippedProfiles), ...Object.keys(profiles)].join(', ')
      context.addIssue({
        code: 'custom',
        path: each.slice(0, -1),
        message: `no profile is called "${id}": there are ${known}`,
      })
    }
  })
export type SlaSettings = z.infer<typeof SlaSettings>
