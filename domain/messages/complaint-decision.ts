import type { Locale } from '../accounts/locale.ts'
import type { Decision } from '../complaints/complaint.ts'
import { wordsFor } from '../words/words-for.ts'
import { amountIn } from './amount.ts'
import { DecisionData } from './mail-data.ts'
import type { Message } from './message.ts'
import { dayIn } from './moment.ts'
import { renderLetter } from './render-letter.ts'

type Sentences = {
  subject: (reference: string) => string
  headline: Record<Decision['decision'], string>
  greeting: (name: string) => string
  opening: (received: string, reference: string) => string
  labels: Record<'decision' | 'remedy' | 'amount', string>
  answer: string
  also: (references: string) => string
  notSettled: (reference: string, takesReplies: boolean) => string
  signed: (owner: string, company: string) => string
  footer: (reference: string) => string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (reference) => `Our answer to your complaint ${reference}`,
    headline: {
      upheld: 'You were right, and this is how we put it right',
      partly: 'You were right in part, and this is what we do about it',
      rejected: 'We looked into your complaint and came to another view',
    },
    greeting: (name) => `Dear ${name},`,
    opening: (received, reference) =>
      `This is our answer to the complaint you made on ${received} (${reference}).`,
    labels: { decision: 'Decision', remedy: 'What we do', amount: 'Amount' },
    answer: 'Our answer',
    also: (references) => `It is our answer to what you wrote under ${references} as well.`,
    notSettled: (reference, takesReplies) =>
      takesReplies
        ? `If this does not settle the matter for you, reply to this mail. We then take ${reference} up again.`
        : `If this does not settle the matter for you, please tell your contact with us. We then take ${reference} up again.`,
    signed: (owner, company) => `With kind regards\n${owner}\n${company}`,
    footer: (reference) => `Reference ${reference}. You get this mail because you made a complaint to us.`,
  },
  'zh-CN': {
    subject: (reference) => `关于您投诉 ${reference} 的答复`,
    headline: {
      upheld: '您的投诉成立，以下是我们的处理方案',
      partly: '您的投诉部分成立，以下是我们的处理方案',
      rejected: '我们已核查您的投诉，但得出了不同的结论',
    },
    greeting: (name) => `尊敬的 ${name}：`,
    opening: (received, reference) => `现就您于${received}提出的投诉（${reference}）答复如下。`,
    labels: { decision: '结论', remedy: '处理方式', amount: '金额' },
    answer: '我们的答复',
    also: (references) => `本答复同时适用于您以 ${references} 提出的投诉。`,
    notSettled: (reference, takesReplies) =>
      takesReplies
        ? `如果您对此结果不满意，请直接回复本邮件，我们将重新处理 ${reference}。`
        : `如果您对此结果不满意，请联系您的客户经理，我们将重新处理 ${reference}。`,
    signed: (owner, company) => `此致\n${owner}\n${company}`,
    footer: (reference) => `编号 ${reference}。您收到本邮件是因为您曾向我们提出投诉。`,
  },
}

/** To the customer: what was decided, what is done about it, and what to do when that does not settle it. */
export const complaintDecision: Message<DecisionData> = {
  name: 'complaint-decision',
  messageClass: 'transactional',
  schema: DecisionData,
  render: (
    {
      complaint,
      decision,
      company,
      timeZone,
      contactName,
      accountName,
      currency,
      ownerName,
      takesReplies,
      alsoReferences = [],
    },
    locale,
  ) => {
    const say = sentences[locale]
    const { word } = wordsFor({ locale, timeZone })
    const { reference } = complaint
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: say.subject(reference),
      preview: say.headline[decision.decision],
      headline: say.headline[decision.decision],
      blocks: [
        { type: 'paragraph', text: say.greeting(contactName ?? accountName) },
        { type: 'paragraph', text: say.opening(dayIn(complaint.receivedAt.slice(0, 10), locale), reference) },
        {
          type: 'facts',
          rows: [
            { label: say.labels.decision, value: word('word.verdict', { verdict: decision.decision }) },
            { label: say.labels.remedy, value: word('word.remedy', { remedy: decision.remedy }) },
            ...(decision.amount === undefined
              ? []
              : [{ label: say.labels.amount, value: amountIn(decision.amount, currency) }]),
          ],
        },
        { type: 'heading', text: say.answer },
        { type: 'quote', text: decision.answer },
        ...(alsoReferences.length === 0
          ? []
          : [{ type: 'paragraph' as const, text: say.also(alsoReferences.join(', ')) }]),
        { type: 'paragraph', text: say.notSettled(reference, takesReplies) },
        { type: 'paragraph', text: say.signed(ownerName, company) },
      ],
      footer: say.footer(reference),
    })
  },
}
