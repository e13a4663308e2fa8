import { accountsCsv } from '../../console/accounts/accounts-csv.ts'
import { type AccountsAsked, accountsView } from '../../console/accounts/accounts-view.ts'
import { accountOrderOf } from '../../console/accounts/sort-accounts.ts'
import type { Answers } from './answers.ts'
import type { Ask } from './ask-api.ts'
import { definePage } from './define-page.ts'

const aPage = '50'
const weekBefore = 'true'
/** Of an export: so many pages of the most that the API gives at once. */
const exported = { pages: 25, limit: '200' }
/** A page that is asked for by name or tier may be empty and have more behind it: so many are looked through before the reader is asked. */
const searched = 5

function askedFor({ band, owner, tier, name, sort }: Record<string, string>): AccountsAsked {
  const order = accountOrderOf(sort)
  return {
    ...{ ...(band && { band }), ...(owner && { owner }), ...(tier && { tier }) },
    ...(name?.trim() && { name: name.trim() }),
    ...(order && { sort: order }),
  }
}

/** The list of accounts. */
export const accounts = definePage({
  path: 'accounts',
  async show({ ask, query }) {
    const asked = askedFor(query)
    const [{ people }, found] = await Promise.all([ask('GetPeople'), pageOf(ask, asked, query.cursor)])
    return (viewer) => accountsView(viewer, { asked, people, ...found })
  },
})

/** The same for a spreadsheet. */
export const accountsFile = definePage({
  path: 'accounts.csv',
  async show({ ask, query }) {
    const { sort: _, ...asked } = askedFor(query)
    const lines: Answers['GetAccounts']['accounts'] = []
    let cursor: string | undefined
    let modelInUse = ''
    for (let page = 0; page < exported.pages; page++) {
      const found = await ask('GetAccounts', {
        query: { ...asked, weekBefore, limit: exported.limit, cursor },
      })
      lines.push(...found.accounts)
      modelInUse = found.modelInUse
      cursor = found.cursor
      if (cursor === undefined) break
    }
    const { people } = await ask('GetPeople')
    const isCut = cursor !== undefined
    return (viewer) => ({
      file: accountsCsv(viewer, lines, people, { isCut, modelInUse }),
      name: 'accounts.csv',
      type: 'text/csv',
    })
  },
})

/** A list that is to be sorted is asked for as long as the API gives it at once: it is sorted by no index, and never read whole. */
async function pageOf(ask: Ask, { sort, ...asked }: AccountsAsked, from: string | undefined) {
  let cursor = from
  for (let page = 1; ; page++) {
    const isPlain = asked.name === undefined && asked.tier === undefined && sort === undefined
    const limit = isPlain ? aPage : exported.limit
    const found = await ask('GetAccounts', { query: { ...asked, weekBefore, limit, cursor } })
    cursor = found.cursor
    if (found.accounts.length > 0 || cursor === undefined || page === searched)
      return { accounts: found.accounts, modelInUse: found.modelInUse, cursor }
  }
}
