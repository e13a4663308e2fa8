import { wordsFor } from '../../words/words-for.ts'
import { DecisionData } from '../mail-data.ts'
import type { Message } from '../message.ts'
import { renderLetter } from '../render-letter.ts'
import { letterKind } from './letter-kind.ts'
import { outsideWords } from './outside-words.ts'

/** To the customer: what was decided, what is done about it, and what to do when that does not settle it. */
export const complaintDecision: Message<DecisionData> = {
  name: 'complaint-decision',
  messageClass: 'transactional',
  schema: DecisionData,
  render: (data, locale) => {
    const { complaint, decision, company, timeZone, currency, alsoReferences = [] } = data
    const { word } = wordsFor({ locale, timeZone })
    const { reference } = complaint
    const kind = letterKind(complaint)
    const { decision: verdict, remedy, amount } = decision
    const headline = word('decision.headline', { kind, verdict })
    const paragraph = (text: string) => ({ type: 'paragraph' as const, text })
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: word('decision.subject', { kind, reference }),
      preview: headline,
      headline,
      blocks: [
        paragraph(word('letter.greeting', { name: data.contactName ?? data.accountName })),
        paragraph(word('decision.opening', { kind, reference, received: complaint.receivedAt.slice(0, 10) })),
        {
          type: 'facts',
          rows: [
            // A suggestion is neither right nor wrong.
            ...(kind === 'complaint'
              ? [
                  {
                    label: word('decision.fact', { fact: 'decision' }),
                    value: word('word.verdict', { verdict }),
                  },
                ]
              : []),
            { label: word('decision.fact', { fact: 'remedy' }), value: word('word.remedy', { remedy }) },
            ...(amount === undefined
              ? []
              : [
                  {
                    label: word('decision.fact', { fact: 'amount' }),
                    value: word('money.told', { amount: { amount, currency } }),
                  },
                ]),
          ],
        },
        { type: 'heading', text: word('decision.answer') },
        { type: 'quote', text: decision.answer },
        ...(alsoReferences.length === 0
          ? []
          : [paragraph(word('decision.also', { references: alsoReferences }))]),
        ...(data.caseLink === undefined
          ? []
          : [
              { type: 'heading' as const, text: word('decision.solved') },
              paragraph(word('decision.solved-ask', { kind })),
              { type: 'button' as const, label: word('decision.solved-button'), url: data.caseLink },
            ]),
        paragraph(word('decision.not-settled', { replies: data.takesReplies ? 'yes' : 'no', reference })),
        ...(data.closesAt === undefined
          ? []
          : [paragraph(word('decision.closes', { kind, on: data.closesAt }))]),
        ...(data.outside ? [paragraph(outsideWords(data.outside, { word }))] : []),
        paragraph(word('decision.signed', { name: data.signedBy, company })),
      ],
      footer: word('decision.footer', { kind, reference }),
    })
  },
}
