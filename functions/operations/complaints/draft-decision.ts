import { causeName } from '../../../domain/complaints/causes/cause-name.ts'
import { causeOf } from '../../../domain/complaints/causes/root-cause.ts'
import { type Assessment, type Complaint, Decision } from '../../../domain/complaints/complaint.ts'
import { draftAnswer } from '../../../domain/messages/customers/draft-answer.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import type { TableReader } from '../../store/table/table.ts'
import { redressFor } from './redress-for.ts'

/** What is known when a decision is drafted: what of it was chosen by then, and none of it has to be. */
export type Draftable = {
  decision?: string | undefined
  cause?: string | undefined
  remedy?: string | undefined
  amount?: string | undefined
}

/** What is proposed, why, and the answer to the customer that says so, in their language. */
export type DraftedDecision = {
  remedy: Decision['remedy']
  amount?: string
  proposed: Assessment['redress']
  answer: string
}

/**
 * Drafts a decision on a complaint: what was chosen stands, what was left open follows the cause that was found and the goods concerned.
 * Nothing is kept of it.
 */
export async function draftDecision(
  complaint: Complaint,
  chosen: Draftable,
  { reader, settings }: Pick<Given<never>, 'settings'> & { reader: TableReader },
): Promise<DraftedDecision> {
  const { rootCauses } = settings.complaints
  const { data: verdict } = Decision.shape.decision.safeParse(chosen.decision)
  const cause = causeOf(rootCauses, chosen.cause)
  const proposed: Assessment['redress'] =
    verdict === 'rejected'
      ? { kind: 'none', withinAuthority: true, why: say('redress.not-upheld') }
      : await redressFor(complaint, cause, { reader, settings })
  const remedy = Decision.shape.remedy.safeParse(chosen.remedy).data ?? proposed.kind
  const isPaid = remedy === 'refund' || remedy === 'credit'
  const amount = chosen.amount || (isPaid && remedy === proposed.kind ? proposed.amount : undefined)
  const { locale, timeZone, currency } = await accountOrDefault(reader, complaint.accountId, settings)
  const customer = { locale, timeZone }
  const found = cause && causeName(cause.key, rootCauses, customer)
  const told = { complaint, decision: verdict, cause: found, remedy, amount, currency }
  return { remedy, ...(amount && { amount }), proposed, answer: draftAnswer(told, customer) }
}
