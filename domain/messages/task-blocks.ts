import type { Locale } from '../accounts/locale.ts'
import { wordsFor } from '../words/words-for.ts'
import { amountIn } from './amount.ts'
import type { Block, Row } from './letter.ts'
import type { TaskMailData } from './mail-data.ts'
import { momentIn } from './moment.ts'
import { statementRow } from './statement-row.ts'
import { stoppedLines } from './stopped-words.ts'
import { overrideRow, valueRow } from './value-words.ts'

type Sentences = {
  why: string
  whatToDo: string
  theyWrote: string
  offer: string
  offerCost: (title: string, cost: string) => string
  button: string
  /** About the link: one for this task, no login, until when. */
  footer: (until: string) => string
  labels: Record<'account' | 'due' | 'reference' | 'about' | 'remedy' | 'contact', string>
  judged: (category: string, severity: string) => string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    why: 'Why',
    whatToDo: 'What to do',
    theyWrote: 'The customer wrote',
    offer: 'You may offer',
    offerCost: (title, cost) => `${title} (costs us about ${cost})`,
    button: 'Open the task and answer it',
    footer: (until) =>
      `The link is yours alone and needs no login. It works until ${until}; opening it changes nothing, only sending the form does.`,
    labels: {
      account: 'Account',
      due: 'Answer by',
      reference: 'Complaint',
      about: 'About',
      remedy: 'They ask for',
      contact: 'Contact',
    },
    judged: (category, severity) => `${category}, ${severity}`,
  },
  'zh-CN': {
    why: '原因',
    whatToDo: '需要做什么',
    theyWrote: '客户原文',
    offer: '您可以提供',
    offerCost: (title, cost) => `${title}（成本约 ${cost}）`,
    button: '打开任务并回复',
    footer: (until) =>
      `此链接仅供您本人使用，无需登录，有效期至 ${until}。打开链接不会改变任何内容，只有提交表单才会生效。`,
    labels: {
      account: '客户',
      due: '截止时间',
      reference: '投诉',
      about: '类别',
      remedy: '客户诉求',
      contact: '联系人',
    },
    judged: (category, severity) => `${category}，${severity}`,
  },
}

/** The facts of a task as rows: whose, until when, what the complaint is about, what the account is worth, what a manager says of its risk. */
export function taskFacts(
  data: Pick<TaskMailData, 'accountName' | 'task' | 'complaint' | 'riskOverride' | 'statement' | 'timeZone'>,
  locale: Locale,
): Row[] {
  const { labels, judged } = sentences[locale]
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  const { complaint, task } = data
  const contact = complaint?.contact
  return [
    { label: labels.account, value: `${data.accountName} (${task.accountId})` },
    { label: labels.due, value: momentIn(task.dueAt, data.timeZone, locale) },
    ...(complaint === undefined
      ? []
      : [
          { label: labels.reference, value: complaint.reference },
          {
            label: labels.about,
            value: judged(
              word('word.category', { category: complaint.category }),
              word('word.severity', { severity: complaint.severity }),
            ),
          },
        ]),
    ...(complaint?.remedySought === undefined
      ? []
      : [{ label: labels.remedy, value: word('word.remedy', { remedy: complaint.remedySought }) }]),
    ...(task.value === undefined ? [] : [valueRow(task.value, locale)]),
    ...(data.statement === undefined ? [] : [statementRow(data.statement, locale)]),
    ...(task.kind !== 'win-back' || data.riskOverride === undefined
      ? []
      : [overrideRow(data.riskOverride, locale)]),
    ...(contact === undefined ? [] : [{ label: labels.contact, value: `${contact.name}, ${contact.email}` }]),
  ]
}

/** Everything a person needs to act on a task, ending in its one link. */
export function taskBlocks(data: TaskMailData, locale: Locale): Block[] {
  const say = sentences[locale]
  const { task, complaint } = data
  const offer = task.offer
  const stopped = stoppedLines(task, wordsFor({ locale, timeZone: data.timeZone }))
  return [
    { type: 'facts', rows: taskFacts(data, locale) },
    ...(complaint === undefined
      ? []
      : [
          { type: 'heading' as const, text: say.theyWrote },
          { type: 'quote' as const, text: complaint.description },
        ]),
    { type: 'heading', text: say.why },
    { type: 'list', items: task.why },
    ...(stopped === undefined
      ? []
      : [
          { type: 'heading' as const, text: stopped.title },
          { type: 'list' as const, items: stopped.lines },
        ]),
    ...(offer === undefined
      ? []
      : [
          {
            type: 'callout' as const,
            title: say.offer,
            text: say.offerCost(offer.title, amountIn(offer.cost, offer.currency)),
          },
        ]),
    { type: 'heading', text: say.whatToDo },
    { type: 'steps', items: task.whatToDo },
    { type: 'button', label: say.button, url: data.link },
  ]
}

/** Footer of a task mail: what the link is and until when it works. */
export function taskFooter(data: TaskMailData, locale: Locale): string {
  return sentences[locale].footer(momentIn(data.linkExpiresAt, data.timeZone, locale))
}
