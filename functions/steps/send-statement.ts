import { Day } from '../../domain/events/fields.ts'
import { messages } from '../../domain/messages/messages.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import { RunRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { readStatement } from '../store/statements.ts'

/** Mails the owner the account's statement, one page with a recommendation. */
export const sendStatement = defineStep({
  name: 'SendStatement',
  needs: ['table', 'mail'],
  input: RunRef.extend({ period: Day }),
  output: SendResult,
  async run({ runId, accountId, period }, given) {
    const { table, settings } = given
    const statement = await readStatement(table, accountId, period)
    const { name: accountName, owner } = await accountOrDefault(table, accountId, settings)
    const { company, businessCalendar, locale } = settings
    const data = { company: company.name, timeZone: businessCalendar.timeZone, accountName, statement }
    const message = messages['account-statement']
    return sendMail(
      {
        runId,
        accountId,
        name: message.name,
        audience: 'internal',
        to: [owner, ...(owner.manager ? [owner.manager] : []), officeOf(settings)],
        locale,
        render: ({ name }) => message.render({ ...data, ownerName: name }, locale),
      },
      given,
    )
  },
})
