import type { Locale } from '../accounts/locale.ts'
import type { TaskKind } from '../tasks/task.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { dueDay, taskLetter, taskName } from './task-letter.ts'

type Sentences = {
  subject: (name: string, due: string) => string
} & Record<TaskKind, { headline: (account: string) => string; opening: string }>

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (name, due) => `${name} – please answer by ${due}`,
    complaint: {
      headline: (account) => `${account} has a complaint and waits for your answer`,
      opening: 'The customer is waiting for our answer; you decide what it is.',
    },
    'tell-customer': {
      headline: (account) => `${account} has not heard our answer yet`,
      opening:
        'The complaint is decided, but no mail could bring the answer: please tell the customer yourself.',
    },
    'follow-up': {
      headline: (account) => `${account} was reached and has not ordered`,
      opening: 'A second call decides whether the first one counts.',
    },
    'win-back': {
      headline: (account) => `${account} may be leaving: a call from you can turn it`,
      opening: 'Their buying has changed in a way that usually comes before an account leaves.',
    },
  },
  'zh-CN': {
    subject: (name, due) => `${name} – 请于 ${due} 前回复`,
    complaint: {
      headline: (account) => `${account} 提出投诉，等待您的答复`,
      opening: '客户正在等待我们的答复，由您决定如何答复。',
    },
    'tell-customer': {
      headline: (account) => `${account} 尚未收到我们的答复`,
      opening: '投诉已有结论，但邮件无法送达：请您亲自告知客户。',
    },
    'follow-up': {
      headline: (account) => `${account} 已联系但仍未下单`,
      opening: '再打一通电话，才能让上一次沟通有结果。',
    },
    'win-back': {
      headline: (account) => `${account} 可能流失：您的一通电话或可挽回`,
      opening: '该客户的采购行为出现了流失前常见的变化。',
    },
  },
}

/** To the owner: who, why with evidence, what to do, by when, one link. */
export const task: Message<TaskMailData> = {
  name: 'task',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const say = sentences[locale]
    const { headline, opening } = say[data.task.kind]
    return taskLetter(data, locale, {
      subject: say.subject(taskName(data, locale), dueDay(data, locale)),
      headline: headline(data.accountName),
      opening,
      tone: data.complaint?.severity === 'critical' ? 'urgent' : 'calm',
    })
  },
}
