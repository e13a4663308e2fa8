import { Day } from '../../domain/events/fields.ts'
import { messages } from '../../domain/messages/messages.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import { RunRef } from '../../workflows/workflow.ts'
import { readerOf } from '../operations/reader-of.ts'
import { defineStep } from '../runtime/define-step.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { readPeople } from '../store/people.ts'
import { readStatement } from '../store/statements.ts'

/** Mails the account's statement, one page with a recommendation, to its owner or who stands in, in their language. */
export const sendStatement = defineStep({
  name: 'SendStatement',
  needs: ['table', 'mail'],
  input: RunRef.extend({ period: Day }),
  output: SendResult,
  async run({ runId, accountId, period }, given) {
    const { table, settings, now } = given
    const statement = await readStatement(table, accountId, period)
    const account = await accountOrDefault(table, accountId, settings)
    const { company, businessCalendar } = settings
    const people = await readPeople(table, settings)
    const { reader } = readerOf(account, now().toISOString(), people)
    const { locale = settings.locale, timeZone = businessCalendar.timeZone } = reader
    const data = { company: company.name, timeZone, accountName: account.name, statement }
    const message = messages['account-statement']
    return sendMail(
      {
        runId,
        accountId,
        name: message.name,
        audience: 'internal',
        to: [reader, officeOf(settings)],
        locale,
        render: ({ name }) => message.render({ ...data, ownerName: name }, locale),
      },
      given,
    )
  },
})
