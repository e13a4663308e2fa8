import { goneWords } from '../../complaints/attachments/words-of.ts'
import type { ValuesOf } from '../../words/sentences.ts'
import { wordsFor } from '../../words/words-for.ts'
import { AcknowledgementData } from '../mail-data.ts'
import type { Message } from '../message.ts'
import { renderLetter } from '../render-letter.ts'
import { caseButton } from './case-button.ts'
import { letterKind } from './letter-kind.ts'

/** Files that were not taken; the others stand on the page of the case. */
const mostNamed = 5

type Fact = ValuesOf<'receipt.fact'>['fact']

/** To the customer, at once: the complaint arrived, under which reference, and until when it is answered. */
export const complaintAcknowledgement: Message<AcknowledgementData> = {
  name: 'complaint-acknowledgement',
  messageClass: 'transactional',
  schema: AcknowledgementData,
  render: (data, locale) => {
    const { complaint, company, timeZone, reopensReference } = data
    const { word, tell } = wordsFor({ locale, timeZone })
    const { reference, resolveBy: by, remedySought } = complaint
    const kind = letterKind(complaint)
    // Anybody can give somebody else's address: what they wrote is not carried there.
    const isKnown = complaint.triage !== 'unknown-sender'
    const paragraph = (text: string) => ({ type: 'paragraph' as const, text })
    const fact = (name: Fact, value: string | undefined) =>
      value === undefined ? [] : [{ label: word('receipt.fact', { fact: name }), value }]
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: word('receipt.subject', { kind, reference }),
      preview: word('receipt.preview', { by }),
      headline: word('receipt.headline', { kind }),
      blocks: [
        paragraph(
          isKnown
            ? word('letter.greeting', { name: data.contactName ?? data.accountName })
            : word('letter.greeting-nobody'),
        ),
        paragraph(word('receipt.thanks', { kind })),
        ...(reopensReference === undefined
          ? []
          : [paragraph(word('receipt.again', { reference: reopensReference }))]),
        ...(complaint.safety ? [paragraph(word('receipt.danger'))] : []),
        {
          type: 'facts',
          rows: [
            ...fact('reference', reference),
            ...fact('about', word('word.category', { category: complaint.category })),
            ...(isKnown
              ? [
                  ...fact('order', complaint.orderId),
                  ...fact('article', complaint.sku),
                  ...fact('lot', complaint.lot),
                ]
              : []),
            ...fact('remedy', remedySought && word('word.remedy', { remedy: remedySought })),
            ...fact('received', word('moment.told', { at: complaint.receivedAt })),
            ...fact('answer-by', word('moment.told', { at: by })),
          ],
        },
        ...caseButton(data.caseLink, { word }),
        ...(isKnown
          ? [
              { type: 'heading' as const, text: word('receipt.wrote') },
              { type: 'quote' as const, text: complaint.description },
              ...(data.refused ?? []).slice(0, mostNamed).map((file) => paragraph(tell(goneWords(file)))),
            ]
          : []),
        { type: 'heading', text: word('receipt.next') },
        {
          type: 'steps',
          items: [word('receipt.who'), word('receipt.call'), word('receipt.answer', { by })],
        },
      ],
      footer: word('letter.add', { replies: data.takesReplies ? 'yes' : 'no', reference }),
    })
  },
}
