import { wordsFor } from '../../words/words-for.ts'
import { HoldingData } from '../mail-data.ts'
import type { Message } from '../message.ts'
import { renderLetter } from '../render-letter.ts'
import { caseButton } from './case-button.ts'
import { letterKind } from './letter-kind.ts'

/** To the customer: the promised date cannot be kept, and the new one. */
export const complaintHolding: Message<HoldingData> = {
  name: 'complaint-holding',
  messageClass: 'transactional',
  schema: HoldingData,
  render: (
    { complaint, company, timeZone, contactName, accountName, promisedBy: by, takesReplies, caseLink },
    locale,
  ) => {
    const { word } = wordsFor({ locale, timeZone })
    const { reference, resolveBy: promised } = complaint
    const kind = letterKind(complaint)
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: word('holding.subject', { kind, reference }),
      preview: word('holding.next', { kind, by }),
      headline: word('holding.headline'),
      blocks: [
        { type: 'paragraph', text: word('letter.greeting', { name: contactName ?? accountName }) },
        { type: 'paragraph', text: word('holding.sorry', { kind, reference, promised }) },
        { type: 'paragraph', text: word('holding.next', { kind, by }) },
        ...caseButton(caseLink, { word }),
      ],
      footer: word('letter.add', { replies: takesReplies ? 'yes' : 'no', reference }),
    })
  },
}
