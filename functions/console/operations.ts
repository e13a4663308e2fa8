import { auditView } from '../../console/operations/audit-view.ts'
import { mailView } from '../../console/operations/mail-view.ts'
import { operationsView } from '../../console/operations/operations-view.ts'
import { definePage } from './define-page.ts'
import { peopleToAsk } from './people-to-ask.ts'
import { withDone } from './with-done.ts'

/** What operators look after. */
export const operations = definePage({
  path: 'operations',
  async show({ ask, query: { cursor, done } }) {
    const [found, shown, signing, mail, models] = await Promise.all([
      ask('GetQuarantine', { query: { cursor } }),
      ask('GetOperations'),
      ask('GetKeys'),
      ask('GetMailTrouble'),
      ask('GetModels'),
    ])
    const model = models.current
    return (viewer) =>
      operationsView(viewer, {
        ...found,
        cursor: found.cursor,
        operations: shown,
        signing,
        mail,
        model,
        done,
      })
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

/** Mail in doubt, and addresses that no mail goes to. */
export const mailTrouble = definePage({
  path: 'operations/mail',
  async show({ ask, query: { done } }) {
    const found = await ask('GetMailTrouble')
    return (viewer) => mailView(viewer, { ...found, done })
  },
})

/** Lets mail go to an address again. */
export const lift = definePage({
  path: 'operations/mail/lift',
  async take({ ask, form: { address, reason } }) {
    const { lifted } = await ask('PostSuppressionLift', { body: { address, reason } })
    return { to: withDone('/operations/mail', lifted ? 'lifted' : 'not-lifted') }
  },
})

/** What was done about an account. */
export const audit = definePage({
  path: 'operations/audit',
  async show({ ask, query }) {
    const account = query.account?.trim() ?? ''
    const [found, people] = await Promise.all([
      account === '' ? undefined : ask('GetAudit', { params: { accountId: account } }),
      peopleToAsk(ask),
    ])
    return (viewer) => auditView(viewer, { account, found, people })
  },
})
