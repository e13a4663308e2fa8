import * as z from 'zod'
import { PersonName } from '../../domain/accounts/person.ts'
import { Day, Id } from '../../domain/events/fields.ts'
import { Band } from '../../domain/risk/band.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { accountIdOf, accountOf, profileKey } from '../store/accounts.ts'
import { listWorstFirst } from '../store/list-worst-first.ts'
import { riskOf } from '../store/risk.ts'
import type { TableReader } from '../store/table.ts'
import { defaultLimit, OwnerFilter, ownerIdIn, PageQuery } from './page-query.ts'

const AccountLine = z
  .strictObject({
    accountId: Id,
    name: PersonName,
    ownerId: z.string(),
    band: Band,
    probability: z.number().nullable(),
    sentence: z.string(),
    asOf: Day.meta({ description: 'The day of this judgement: the last news or scan of the account' }),
  })
  .meta({ id: 'AccountLine' })

/** Accounts, worst first, as they were last judged. */
export const getAccounts = defineRoute({
  name: 'GetAccounts',
  needs: ['reader'],
  summary: 'List accounts, worst first',
  query: PageQuery.extend({ band: Band.optional(), owner: OwnerFilter }),
  answers: {
    200: {
      description: 'A page of accounts; `cursor` is there when more may follow',
      schema: z.strictObject({ accounts: z.array(AccountLine), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { band, owner, cursor, limit = defaultLimit } }, { reader }) {
    const ownerId = owner && (await ownerIdIn(reader, owner))
    const page = await listWorstFirst(reader, { band, ownerId, limit, cursor })
    const risks = page.items.map(riskOf)
    const names = await namesOf(
      reader,
      risks.map(({ accountId }) => accountId),
    )
    const accounts = risks.map(({ accountId, ownerId: of, band: now, probability, sentence, asOf }) => {
      return {
        accountId,
        name: names.get(accountId) ?? accountId,
        ownerId: of,
        band: now,
        probability,
        sentence,
        asOf,
      }
    })
    return { status: 200, body: { accounts, ...(page.cursor && { cursor: page.cursor }) } }
  },
})

async function namesOf(reader: TableReader, accountIds: readonly string[]): Promise<Map<string, string>> {
  const profiles = await reader.getMany(accountIds.map(profileKey))
  return new Map(
    profiles.flatMap((profile) => {
      const account = accountOf(profile)
      return account ? [[accountIdOf(profile.pk), account.name] as const] : []
    }),
  )
}
