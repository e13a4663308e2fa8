import { affectedShare } from '../../../domain/complaints/affected-share.ts'
import type { RootCause } from '../../../domain/complaints/causes/root-cause.ts'
import { chooseRedress } from '../../../domain/complaints/choose-redress.ts'
import type { Assessment, Complaint } from '../../../domain/complaints/complaint.ts'
import { dayOf } from '../../../domain/history/day.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import type { TableReader } from '../../store/table/table.ts'
import { orderFacts } from './order-facts.ts'

/** The redress that answers a cause, measured by the goods concerned; without a cause, what answers the category. */
export async function redressFor(
  complaint: Complaint,
  cause: RootCause | undefined,
  { reader, settings }: Pick<Given<never>, 'settings'> & { reader: TableReader },
): Promise<Assessment['redress']> {
  const { accountId, receivedAt } = complaint
  const { currency } = await accountOrDefault(reader, accountId, settings)
  const order = { currency, ...(await orderFacts(reader, accountId, complaint)) }
  const { complaints, exchangeRates } = settings
  return chooseRedress(
    complaint,
    affectedShare(complaint, order.orderQuantity),
    order,
    {
      amount: complaints.authorityLimit,
      currency: complaints.currency ?? settings.currency,
      exchangeRates,
      day: dayOf(receivedAt),
    },
    cause,
  )
}
