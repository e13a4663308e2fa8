import { pauseOf } from '../../complaints/pause-complaint.ts'
import { wordsFor } from '../../words/words-for.ts'
import { HoldingData } from '../mail-data.ts'
import type { Message } from '../message.ts'
import { renderLetter } from '../render-letter.ts'
import { answerDate } from './answer-date.ts'
import { caseButton } from './case-button.ts'
import { letterKind } from './letter-kind.ts'

/** To the customer: what their complaint waits for, that it goes on, or that we are still at it; and the dates that hold now. */
export const complaintNews: Message<HoldingData> = {
  name: 'complaint-news',
  messageClass: 'transactional',
  schema: HoldingData,
  render: (data, locale) => {
    const { complaint, company, timeZone, contactName, accountName, promisedBy: by, takesReplies } = data
    const words = wordsFor({ locale, timeZone })
    const { word } = words
    const { reference, updateBy } = complaint
    const kind = letterKind(complaint)
    const pause = pauseOf(complaint)
    const news = pause
      ? pause.reason === 'goods'
        ? 'goods'
        : 'customer'
      : complaint.news === 'resumed'
        ? 'resumed'
        : 'update'
    const paragraph = (text: string) => ({ type: 'paragraph' as const, text })
    const answer = answerDate(complaint, by, words)
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: word('news.subject', { news, kind, reference }),
      preview: answer,
      headline: word('news.headline', { news }),
      blocks: [
        paragraph(word('letter.greeting', { name: contactName ?? accountName })),
        paragraph(word('news.opening', { news, kind, reference })),
        ...(pause?.note === undefined ? [] : [{ type: 'quote' as const, text: pause.note }]),
        paragraph(answer),
        ...(updateBy === undefined || pause ? [] : [paragraph(word('news.next', { by: updateBy }))]),
        ...caseButton(data.caseLink, { word }),
      ],
      footer: word('letter.add', { replies: takesReplies ? 'yes' : 'no', reference }),
    })
  },
}
