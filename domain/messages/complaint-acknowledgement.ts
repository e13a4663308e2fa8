import type { Locale } from '../accounts/locale.ts'
import { wordsFor } from '../words/words-for.ts'
import { AcknowledgementData } from './mail-data.ts'
import type { Message } from './message.ts'
import { momentIn } from './moment.ts'
import { renderLetter } from './render-letter.ts'

type Sentences = {
  subject: (reference: string) => string
  headline: string
  greeting: (name: string) => string
  thanks: string
  again: (reference: string) => string
  danger: string
  labels: Record<
    'reference' | 'about' | 'order' | 'article' | 'lot' | 'received' | 'answerBy' | 'remedy',
    string
  >
  wrote: string
  next: string
  steps: (answerBy: string) => string[]
  footer: (reference: string, takesReplies: boolean) => string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (reference) => `We have your complaint – reference ${reference}`,
    headline: 'We have your complaint and are looking into it',
    greeting: (name) => `Dear ${name},`,
    thanks: 'Thank you for telling us. We are sorry that something went wrong, and this is what happens now.',
    again: (reference) =>
      `You have written to us about this before (${reference}). We take it up again where it was left.`,
    danger:
      'If there is any risk to people, please stop using the goods concerned and keep them aside until we have spoken.',
    labels: {
      reference: 'Reference',
      about: 'About',
      order: 'Order',
      article: 'Article',
      lot: 'Lot',
      received: 'Received',
      answerBy: 'Our answer by',
      remedy: 'You ask for',
    },
    wrote: 'What you wrote',
    next: 'What happens next',
    steps: (answerBy) => [
      'The person who looks after your account gets it at once.',
      'They may call you to understand what happened.',
      `You have our answer no later than ${answerBy}.`,
    ],
    footer: (reference, takesReplies) =>
      takesReplies
        ? `Anything to add? Simply reply to this mail and keep ${reference} in the subject.`
        : `Anything to add? Please tell your contact with us, and name ${reference}.`,
  },
  'zh-CN': {
    subject: (reference) => `我们已收到您的投诉 – 编号 ${reference}`,
    headline: '我们已收到您的投诉，正在处理',
    greeting: (name) => `尊敬的 ${name}：`,
    thanks: '感谢您的反馈。对给您带来的不便，我们深表歉意。接下来的安排如下。',
    again: (reference) => `您此前曾就此事与我们联系（${reference}），我们将在原有基础上继续处理。`,
    danger: '如存在人身安全风险，请立即停止使用相关货物并单独存放，等待我们与您联系。',
    labels: {
      reference: '编号',
      about: '类别',
      order: '订单',
      article: '货号',
      lot: '批次',
      received: '收到时间',
      answerBy: '最迟答复时间',
      remedy: '您的诉求',
    },
    wrote: '您的描述',
    next: '接下来的步骤',
    steps: (answerBy) => [
      '您的客户经理会立即收到此投诉。',
      '客户经理可能会致电您了解情况。',
      `我们最迟于 ${answerBy} 给您答复。`,
    ],
    footer: (reference, takesReplies) =>
      takesReplies
        ? `如需补充，请直接回复本邮件，并在主题中保留 ${reference}。`
        : `如需补充，请联系您的客户经理，并告知编号 ${reference}。`,
  },
}

/** To the customer, at once: the complaint arrived, under which reference, and until when it is answered. */
export const complaintAcknowledgement: Message<AcknowledgementData> = {
  name: 'complaint-acknowledgement',
  messageClass: 'transactional',
  schema: AcknowledgementData,
  render: (
    { complaint, company, takesReplies, timeZone, contactName, accountName, reopensReference },
    locale,
  ) => {
    const say = sentences[locale]
    const { word } = wordsFor({ locale, timeZone })
    const answerBy = momentIn(complaint.resolveBy, timeZone, locale)
    const optional = (label: string, value: string | undefined) =>
      value === undefined ? [] : [{ label, value }]
    const { labels } = say
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: say.subject(complaint.reference),
      preview: `${labels.answerBy} ${answerBy}`,
      headline: say.headline,
      blocks: [
        { type: 'paragraph', text: say.greeting(contactName ?? accountName) },
        { type: 'paragraph', text: say.thanks },
        ...(reopensReference === undefined
          ? []
          : [{ type: 'paragraph' as const, text: say.again(reopensReference) }]),
        ...(complaint.safety ? [{ type: 'paragraph' as const, text: say.danger }] : []),
        {
          type: 'facts',
          rows: [
            { label: labels.reference, value: complaint.reference },
            { label: labels.about, value: word('word.category', { category: complaint.category }) },
            ...optional(labels.order, complaint.orderId),
            ...optional(labels.article, complaint.sku),
            ...optional(labels.lot, complaint.lot),
            ...optional(
              labels.remedy,
              complaint.remedySought && word('word.remedy', { remedy: complaint.remedySought }),
            ),
            { label: labels.received, value: momentIn(complaint.receivedAt, timeZone, locale) },
            { label: labels.answerBy, value: answerBy },
          ],
        },
        { type: 'heading', text: say.wrote },
        { type: 'quote', text: complaint.description },
        { type: 'heading', text: say.next },
        { type: 'steps', items: say.steps(answerBy) },
      ],
      footer: say.footer(complaint.reference, takesReplies),
    })
  },
}
