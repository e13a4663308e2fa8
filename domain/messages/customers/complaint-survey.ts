import { wordsFor } from '../../words/words-for.ts'
import { SurveyData } from '../mail-data.ts'
import type { Message } from '../message.ts'
import { renderLetter } from '../render-letter.ts'

/** To the customer, some days after a complaint was closed: two questions about how it was handled. */
export const complaintSurvey: Message<SurveyData> = {
  name: 'complaint-survey',
  messageClass: 'transactional',
  schema: SurveyData,
  render: ({ complaint: { reference }, company, timeZone, contactName, accountName, surveyLink }, locale) => {
    const { word } = wordsFor({ locale, timeZone })
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: word('survey.subject', { reference }),
      preview: word('survey.why'),
      headline: word('survey.headline'),
      blocks: [
        { type: 'paragraph', text: word('letter.greeting', { name: contactName ?? accountName }) },
        { type: 'paragraph', text: word('survey.opening', { reference }) },
        { type: 'paragraph', text: word('survey.why') },
        { type: 'button', label: word('survey.answer'), url: surveyLink },
      ],
      footer: word('survey.footer', { reference }),
    })
  },
}
