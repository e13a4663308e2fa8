import * as z from 'zod'
import { PersonName } from '../../../domain/accounts/person.ts'
import { Day, Id } from '../../../domain/events/fields.ts'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import { AccountValue } from '../../../domain/learning/account-value.ts'
import { valueOfState } from '../../../domain/learning/value-of-state.ts'
import { assess, bandOf } from '../../../domain/risk/assess.ts'
import { Band } from '../../../domain/risk/band.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import type { Settings } from '../../../domain/settings.ts'
import { say } from '../../../domain/words/say.ts'
import { Sentence } from '../../../domain/words/sentence.ts'
import { isOver, stateOn } from '../../operations/accounts/state-on.ts'
import type { FiledAccount } from '../../store/accounts/risk.ts'
import { modelNamed } from '../../store/company/models.ts'
import type { TableReader } from '../../store/table/table.ts'

const week = 7

/** An account in a list, as it was last judged. */
export const AccountLine = z
  .strictObject({
    accountId: Id,
    name: PersonName,
    ownerId: z.string(),
    band: Band,
    bandWeekBefore: Band.nullable().optional().meta({
      description:
        'With `weekBefore`: its band seven days before `asOf`, by the facts up to then; null where it had none yet, or has traded on so many days since that its band is shown by its history alone',
    }),
    probability: z.number().nullable(),
    sentence: Sentence,
    bandReason: z
      .enum(['silence', 'shrinking'])
      .nullable()
      .meta({ description: 'What yellow or red is for; null for green' }),
    since: Day.nullable().meta({
      description: 'From when on it is late with its order, or buys less, where that is what its band is for',
    }),
    lastOrderDay: Day.nullable(),
    lastContactDay: Day.nullable().meta({ description: 'The latest day with an event of type contact' }),
    value: AccountValue.nullable().meta({
      description: 'Null until a learned version ranks the accounts: not enough data yet',
    }),
    asOf: Day.meta({
      description:
        'The day of this judgement: the last news or scan of the account. `sentence` names it where it is before today',
    }),
    modelVersion: z.string().meta({ description: 'The version that judged it' }),
  })
  .meta({ id: 'AccountLine' })
export type AccountLine = z.infer<typeof AccountLine>

/** The line of a filed account; what is told of a day before today is dated. */
export async function lineOf(
  reader: TableReader,
  { accountId, ownerId, band, probability, asOf, modelVersion, memory: { latest } }: FiledAccount,
  { names, settings, today }: { names: ReadonlyMap<string, string>; settings: Settings; today: string },
): Promise<AccountLine> {
  const model = await modelNamed(reader, modelVersion)
  const report = assess(latest, asOf, settings, model)
  const { bandReason, lastOrderDay } = report
  const sentence =
    asOf < today ? say('risk.dated', { day: asOf, judgement: report.sentence }) : report.sentence
  return {
    ...{ accountId, name: names.get(accountId) ?? accountId, ownerId, band, probability },
    ...{ sentence, bandReason, since: sinceOf(report), lastOrderDay },
    lastContactDay: dayOrNull(latest.lastContact),
    value: valueOfState(latest, asOf, settings, model),
    ...{ asOf, modelVersion },
  }
}

/**
 * The band that a filed account had a week before, by the version it was judged under. What is read for it is bounded: an account whose
 * last days with facts all lie within the week would have to be read whole, and has none here.
 */
export async function weekBeforeOf(
  reader: TableReader,
  { accountId, asOf, modelVersion, memory }: FiledAccount,
  settings: Settings,
): Promise<Band | null> {
  const day = dayFromNumber(dayNumber(asOf) - week)
  if (!isOver(memory.latest, day) && !isOver(memory.base, day)) return null
  const state = await stateOn(reader, accountId, memory, day)
  return state.through === null ? null : bandOf(state, day, settings, await modelNamed(reader, modelVersion))
}

/** From when on what the band is for has held. */
function sinceOf({ bandReason, shrinkingSince, lateFrom, asOf }: RiskReport): string | null {
  if (bandReason === 'shrinking') return shrinkingSince
  return bandReason === 'silence' && lateFrom !== null && lateFrom <= asOf ? lateFrom : null
}

function dayOrNull(day: number | null): string | null {
  return day === null ? null : dayFromNumber(day)
}
