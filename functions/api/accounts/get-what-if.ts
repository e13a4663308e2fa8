import * as z from 'zod'
import { AtLines, atLines } from '../../../domain/portfolio/at-lines.ts'
import { type OwnerTally, ownersTogether } from '../../../domain/portfolio/base-tally.ts'
import { alarmDays } from '../../../domain/portfolio/standing.ts'
import { BandSettings, leastRed } from '../../../domain/risk/band-settings.ts'
import type { Settings } from '../../../domain/settings.ts'
import { countedBase } from '../../operations/accounts/counted-base.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { type FieldError, Problem } from '../../runtime/problem.ts'
import { readPeople } from '../../store/people/people.ts'
import { sees, sightOf } from '../../store/people/sight.ts'

/** So many owners are told one by one, those with most calls first. */
const mostOwners = 50

const Line = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/, { error: 'must be a number with at most four decimals, such as 1.5' })
  .transform(Number)
  .optional()
  .meta({
    description:
      'A multiple of the odds that the usual account falls silent, 1 to 100; without it the one in force',
    override: ({ jsonSchema }: { jsonSchema: Record<string, unknown> }) => {
      delete jsonSchema.pattern
      Object.assign(jsonSchema, { type: 'number', minimum: 1, maximum: 100 })
    },
  })

const Lines = z.strictObject({ yellow: z.number(), red: z.number() })
const Both = { inForce: AtLines, asked: AtLines }
const Count = z.int().nonnegative()
const Answer = z
  .strictObject({
    asOf: z.iso.datetime().nullable().meta({
      description:
        'When the weekly sweep began to count; null before the first, where there are too many accounts to count them now',
    }),
    accounts: Count.meta({ description: 'Accounts counted that the caller may see' }),
    weeks: Count.meta({ description: 'Weeks before the count whose silences are looked at' }),
    lines: z.strictObject({ inForce: Lines, asked: Lines }),
    hysteresis: z.number().meta({ description: 'The one in force, for both' }),
    all: z.strictObject(Both),
    mostCallsAWeek: z.number().meta({
      description:
        'What one person is given at most: rhythm.callsADay each day, or maxOpenTasksPerOwner answered within winBack.answerDays, whichever is less',
    }),
    owners: z
      .array(z.strictObject({ personId: z.string(), name: z.string(), ...Both }))
      .meta({ description: `Whose accounts they are, most calls first, ${mostOwners} at most` }),
    ownersLeftOut: Count,
  })
  .meta({ id: 'WhatIf' })
export type WhatIf = z.infer<typeof Answer>

/** How many accounts would be in each band at other lines, and how many calls a week that would make for whom: of everybody the caller answers for. */
export const getWhatIf = defineRoute({
  name: 'GetWhatIf',
  needs: ['reader'],
  summary: 'Count accounts by band, and calls a week by owner, as if yellow and red began elsewhere',
  query: z.strictObject({ yellow: Line, red: Line }),
  answers: {
    200: { description: 'As of the last weekly sweep', schema: Answer },
    422: { description: 'A line is no number, out of range, or the two are too close' },
  },
  async handle({ query, caller }, { reader, settings, now }) {
    if (caller.role === 'owner')
      throw new Problem(
        'forbidden',
        'Other lines for all accounts are for managers and operators to look at.',
      )
    const { yellow, red, hysteresis } = settings.bands
    const inForce = { yellow, red }
    const asked = linesAsked({ ...settings.bands, ...definedOf(query) })
    const [sight, everybody, counted] = await Promise.all([
      sightOf(reader, caller),
      readPeople(reader, settings),
      countedBase(reader, now(), settings),
    ])
    const seen = Object.entries(counted?.tally.owners ?? {}).filter(([personId]) => sees(sight, personId))
    const both = (tally: OwnerTally) => ({ inForce: atLines(tally, inForce), asked: atLines(tally, asked) })
    const owners = seen
      .map(([personId, tally]) => ({
        ...{ personId, name: everybody.people.get(personId)?.name ?? personId },
        ...both(tally),
      }))
      .toSorted((a, b) => b.asked.callsAWeek - a.asked.callsAWeek || (a.personId < b.personId ? -1 : 1))
    const all = both(ownersTogether(seen.map(([, tally]) => tally)))
    const body = {
      asOf: counted?.asOf ?? null,
      accounts: Object.values(all.inForce.bands).reduce((sum, count) => sum + count, 0),
      weeks: alarmDays / 7,
      lines: { inForce, asked },
      ...{ hysteresis, all, mostCallsAWeek: mostCallsAWeek(settings) },
      owners: owners.slice(0, mostOwners),
      ownersLeftOut: Math.max(0, owners.length - mostOwners),
    } satisfies WhatIf
    return { status: 200, body }
  },
})

function definedOf({ yellow, red }: { yellow?: number | undefined; red?: number | undefined }) {
  return { ...(yellow !== undefined && { yellow }), ...(red !== undefined && { red }) }
}

/** Lines that could be the policy. Throws a Problem that names the line that could not. */
function linesAsked(bands: BandSettings): { yellow: number; red: number } {
  const { success, data, error } = BandSettings.safeParse(bands)
  if (success) return { yellow: data.yellow, red: data.red }
  const errors: FieldError[] = error.issues.map(({ path: [line], code, message }) => {
    if (code !== 'custom')
      return { field: String(line), code: 'outOfRange', reason: `${String(line)} ${message}` }
    const reason = `red must be above ${leastRed(bands)}, by more than the hysteresis above yellow`
    return { field: 'red', code: 'tooClose', reason }
  })
  const first = errors.filter(({ field }, at) => errors.findIndex((each) => each.field === field) === at)
  throw new Problem('invalid-request', first.map(({ reason }) => reason).join('; '), first)
}

function mostCallsAWeek({ rhythm, maxOpenTasksPerOwner, winBack }: Settings): number {
  return Math.min(rhythm.callsADay * 7, Math.floor((maxOpenTasksPerOwner * 7) / winBack.answerDays))
}
