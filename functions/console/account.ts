import { accountView } from '../../console/accounts/account-view.ts'
import { definePage } from './define-page.ts'
import { withDone } from './with-done.ts'

/** Everything that is known of an account, today or on a past day. */
export const account = definePage({
  path: 'accounts/{accountId}',
  async show({ ask, params: { accountId = '' }, query }) {
    const { on } = query
    const params = { accountId }
    const [shown, history, all] = await Promise.all([
      ask('GetAccount', { params, query: { on } }),
      ask('GetAccountHistory', { params }),
      ask('GetComplaints', { query: { account: accountId } }),
    ])
    const complaints = on === undefined ? all.complaints : shown.complaints
    return (viewer) => accountView(viewer, { ...shown, complaints, history, on, done: query.done })
  },
})

/** What a person says of its risk instead. */
export const accountOverride = definePage({
  path: 'accounts/{accountId}/override',
  async take({ ask, params: { accountId = '' }, form: { band, expiresOn, reason } }) {
    await ask('PutRiskOverride', { params: { accountId }, body: { band, expiresOn, reason } })
    return { to: withDone(`/accounts/${encodeURIComponent(accountId)}`, 'overridden') }
  },
})
