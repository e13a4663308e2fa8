import type { Locale } from '../accounts/locale.ts'
import { HoldingData } from './mail-data.ts'
import type { Message } from './message.ts'
import { momentIn } from './moment.ts'
import { renderLetter } from './render-letter.ts'

type Sentences = {
  subject: (reference: string) => string
  headline: string
  greeting: (name: string) => string
  sorry: (reference: string, promised: string) => string
  next: (answerBy: string) => string
  footer: (reference: string, takesReplies: boolean) => string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (reference) => `Our answer to your complaint ${reference} takes longer`,
    headline: 'We need longer than we promised, and we are sorry',
    greeting: (name) => `Dear ${name},`,
    sorry: (reference, promised) =>
      `We promised you an answer to your complaint ${reference} by ${promised}. We cannot keep that date.`,
    next: (answerBy) =>
      `You have our answer no later than ${answerBy}. Your complaint stays open until then.`,
    footer: (reference, takesReplies) =>
      takesReplies
        ? `Anything to add? Simply reply to this mail and keep ${reference} in the subject.`
        : `Anything to add? Please tell your contact with us, and name ${reference}.`,
  },
  'zh-CN': {
    subject: (reference) => `您的投诉 ${reference} 需要更多时间`,
    headline: '我们未能按承诺的时间答复，深表歉意',
    greeting: (name) => `尊敬的 ${name}：`,
    sorry: (reference, promised) => `我们曾承诺于 ${promised} 前答复您的投诉 ${reference}，但未能做到。`,
    next: (answerBy) => `我们最迟于 ${answerBy} 给您答复，在此之前您的投诉将继续处理。`,
    footer: (reference, takesReplies) =>
      takesReplies
        ? `如需补充，请直接回复本邮件，并在主题中保留 ${reference}。`
        : `如需补充，请联系您的客户经理，并告知编号 ${reference}。`,
  },
}

/** To the customer: the promised date cannot be kept, and the new one. */
export const complaintHolding: Message<HoldingData> = {
  name: 'complaint-holding',
  messageClass: 'transactional',
  schema: HoldingData,
  render: ({ complaint, company, takesReplies, timeZone, contactName, accountName, promisedBy }, locale) => {
    const say = sentences[locale]
    const answerBy = momentIn(promisedBy, timeZone, locale)
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: say.subject(complaint.reference),
      preview: say.next(answerBy),
      headline: say.headline,
      blocks: [
        { type: 'paragraph', text: say.greeting(contactName ?? accountName) },
        {
          type: 'paragraph',
          text: say.sorry(complaint.reference, momentIn(complaint.resolveBy, timeZone, locale)),
        },
        { type: 'paragraph', text: say.next(answerBy) },
      ],
      footer: say.footer(complaint.reference, takesReplies),
    })
  },
}
