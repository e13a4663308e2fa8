import type { Complaint, Decision } from '../../complaints/complaint.ts'
import { isComplaint } from '../../complaints/is-complaint.ts'
import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'
import { type Reader, wordsFor } from '../../words/words-for.ts'

/** What the answer to a customer is drafted from. */
export type Draftable = {
  complaint: Pick<Complaint, 'category' | 'safety' | 'orderId' | 'sku' | 'lot'>
  decision: Decision['decision'] | undefined
  /** Why it came about, in the customer's language. */
  cause: string | undefined
  remedy: Decision['remedy']
  amount: string | undefined
  currency: string
}

/** A first text of the answer to a customer, in their language: what was decided, why it happened, what is done about it. A person changes and sends it. */
export function draftAnswer(data: Draftable, reader: Reader): string {
  const { complaint, decision: verdict, cause, remedy, amount, currency } = data
  const { tell } = wordsFor(reader)
  if (!isComplaint(complaint)) return tell(say('draft.suggestion'))
  const about = goodsOf(complaint)
  const found: Sentence[] = cause === undefined ? [] : [say('draft.cause', { cause })]
  const paragraphs: Sentence[][] = [
    [about.length === 0 ? say('draft.thanks') : say('draft.thanks-about', { about })],
    [...(verdict === undefined ? [] : [say('draft.verdict', { verdict })]), ...found],
    remedy === 'none'
      ? []
      : [
          amount === undefined || (remedy !== 'refund' && remedy !== 'credit')
            ? say('draft.remedy', { remedy })
            : say('draft.paid', { remedy, amount: { amount, currency } }),
        ],
    verdict === 'rejected' ? [] : [say('draft.learning')],
  ]
  const { tellAll } = wordsFor(reader)
  return paragraphs
    .filter((sentences) => sentences.length > 0)
    .map(tellAll)
    .join('\n\n')
}

function goodsOf({ orderId, sku, lot }: Draftable['complaint']): Sentence[] {
  return [
    ...(orderId === undefined ? [] : [say('about.order', { order: orderId })]),
    ...(sku === undefined ? [] : [say('about.article', { article: sku })]),
    ...(lot === undefined ? [] : [say('about.lot', { lot })]),
  ]
}
