import * as z from 'zod'
import { Line } from '../../../domain/events/fields.ts'
import { type Tier, tierNames } from '../../../domain/learning/account-value.ts'
import { valueOfState } from '../../../domain/learning/value-of-state.ts'
import { Band } from '../../../domain/risk/band.ts'
import type { Settings } from '../../../domain/settings.ts'
import { todayOf } from '../../operations/accounts/as-of-day.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { listWorstFirst } from '../../store/accounts/list-worst-first.ts'
import { namesOf } from '../../store/accounts/names-of.ts'
import { filedOf, riskOf } from '../../store/accounts/risk.ts'
import { effectiveVersion, modelNamed } from '../../store/company/models.ts'
import { sightOf } from '../../store/people/sight.ts'
import { seenPage } from '../../store/table/seen-page.ts'
import type { Page, TableReader } from '../../store/table/table.ts'
import { defaultLimit, OwnerFilter, ownerAskedFor, PageQuery } from '../page-query.ts'
import { AccountLine, lineOf, weekBeforeOf } from './account-line.ts'

const NamePart = Line(100).optional().meta({
  description:
    'Only accounts whose name or id has this in it, small letters or capitals. A page looks at so many accounts and no more: it may be short, or empty, and have a cursor',
})

const TierFilter = z.enum(tierNames).optional().meta({
  description:
    'Only accounts whose value puts them in this tier, as when they were last judged. A page looks at so many accounts and no more: it may be short, or empty, and have a cursor',
})

const WeekBefore = z.enum(['true', 'false']).optional().meta({
  description: 'Whether each account is told with the band it had seven days before it was judged',
})

/** Accounts, worst first, as they were last judged. */
export const getAccounts = defineRoute({
  name: 'GetAccounts',
  needs: ['reader'],
  summary: 'List accounts the caller may see, worst first',
  query: PageQuery.extend({
    band: Band.optional(),
    owner: OwnerFilter,
    tier: TierFilter,
    name: NamePart,
    weekBefore: WeekBefore,
  }),
  answers: {
    200: {
      description: 'A page of accounts; `cursor` is there when more may follow',
      schema: z.strictObject({
        accounts: z.array(AccountLine),
        modelInUse: z.string().meta({ description: 'The version that judges accounts now' }),
        judgedEarlier: z.int().nonnegative().meta({
          description:
            'How many accounts of this page were last judged by another version. After a promotion all accounts are judged anew, shard by shard',
        }),
        cursor: z.string().optional(),
      }),
    },
  },
  async handle(
    { query: { band, owner, tier, name, weekBefore, cursor, limit = defaultLimit }, caller },
    { reader, settings, now },
  ) {
    const sight = await sightOf(reader, caller)
    const ownerId = await ownerAskedFor(reader, sight, owner)
    const page = await seenPage(
      sight,
      { limit, cursor },
      async (asked) => {
        const found = await listWorstFirst(reader, { band, ownerId, ...asked })
        return named(reader, name, await inTier(reader, tier, found, settings))
      },
      (item) => riskOf(item).ownerId,
    )
    const filed = page.items.map(filedOf)
    const [modelInUse, today] = [await effectiveVersion(reader, settings), todayOf(now(), settings)]
    const names = await namesOf(
      reader,
      filed.map(({ accountId }) => accountId),
    )
    const accounts = await Promise.all(
      filed.map(async (each) => {
        const line = await lineOf(reader, each, { names, settings, today })
        return weekBefore === 'true'
          ? { ...line, bandWeekBefore: await weekBeforeOf(reader, each, settings) }
          : line
      }),
    )
    const judgedEarlier = accounts.filter(({ modelVersion }) => modelVersion !== modelInUse).length
    const body = { accounts, modelInUse, judgedEarlier, ...(page.cursor && { cursor: page.cursor }) }
    return { status: 200, body }
  },
})

/** Of a page only the accounts whose name or id has these words in it. */
async function named(reader: TableReader, part: string | undefined, page: Page): Promise<Page> {
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

/** Of a page only the accounts of a tier: it is walked from what is remembered of each (decision 14), and in no index. */
async function inTier(
  reader: TableReader,
  tier: Tier | undefined,
  page: Page,
  settings: Settings,
): Promise<Page> {
  if (tier === undefined) return page
  const tiers = await Promise.all(
    page.items.map(filedOf).map(async ({ asOf, modelVersion, memory: { latest } }) => {
      const model = await modelNamed(reader, modelVersion)
      return valueOfState(latest, asOf, settings, model)?.tier
    }),
  )
  return { ...page, items: page.items.filter((_, at) => tiers[at] === tier) }
}
