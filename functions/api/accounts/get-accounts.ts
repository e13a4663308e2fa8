import * as z from 'zod'
import { PersonName } from '../../../domain/accounts/person.ts'
import { Day, Id, Line } from '../../../domain/events/fields.ts'
import { AccountValue } from '../../../domain/learning/account-value.ts'
import { valueOfState } from '../../../domain/learning/value-of-state.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { Band } from '../../../domain/risk/band.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import { Sentence } from '../../../domain/words/sentence.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { accountIdOf, accountOf, profileKey } from '../../store/accounts/accounts.ts'
import { listWorstFirst } from '../../store/accounts/list-worst-first.ts'
import { filedOf, riskOf } from '../../store/accounts/risk.ts'
import { modelNamed } from '../../store/company/models.ts'
import { sightOf } from '../../store/people/sight.ts'
import { seenPage } from '../../store/table/seen-page.ts'
import type { Page, TableReader } from '../../store/table/table.ts'
import { defaultLimit, OwnerFilter, ownerAskedFor, PageQuery } from '../page-query.ts'

export const AccountLine = z
  .strictObject({
    accountId: Id,
    name: PersonName,
    ownerId: z.string(),
    band: Band,
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
    value: AccountValue.nullable().meta({
      description: 'Null until a learned version ranks the accounts: not enough data yet',
    }),
    asOf: Day.meta({ description: 'The day of this judgement: the last news or scan of the account' }),
  })
  .meta({ id: 'AccountLine' })
export type AccountLine = z.infer<typeof AccountLine>

const NamePart = Line(100).optional().meta({
  description:
    'Only accounts whose name or id has this in it, small letters or capitals. A page looks at so many accounts and no more: it may be short, or empty, and have a cursor',
})

/** Accounts, worst first, as they were last judged. */
export const getAccounts = defineRoute({
  name: 'GetAccounts',
  needs: ['reader'],
  summary: 'List accounts the caller may see, worst first',
  query: PageQuery.extend({ band: Band.optional(), owner: OwnerFilter, name: NamePart }),
  answers: {
    200: {
      description: 'A page of accounts; `cursor` is there when more may follow',
      schema: z.strictObject({ accounts: z.array(AccountLine), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { band, owner, name, cursor, limit = defaultLimit }, caller }, { reader, settings }) {
    const sight = await sightOf(reader, caller)
    const ownerId = await ownerAskedFor(reader, sight, owner)
    const page = await seenPage(
      sight,
      { limit, cursor },
      (asked) => named(reader, name, () => listWorstFirst(reader, { band, ownerId, ...asked })),
      (item) => riskOf(item).ownerId,
    )
    const filed = page.items.map(filedOf)
    const names = await namesOf(
      reader,
      filed.map(({ accountId }) => accountId),
    )
    const accounts = await Promise.all(
      filed.map(async ({ accountId, ownerId: of, band: now, probability, asOf, modelVersion, memory }) => {
        const model = await modelNamed(reader, modelVersion)
        const report = assess(memory.latest, asOf, settings, model)
        const { sentence, bandReason, lastOrderDay } = report
        const name = names.get(accountId) ?? accountId
        const value = valueOfState(memory.latest, asOf, settings, model)
        const told = { sentence, bandReason, since: sinceOf(report), lastOrderDay, value }
        return { accountId, name, ownerId: of, band: now, probability, ...told, asOf }
      }),
    )
    return { status: 200, body: { accounts, ...(page.cursor && { cursor: page.cursor }) } }
  },
})

/** Of a page only the accounts whose name or id has these words in it. */
async function named(
  reader: TableReader,
  part: string | undefined,
  read: () => Promise<Page>,
): Promise<Page> {
  const page = await read()
  if (part === undefined) return page
  const wanted = part.toLowerCase()
  const ids = page.items.map((item) => riskOf(item).accountId)
  const names = await namesOf(reader, ids)
  const items = page.items.filter((_, at) => {
    const id = ids[at] ?? ''
    return `${names.get(id) ?? ''} ${id}`.toLowerCase().includes(wanted)
  })
  return { ...page, items }
}

/** From when on what the band is for has held. */
function sinceOf({ bandReason, shrinkingSince, lateFrom, asOf }: RiskReport): string | null {
  if (bandReason === 'shrinking') return shrinkingSince
  return bandReason === 'silence' && lateFrom !== null && lateFrom <= asOf ? lateFrom : null
}

async function namesOf(reader: TableReader, accountIds: readonly string[]): Promise<Map<string, string>> {
  const profiles = await reader.getMany(accountIds.map(profileKey))
  return new Map(
    profiles.flatMap((profile) => {
      const account = accountOf(profile)
      return account ? [[accountIdOf(profile.pk), account.name] as const] : []
    }),
  )
}
