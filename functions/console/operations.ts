import { operationsView } from '../../console/operations-view.ts'
import { definePage } from './define-page.ts'
import { withDone } from './with-done.ts'

/** What operators look after. */
export const operations = definePage({
  path: 'operations',
  async show({ ask, query: { cursor, done } }) {
    const found = await ask('GetQuarantine', { query: { cursor } })
    return (viewer) => operationsView(viewer, { ...found, cursor: found.cursor, done })
  },
})

/** Works again on what is set aside of an account. */
export const release = definePage({
  path: 'operations/release',
  async take({ ask, form: { accountId } }) {
    const { left } = await ask('PostRelease', { body: accountId ? { accountId } : {} })
    return { to: withDone('/operations', left.length === 0 ? 'released' : 'still-set-aside') }
  },
})
