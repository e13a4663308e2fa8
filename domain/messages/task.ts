import type { Locale } from '../accounts/locale.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { dueDay, taskLetter, taskName } from './task-letter.ts'

type Sentences = {
  subject: (name: string, due: string) => string
  complaint: { headline: (account: string) => string; opening: string }
  winBack: { headline: (account: string) => string; opening: string }
}

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (name, due) => `${name} – please answer by ${due}`,
    complaint: {
      headline: (account) => `${account} has a complaint and waits for your answer`,
      opening: 'The customer is waiting for our answer; you decide what it is.',
    },
    winBack: {
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
    winBack: {
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
    const { headline, opening } = data.task.kind === 'complaint' ? say.complaint : say.winBack
    return taskLetter(data, locale, {
      subject: say.subject(taskName(data, locale), dueDay(data, locale)),
      headline: headline(data.accountName),
      opening,
      tone: data.complaint?.severity === 'critical' ? 'urgent' : 'calm',
    })
  },
}
