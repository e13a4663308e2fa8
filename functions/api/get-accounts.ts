import * as z from 'zod'
import { PersonName } from '../../domain/accounts/person.ts'
import { Day, Id } from '../../domain/events/fields.ts'
import { assess } from '../../domain/risk/assess.ts'
import { Band } from '../../domain/risk/band.ts'
import { Sentence } from '../../domain/words/sentence.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { accountIdOf, accountOf, profileKey } from '../store/accounts.ts'
import { listWorstFirst } from '../store/list-worst-first.ts'
import { modelNamed } from '../store/models.ts'
import { filedOf, riskOf } from '../store/risk.ts'
import { seenPage } from '../store/seen-page.ts'
import { sightOf } from '../store/sight.ts'
import type { TableReader } from '../store/table.ts'
import { defaultLimit, OwnerFilter, ownerAskedFor, PageQuery } from './page-query.ts'

const AccountLine = z
  .strictObject({
    accountId: Id,
    name: PersonName,
    ownerId: z.string(),
    band: Band,
    probability: z.number().nullable(),
    sentence: Sentence,
    asOf: Day.meta({ description: 'The day of this judgement: the last news or scan of the account' }),
  })
  .meta({ id: 'AccountLine' })

/** Accounts, worst first, as they were last judged. */
export const getAccounts = defineRoute({
  name: 'GetAccounts',
  needs: ['reader'],
  summary: 'List accounts the caller may see, worst first',
  query: PageQuery.extend({ band: Band.optional(), owner: OwnerFilter }),
  answers: {
    200: {
      description: 'A page of accounts; `cursor` is there when more may follow',
      schema: z.strictObject({ accounts: z.array(AccountLine), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { band, owner, cursor, limit = defaultLimit }, caller }, { reader, settings }) {
    const sight = await sightOf(reader, caller)
    const ownerId = await ownerAskedFor(reader, sight, owner)
    const page = await seenPage(
      sight,
      { limit, cursor },
      (asked) => listWorstFirst(reader, { band, ownerId, ...asked }),
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
        const { sentence } = assess(memory.latest, asOf, settings, model)
        const name = names.get(accountId) ?? accountId
        return { accountId, name, ownerId: of, band: now, probability, sentence, asOf }
      }),
    )
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
