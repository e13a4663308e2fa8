import * as z from 'zod'
import { Instant } from '../../../domain/events/fields.ts'
import { policyChanges, policyLines } from '../../../domain/policy/policy-lines.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { latestPolicies, policyHash } from '../../store/company/policies.ts'

const Line = { group: z.string(), setting: z.string() }

const Answer = z
  .strictObject({
    since: Instant.nullable().meta({
      description: 'When it was first seen in force; null where the hourly timer has not filed it yet',
    }),
    settings: z.array(
      z
        .strictObject({
          ...Line,
          value: z.string().meta({ description: 'As JSON; of a long list the number' }),
        })
        .meta({ id: 'Setting' }),
    ),
    changes: z
      .array(
        z
          .strictObject({ ...Line, before: z.string().nullable(), now: z.string().nullable() })
          .meta({ id: 'SettingChange' }),
      )
      .nullable()
      .meta({
        description: 'What is other than in the policy before it; null where there was none',
      }),
  })
  .meta({ id: 'Policy' })
export type Policy = z.infer<typeof Answer>

/** The settings in force, and what the last deployment that changed any of them changed. */
export const getPolicy = defineRoute({
  name: 'GetPolicy',
  needs: ['reader'],
  summary: 'Show the settings in force, and what the last deployment changed',
  answers: { 200: { description: 'Everybody who works here may read it', schema: Answer } },
  async handle(_, { reader, settings }) {
    const lines = policyLines(settings)
    const hash = policyHash(lines)
    const [latest, earlier] = await latestPolicies(reader, 2)
    const isFiled = latest?.hash === hash
    const before = isFiled ? earlier : latest
    const body: Policy = {
      since: isFiled ? latest.at : null,
      settings: lines,
      changes: before === undefined ? null : policyChanges(before.lines, lines),
    }
    return { status: 200, body }
  },
})
